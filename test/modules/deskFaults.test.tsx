// A full disk leaves no half of a paper and loses no number; settings that are empty or make no sense stop nothing.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { addThings, lendThing } from '#renderer/features/loans/commands.ts'
import { issueRelease } from '#renderer/features/releases/commands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft, everything } from '#test/support/actions.ts'
import { deskDay, done, itemDay, loanDay, RELEASE, releaseDay } from '#test/support/busyDay.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
let desk: Desk

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  desk = deskOf(store, CLERK)
})
afterEach(() => vi.restoreAllMocks())

/** The disk is full from the write on which this table is touched. */
function fullAt(table: string): void {
  const real = { put: IDBObjectStore.prototype.put, add: IDBObjectStore.prototype.add }
  for (const way of ['put', 'add'] as const)
    vi.spyOn(IDBObjectStore.prototype, way).mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === table) throw new DOMException('full', 'QuotaExceededError')
      return real[way].apply(this, args)
    })
}

const code = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }) => result.error?.code

describe('a disk that is full', () => {
  test.each(['sheets', 'releases', 'changes'])(
    'at %s leaves neither slip nor paper, and the number is given next',
    async (table) => {
      done(await issueRelease(desk, RELEASE))
      const before = await everything(store)
      fullAt(table)
      expect(code(await issueRelease(desk, RELEASE))).toBe('storage-full')
      vi.restoreAllMocks()
      expect(await everything(store)).toBe(before)
      done(await issueRelease(desk, RELEASE))
      expect((await store.db.sheets.orderBy('v.number').toArray()).map(({ v }) => v.number)).toEqual([
        'A-FX-00001',
        'A-FX-00002',
      ])
    },
  )

  test('at the loan leaves the trolley in, with its slip unissued', async () => {
    const thing = {
      kind: 'trolley',
      labels: '平板车 1',
      slot: '',
      unitId: null,
      feeFen: 0,
      depositFen: 5000,
      due: 'same-day',
    } as const
    done(await addThings(desk, thing))
    const { id: thingId } = must((await store.db.loanThings.toArray())[0])
    const borrower = { personId: null, staffId: null, unitId: null, name: '李建国', phone: '13912345678', idLast4: '' }
    fullAt('loans')
    expect(code(await lendThing(desk, { thingId, borrower }))).toBe('storage-full')
    vi.restoreAllMocks()
    expect([await store.db.loans.count(), await store.db.sheets.count()]).toEqual([0, 0])
    done(await lendThing(desk, { thingId, borrower }))
  })
})

describe.each([
  ['empty', ''],
  ['of another kind', ['甲', '乙']],
  ['rubbish', ['', '??', '25:99-xx', '🙂', '\u202Eabc', 'x'.repeat(200)].join('\n')],
] as const)('lists of the settings that are %s', (_, value) => {
  test('stop no act and no list', async () => {
    const lists = store.registry.settings.filter(({ initial }) => Array.isArray(initial))
    expect(lists.length).toBeGreaterThan(4)
    for (const { key } of lists) {
      const values = { fromDay: '2020-01-01', value: typeof value === 'string' ? value : [...value] }
      await commitDraft(
        store,
        {
          cmd: 'setting.set',
          items: [{ kind: 'set', e: 'setting', id: `${key}@2020-01-01`, values }],
        },
        SUPERVISOR,
      )
    }
    await itemDay(desk)
    await releaseDay(desk)
    await loanDay(desk)
    await deskDay(desk)
    for (const module of MODULES) {
      await module.dueMatters?.(store, { to: '2026-12-31' })
      await module.dayRecord?.(store, '2026-11-21')
      await module.downtimeLists?.(store, '2026-11-21')
      await module.handoverCounts?.(store)
      await module.upkeep?.(desk)
    }
    expect(await store.db.items.count()).toBe(1)
  })
})
