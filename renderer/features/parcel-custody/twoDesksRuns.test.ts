// One parcel sent out on two desks, and one delivered while the other desk hands it out.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { registerDeskItem } from '#shared/domain/desks/decisions.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import { addOwner, addUnit, commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { receiveItem } from './intakeCommands.ts'
import { beginRun, closeRun, enterDelivered } from './runCommands.ts'
import { loadRuns } from './runQueries.ts'
import { selfTaking } from './runWords.ts'
import { addSlots } from './slotCommands.ts'

async function twoDesksWithParcel(): Promise<{ here: Desk; there: Desk; itemId: string }> {
  const store = await foundedStore()
  const here = deskOf(store, CLERK)
  succeeded(await addSlots(here, { shelf: 'A', numbers: '1', size: 'large', capacity: 9 }))
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const officer = { name: '李强', role: 'tower-officer', active: true }
  await commitDraft(
    store,
    { cmd: 'staff.add', items: [{ kind: 'set', e: 'staff', id: 'staff-li', values: officer }] },
    SUPERVISOR,
  )
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const parcel = { kind: 'courier', waybill: 'SF8000000000001', personId, unitId, slotId } as const
  const { itemId } = succeeded(await receiveItem(here, { ...EMPTY_INTAKE, ...parcel })).draft
  const other = await otherDesk(store)
  await applyChanges(other, await logOf(store))
  await commitDraft(other, { cmd: 'desk.register', items: [registerDeskItem(other.device, '2 号机', 'B')] })
  return { here, there: deskOf(other, CLERK), itemId }
}

async function meet(here: Desk, there: Desk): Promise<void> {
  await applyChanges(here.store, await logOf(there.store))
  await applyChanges(there.store, await logOf(here.store))
}

const send = async (desk: Desk, itemId: string) =>
  succeeded(await beginRun(desk, { officerId: 'staff-li', itemIds: [itemId] }))
const deliver = (desk: Desk, runId: string, itemId: string) =>
  enterDelivered(desk, { runId, itemIds: [itemId] }, { ...selfTaking('A-SD-00001'), at: '2026-11-21T02:12:00.000Z' })
const resultsOf = async (store: Store) =>
  new Map((await loadRuns(store)).map(({ id, doors }) => [id, doors[0]?.things[0]?.result]))

test('a parcel that two desks sent out belongs to one list, the other says so and can be closed', async () => {
  const { here, there, itemId } = await twoDesksWithParcel()
  const runs = [(await send(here, itemId)).runId, (await send(there, itemId)).runId]
  await meet(here, there)
  const results = await resultsOf(here.store)
  expect(await resultsOf(there.store)).toEqual(results)
  expect([...results.values()].sort()).toEqual(['elsewhere', 'open'])
  const open = must(runs.find((id) => results.get(id) === 'open'))
  const other = must(runs.find((id) => results.get(id) === 'elsewhere'))
  expect(await deliver(here, other, itemId)).toMatchObject({ ok: false, error: { code: 'run-not-a-stop' } })
  expect((await closeRun(here, other)).ok).toBe(true)
  expect((await deliver(here, open, itemId)).ok).toBe(true)
  // Whose list it was signed on is settled by the paper; both lists now say that it was delivered.
  expect([...(await resultsOf(here.store)).values()]).toEqual(['delivered', 'delivered'])
})

test('a result that both desks enter is one conflict, and neither list loses its line', async () => {
  const { here, there, itemId } = await twoDesksWithParcel()
  const { runId } = await send(here, itemId)
  await applyChanges(there.store, await logOf(here.store))
  succeeded(await deliver(here, runId, itemId))
  succeeded(await deliver(there, runId, itemId))
  await meet(here, there)
  for (const { store } of [here, there]) {
    expect(await store.db.conflicts.count()).toBe(1)
    expect((await resultsOf(store)).get(runId)).toBe('delivered')
  }
})
