import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { RulingChoice } from '#shared/domain/conflicts/schema.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import { commitDraft } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { settleConflict } from './commands.ts'
import { openConflict } from './queries.ts'

let here: Store
let there: Store
let personId: string

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  personId = await addOwner(here, await addUnit(here))
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map((change) => change.dot))
  await applyChanges(
    to,
    (await logOf(from)).filter((change) => !known.has(change.dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

const set = (store: Store, values: Record<string, string | number | null>, e = 'person', id = personId) =>
  commitDraft(store, { cmd: 'person.edit', items: [{ kind: 'set', e, id, values }] })
const record = (store: Store, items: readonly DraftItem[]) => commitDraft(store, { cmd: 'visit.arrive', items })
const conflictsOf = async (store: Store) => (await store.db.conflicts.toArray()).map(({ id, rule }) => ({ id, rule }))
const nameOn = async (store: Store) => (await store.db.people.get(personId))?.v.name

interface Choosing {
  readonly kind: RulingChoice
  /** Number of the side, from 1. */
  readonly n?: number
  readonly typed?: string
  readonly signature?: Signature
}

async function settle(store: Store, { kind, n, typed = '', signature = SUPERVISOR }: Choosing, which = 0) {
  const { id } = must((await conflictsOf(store))[which])
  const open = must(await openConflict(store, id, {}))
  const dot = n === undefined ? undefined : must(open.sides[n - 1]).dot
  const choice = dot === undefined ? { kind } : { kind, dot }
  return settleConflict(deskOf(store, signature), {
    conflict: open.conflict,
    sides: open.sides,
    choice,
    typed,
    note: '核对过身份证',
  })
}

const sameRows = async () => expect(await projectedRows(there)).toEqual(await projectedRows(here))

describe('a field that two desks wrote differently', () => {
  beforeEach(async () => {
    await set(here, { name: '王晓梅（改）' })
    await set(there, { name: '王小梅' })
    await meet()
  })

  test('is one conflict on both, with both values, whoever wrote them and where (case 6)', async () => {
    expect(await conflictsOf(there)).toEqual(await conflictsOf(here))
    expect(await nameOn(there)).toBe(await nameOn(here))
    const { id } = must((await conflictsOf(here))[0])
    const open = must(await openConflict(here, id, {}))
    expect(new Set(open.sides.map(({ raw }) => raw))).toEqual(new Set(['王晓梅（改）', '王小梅']))
    expect(open.sides[0]).toMatchObject({ isShown: true, raw: await nameOn(here) })
    expect(new Set(open.sides.map(({ signature }) => signature))).toEqual(new Set(['own', 'unsigned']))
    expect(open.words).toBe('人的档案的姓名，两台前台改得不一样')
  })

  test('settled on one desk, the side that was not shown stands on both and nothing is open', async () => {
    const open = must(await openConflict(here, must((await conflictsOf(here))[0]).id, {}))
    expect((await settle(here, { kind: 'side', n: 2 })).ok).toBe(true)
    await meet()
    for (const store of [here, there]) {
      expect(await conflictsOf(store)).toEqual([])
      expect(await nameOn(store)).toBe(open.sides[1]?.raw)
      expect((await store.db.rulings.toArray()).map(({ v }) => v.choice)).toEqual(['side'])
    }
  })

  test('a third value takes the place of both', async () => {
    expect((await settle(there, { kind: 'third', typed: ' 王 筱梅 ' })).ok).toBe(true)
    await meet()
    expect(await nameOn(here)).toBe('王筱梅')
    expect(await conflictsOf(here)).toEqual([])
    await sameRows()
  })

  test('the desk may settle a name; engineering may not, and nothing is written', async () => {
    const refused = await settle(here, {
      kind: 'side',
      n: 1,
      signature: { actor: { id: 'staff-zheng', role: 'engineering' }, session: 'z' },
    })
    expect(refused).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
    expect(await here.db.rulings.count()).toBe(0)
    expect((await settle(here, { kind: 'side', n: 1, signature: CLERK })).ok).toBe(true)
    expect((await here.db.people.get(personId))?.beyondRole).toBeUndefined()
  })

  test('settled differently at two desks it is a new conflict of the two decisions (case 9)', async () => {
    await settle(here, { kind: 'side', n: 1 })
    await settle(there, { kind: 'side', n: 2 })
    await meet()
    expect(await conflictsOf(here)).toMatchObject([{ rule: 'register/person.name' }])
    await settle(there, { kind: 'side', n: 1 })
    await meet()
    expect(await conflictsOf(here)).toEqual([])
    await sameRows()
  })

  test('what the page has not shown is not settled', async () => {
    const { id } = must((await conflictsOf(here))[0])
    const open = must(await openConflict(here, id, {}))
    await settle(there, { kind: 'side', n: 1 })
    await meet()
    const choice = { kind: 'side', dot: must(open.sides[0]).dot } as const
    const late = { conflict: open.conflict, sides: open.sides, choice, typed: '', note: '' }
    expect(await settleConflict(deskOf(here), late)).toMatchObject({ error: { code: 'settled-already' } })
  })
})

test('the same value typed at two desks is no conflict (case 7)', async () => {
  await set(here, { name: '王小梅' })
  await set(there, { name: '王小梅' })
  await meet()
  expect(await conflictsOf(here)).toEqual([])
  expect(await nameOn(there)).toBe('王小梅')
})

describe('a record deleted at one desk and edited at the other (case 8)', () => {
  beforeEach(async () => {
    await commitDraft(here, { cmd: 'person.delete', items: [{ kind: 'delete', e: 'person', id: personId }] })
    await set(there, { name: '王小梅' })
    await meet()
  })

  test('stays, and one decision keeps it on both', async () => {
    expect(await conflictsOf(here)).toMatchObject([{ rule: 'delete/person' }])
    expect(await settle(here, { kind: 'keep-record', signature: CLERK })).toMatchObject({
      error: { code: 'beyond-role' },
    })
    expect((await settle(here, { kind: 'keep-record' })).ok).toBe(true)
    await meet()
    for (const store of [here, there]) {
      expect(await conflictsOf(store)).toEqual([])
      expect(await store.db.people.get(personId)).toMatchObject({ v: { name: '王小梅' } })
      expect((await store.db.people.get(personId))?.deleted).toBeUndefined()
    }
  })

  test('or deletes it again on both', async () => {
    expect((await settle(there, { kind: 'delete-again' })).ok).toBe(true)
    await meet()
    for (const store of [here, there]) {
      expect(await conflictsOf(store)).toEqual([])
      expect((await store.db.people.get(personId))?.deleted).toBe(true)
    }
  })
})

describe('one claim that two desks hold', () => {
  const arrived = (id: string): DraftItem => ({
    kind: 'event',
    e: 'visit',
    id,
    ev: 'arrived',
    claim: `visit/${personId}/1`,
    data: { personId, purpose: 'viewing' },
  })

  beforeEach(async () => {
    await record(here, [arrived('visit-here')])
    await record(there, [arrived('visit-there')])
    await meet()
  })

  test('is settled by keeping one: the other is taken back on both', async () => {
    expect(await conflictsOf(here)).toMatchObject([{ rule: 'claim' }])
    expect((await settle(here, { kind: 'side', n: 1, signature: CLERK })).ok).toBe(true)
    await meet()
    for (const store of [here, there]) {
      expect(await conflictsOf(store)).toEqual([])
      const visits = await store.db.visits.toArray()
      expect(visits.map(({ v }) => v.status).sort()).toEqual(['here', 'void'])
    }
  })

  test('kept by one desk and the other way round by the other: neither counts until that is settled (case 9)', async () => {
    await settle(here, { kind: 'side', n: 1 })
    await settle(there, { kind: 'side', n: 2 })
    await meet()
    const rules = (await conflictsOf(here)).map(({ rule }) => rule)
    expect(rules.sort()).toEqual(['claim', 'settle'])
    expect(await conflictsOf(there)).toEqual(await conflictsOf(here))
    const below = (await conflictsOf(here)).findIndex(({ rule }) => rule === 'claim')
    expect(await settle(here, { kind: 'side', n: 1 }, below)).toMatchObject({ error: { code: 'settle-first' } })
    const above = (await conflictsOf(here)).findIndex(({ rule }) => rule === 'settle')
    const open = must(await openConflict(here, must((await conflictsOf(here))[above]).id, {}))
    expect(open.sides.map(({ decided }) => [decided?.keep.length, decided?.void.length])).toEqual([
      [1, 1],
      [1, 1],
    ])
    expect((await settle(there, { kind: 'side', n: 2 }, above)).ok).toBe(true)
    await meet()
    for (const store of [here, there]) expect(await conflictsOf(store)).toEqual([])
    await sameRows()
  })
})
