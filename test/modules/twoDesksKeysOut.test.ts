// Keys and cards at two desks that could not hear each other: nothing lost, one state at both, and what cannot both be true is settled by people.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { settleConflict } from '#renderer/features/conflicts/commands.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import { addThings } from '#renderer/features/loans/commands.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { handOverHome } from '#renderer/features/move-in/commands/handing.ts'
import { findItem, issueItems, loseItem, returnItems } from '#renderer/features/move-in/commands/handingItems.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import type { HandOverInput } from '#shared/domain/move-in/handing/handOver.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { readyMoveIn } from '#test/support/handOverReady.ts'
import { foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const words = { ...loansFrontDesk.conflictTexts, ...moveInFrontDesk.conflictTexts }
const INPUT: HandOverInput = {
  ...{ things: [{ kind: 'access-card', count: 0, serials: ['E1'], depositFen: 0, costFen: 0 }], gifts: [], bag: [] },
  ...{ way: 'signed', signature: '', signedPaper: '手-01', takerName: '沈雨桐', relation: 'owner', isIdChecked: true },
  ...{ receiptNumber: '', remark: '' },
}

let here: Store
let there: Store
let first: Awaited<ReturnType<typeof readyMoveIn>>
let second: Awaited<ReturnType<typeof readyMoveIn>>

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  first = await readyMoveIn(here, '3-0501')
  second = await readyMoveIn(here, '3-0502')
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await meet()
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map(({ dot }) => dot))
  await applyChanges(
    to,
    (await logOf(from)).filter(({ dot }) => !known.has(dot)),
  )
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

/** One state on both, down to the hash by which desks know that they agree. */
async function agree(): Promise<void> {
  expect(await projectedRows(there)).toEqual(await projectedRows(here))
  expect((await stateHashOf(there)).hash).toBe((await stateHashOf(here)).hash)
}

const desk = (store: Store) => deskOf(store, SUPERVISOR)

/** What the conflict centre says of every conflict, the same on both desks. */
async function said(): Promise<readonly string[]> {
  const found = await Promise.all(
    [here, there].map(async (store) => {
      const rows = await store.db.conflicts.toArray()
      const told = await Promise.all(rows.map(async ({ id }) => must(await openConflict(store, id, words)).words))
      return told.toSorted()
    }),
  )
  expect(found[0]).toEqual(found[1])
  return found[0] ?? []
}

/** Settles every conflict for its first side until none is open. */
async function settleAll(store: Store): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    const [one] = await store.db.conflicts.toArray()
    if (one === undefined) return
    const { conflict, sides } = must(await openConflict(store, one.id, words))
    const choice = { kind: 'side', dot: must(sides[0]).dot } as const
    const note = '两台都录了，以领用表为准'
    succeeded(await settleConflict(desk(store), { conflict, sides, choice, typed: '', note }))
  }
}

describe('keys of one home', () => {
  test('handed over at two desks are one conflict, and once it is settled one hand-over stands on both', async () => {
    const money = { feeFen: 0, depositFen: 0, due: 'same-day' as const }
    const set = {
      kind: 'key' as const,
      labels: '3-0501',
      slot: 'K-07',
      unitId: first.unitId,
      ...money,
      count: 3,
      opens: '',
    }
    const setId = succeeded(await addThings(desk(here), set)).draft.items[0]?.id ?? ''
    await meet()
    succeeded(await handOverHome(desk(here), first.caseId, INPUT))
    succeeded(await handOverHome(desk(there), first.caseId, { ...INPUT, takerName: '林一', relation: 'agent' }))
    await meet()
    await agree()
    expect(await said()).toContain('同一套房的钥匙，两处都办了移交')
    const state = must(await here.db.moveInCases.get(first.caseId)).v
    expect(state.handOver).toMatchObject({ entries: 2 })
    expect(await here.db.handedItems.count(), 'one card, told twice, is one record').toBe(1)
    await settleAll(here)
    await meet()
    await agree()
    expect(await here.db.conflicts.count()).toBe(0)
    expect(must(await there.db.moveInCases.get(first.caseId)).v.handOver).toMatchObject({ entries: 1 })
    expect(must(await there.db.keySets.get(setId)).v.status).toBe('handed-over')
  })
})

describe('one number of a card', () => {
  test('given to two homes is a conflict on both cards, and settled it is one home’s', async () => {
    succeeded(await handOverHome(desk(here), first.caseId, INPUT))
    succeeded(await handOverHome(desk(there), second.caseId, INPUT))
    await meet()
    await agree()
    expect(await said()).toEqual(['同一把钥匙或同一张卡，两处都发了'])
    expect(await here.db.handedItems.where('v.serial').equals('E1').count()).toBe(2)
    await settleAll(there)
    await meet()
    await agree()
    expect(await here.db.conflicts.count()).toBe(0)
    const stands = (await here.db.handedItems.toArray()).map(({ v }) => v.status).toSorted()
    expect(stands).toEqual(['held', 'void'])
  })

  test('that came back here and is given out there is no conflict', async () => {
    succeeded(await handOverHome(desk(here), first.caseId, INPUT))
    const [card] = await here.db.handedItems.toArray()
    succeeded(await returnItems(desk(here), { [must(card).id]: 1 }, ''))
    await meet()
    succeeded(await handOverHome(desk(there), second.caseId, INPUT))
    await meet()
    await agree()
    expect(await said()).toEqual([])
    expect((await here.db.handedItems.toArray()).map(({ v }) => v.status).toSorted()).toEqual(['held', 'returned'])
  })

  test('reported lost here and given back there is given back on both, whoever hears first', async () => {
    succeeded(await handOverHome(desk(here), first.caseId, INPUT))
    await meet()
    const id = must((await here.db.handedItems.toArray())[0]).id
    succeeded(await loseItem(desk(here), id, '丢了'))
    succeeded(await returnItems(desk(there), { [id]: 1 }, ''))
    await send(there, here)
    await send(here, there)
    await agree()
    expect(must(await here.db.handedItems.get(id)).v.status).toBe('returned')
    expect(await findItem(desk(here), id, '')).toMatchObject({ error: { code: 'item-not-lost' } })
  })
})

test('more keys without a number, given at two desks, are told as the same things and people see it', async () => {
  succeeded(await handOverHome(desk(here), first.caseId, INPUT))
  await meet()
  const taker = { takerName: '沈雨桐', relation: 'owner', isIdChecked: true, receiptNumber: '', remark: '' }
  const things = [{ kind: 'mailbox-key', count: 1, serials: [], depositFen: 0, costFen: 0 }]
  const late = { at: '2026-11-21T01:30:00.000Z', paperNumber: '手-02', isForeign: true as const }
  for (const store of [here, there])
    succeeded(await issueItems(desk(store), { ...taker, things, unitId: first.unitId, setIds: [] }, late))
  await meet()
  await agree()
  expect(await said()).toEqual(['同一把钥匙或同一张卡，两处都发了'])
})
