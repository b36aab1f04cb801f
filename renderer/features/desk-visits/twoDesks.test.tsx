// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { arriveKnown, leave, planVisit } from './commands.ts'
import { deskVisitsFrontDesk } from './module.tsx'
import { signOutAfterClosing } from './signOut.ts'

startTexts('zh-CN')

let here: Store
let there: Store
let personId: string

beforeEach(async () => {
  here = await foundedStore()
  personId = await addOwner(here, await addUnit(here))
  there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
})

async function meet(): Promise<void> {
  const [ours, theirs] = [await logOf(here), await logOf(there)]
  await applyChanges(here, theirs)
  await applyChanges(there, ours)
}
const statesOf = async (store: Store) => (await store.db.visits.orderBy('id').toArray()).map(({ v }) => v)
const pass = (store: Store, ms: number) => (store.clock as ReturnType<typeof standingClock>).advance(ms)

test('one person checked in at two desks is shown as such, in words, on both', async () => {
  await arriveKnown(deskOf(here, CLERK), personId)
  await arriveKnown(deskOf(there, SUPERVISOR), personId)
  await meet()
  for (const store of [here, there]) {
    const rows = await store.db.visits.toArray()
    expect(rows.map(({ conflicts }) => conflicts?.length)).toEqual([1, 1])
  }
  await showReception({ store: here, modules: [deskVisitsFrontDesk], path: `/person/${personId}` })
  expect(await screen.findAllByText('两台电脑都登记了这位到访，请作废其中一次')).toHaveLength(2)
})

test('one plan that comes true at two desks stays one visit with its first receiver, and says that it was told twice', async () => {
  const typed = { purpose: 'viewing', personId, name: '', unitCode: '' } as const
  await planVisit(deskOf(here), typed, { day: '2026-11-21', time: '' })
  await meet()
  await arriveKnown(deskOf(here, CLERK), personId)
  pass(there, 60_000)
  await arriveKnown(deskOf(there, SUPERVISOR), personId)
  await meet()
  expect(await statesOf(here)).toEqual(await statesOf(there))
  expect(await statesOf(here)).toMatchObject([{ status: 'here', receivedBy: CLERK.actor.id }])
  expect((await here.db.conflicts.toArray()).map(({ rule }) => rule)).toContain('visit/arrived-twice')
})

test('both desks close on a visitor, one hears of the real departure: it counts on both', async () => {
  const done = await arriveKnown(deskOf(here), personId)
  await meet()
  for (const store of [here, there]) {
    pass(store, 8 * 3_600_000)
    await signOutAfterClosing(deskOf(store))
  }
  await meet()
  expect(await statesOf(here)).toMatchObject([{ leftAuto: true, leftAt: '2026-11-21T10:00:00.000Z' }])
  await leave(deskOf(there), done.ok ? done.value.draft.visitId : '')
  await meet()
  for (const store of [here, there]) {
    expect(await statesOf(store)).toMatchObject([{ leftAuto: false, leftAt: '2026-11-21T10:12:00.000Z' }])
    expect(await store.db.conflicts.count()).toBe(0)
  }
})
