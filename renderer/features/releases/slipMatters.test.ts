// What slips owe, case by case: today is Saturday 2026-11-21.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { issueRelease, reconcileSlip, refuseSlip, signWeek, voidSlip } from './commands.ts'
import { openSlipMatters, slipDueMatters } from './slipMatters.ts'

startTexts('zh-CN')

let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

async function issue(day: string): Promise<string> {
  const nothing = { ownerName: '', paperPlace: '', callNumber: '', callAt: '', verifier: '', carrierName: '' }
  const goods = [{ name: '冰箱', count: 1, unit: '', feature: '' }]
  const who = { unitId, personId, applicant: 'owner', applicantName: '王晓梅', authorisation: 'in-person' } as const
  const more = { carrierIdLast4: '', plate: '', reason: '', replaces: null, goods, day }
  const done = await issueRelease(paperDesk(store), { ...nothing, ...who, ...more })
  if (!done.ok) throw new Error(done.error.code)
  return must((await store.db.releases.toArray())[0]).id
}

const steps = {
  nothing: async () => undefined,
  refused: (id: string) => refuseSlip(paperDesk(store), id, { guard: '', what: '多一台' }),
  differs: (id: string) => reconcileSlip(paperDesk(store), id, { matches: false, what: '少一台' }),
  matches: (id: string) => reconcileSlip(paperDesk(store), id, { matches: true, what: '' }),
  voided: (id: string) => voidSlip(paperDesk(store, { signature: SUPERVISOR }), id, '开错'),
} as const

const said = (matters: readonly { readonly state: string; readonly due?: string }[]) =>
  matters.map(({ state, due }) => `${state} ${due}`)

describe('a slip', () => {
  test.each<[string, keyof typeof steps, readonly string[]]>([
    ['2026-11-21', 'nothing', ['running 2026-11-21']],
    ['2026-11-21', 'refused', ['due 2026-11-21']],
    ['2026-11-21', 'differs', ['contested 2026-11-21']],
    ['2026-11-21', 'voided', []],
    ['2026-11-20', 'nothing', []],
    ['2026-11-20', 'refused', []],
    ['2026-11-14', 'nothing', []],
    ['2026-11-13', 'nothing', ['late 2026-11-20']],
    ['2026-11-13', 'matches', []],
    ['2026-11-13', 'voided', []],
    ['2026-11-13', 'differs', ['contested 2026-11-21']],
  ])('of %s, then %s, owes %j', async (day, step, owed) => {
    await steps[step](await issue(day))
    expect(said(await openSlipMatters(store, { kind: 'person', id: personId }))).toEqual(owed)
    expect(said(await openSlipMatters(store, { kind: 'unit', id: unitId }))).toEqual(owed)
    const due = await slipDueMatters(store, { to: '2026-11-21' })
    expect(said(due.filter(({ id }) => id.startsWith('release/')))).toEqual(owed)
  })

  test('is owed in the days that are asked for, by whom it was issued', async () => {
    const id = await issue('2026-11-21')
    const due = (to: string, from?: string) => slipDueMatters(store, { to, ...(from === undefined ? {} : { from }) })
    expect(await due('2026-11-20')).toEqual([])
    expect(await due('2026-11-30', '2026-11-22')).toEqual([])
    expect(await due('2026-11-21', '2026-11-21')).toMatchObject([
      { officerId: 'staff-zhang', path: `/releases/${id}`, text: '2-1203 放行单 A-FX-00001 已开，还没有放行' },
    ])
  })
})

describe('a week', () => {
  const weeks = async () =>
    said((await slipDueMatters(store, { to: '2026-11-21' })).filter(({ id }) => id.startsWith('releaseWeek/')))

  test.each<[string, readonly string[]]>([
    ['2026-11-16', []],
    ['2026-11-15', ['late 2026-11-16']],
    ['2026-10-19', ['late 2026-10-26']],
    ['2026-10-18', []],
  ])('with a slip of %s owes its signature: %j', async (day, owed) => {
    await issue(day)
    expect(await weeks()).toEqual(owed)
  })

  test('that is signed owes nothing', async () => {
    await issue('2026-11-12')
    await signWeek(paperDesk(store), { monday: '2026-11-09' as Day, slips: 1, differences: 1, remark: '' })
    expect(await weeks()).toEqual([])
  })
})
