// One trolley lent on two desks at once is a conflict; lending it again after a return is none.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { addThings, lendThing, returnLoan } from './commands.ts'
import { loadCabinet } from './queries.ts'

const STRANGER = { personId: null, staffId: null, unitId: null, name: '李先生', phone: '13800001111', idLast4: '' }

async function cabinetWith(store: Store): Promise<string> {
  const cart = {
    kind: 'trolley',
    labels: '平板车 1',
    slot: '',
    unitId: null,
    feeFen: 0,
    depositFen: 0,
    due: 'same-day',
  } as const
  await addThings(deskOf(store, CLERK), cart)
  return (await loadCabinet(store))[0]?.id ?? ''
}

async function lendOn(store: Store, thingId: string): Promise<string> {
  const lent = await lendThing(deskOf(store, CLERK), { thingId, borrower: STRANGER })
  if (!lent.ok) throw new Error(lent.error.code)
  return lent.value.loanId
}

const conflicts = async (store: Store) => (await store.db.conflicts.toArray()).map(({ id }) => id)

test('two desks that lend one trolley at once have a conflict', async () => {
  const here = await foundedStore()
  const thingId = await cabinetWith(here)
  const there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  await lendOn(here, thingId)
  await lendOn(there, thingId)
  await applyChanges(here, await logOf(there))
  expect(await conflicts(here)).toHaveLength(1)
})

test('a trolley that came back is lent on the other desk without one', async () => {
  const here = await foundedStore()
  const thingId = await cabinetWith(here)
  const loanId = await lendOn(here, thingId)
  expect((await returnLoan(deskOf(here, CLERK), loanId)).ok).toBe(true)
  const there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
  await lendOn(there, thingId)
  await applyChanges(here, await logOf(there))
  expect(await conflicts(here)).toEqual([])
  expect((await here.db.loans.toArray()).map(({ v }) => v.status).sort()).toEqual(['back', 'out'])
})
