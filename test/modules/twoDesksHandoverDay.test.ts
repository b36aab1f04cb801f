// A handover day at two desks that could not hear each other: appointed, arrived, called; one state at both, and no number twice.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { receiveMoveIn } from '#renderer/features/move-in/commands/cases.ts'
import { appointMoveIn, callMoveIn, leaveMoveIn } from '#renderer/features/move-in/commands/days.ts'
import { previewDayPlan, runDayPlan } from '#renderer/features/move-in/commands/daysPlan.ts'
import { takeBackVisits } from '#renderer/features/move-in/commands/daysRun.ts'
import { loadDayCases } from '#renderer/features/move-in/queries/days.ts'
import { startTexts } from '#renderer/text/text.ts'
import { registerDeskItem } from '#shared/domain/desks/decisions.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addHandoverHomes, TOWER } from '#test/support/handoverHomes.ts'
import { CLERK, foundedStore, must, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

const WATCH = { onProgress: () => undefined }
const OWNER = { comer: 'owner', comerName: '', comerPhone: '', comerIdLast4: '' }
let here: Store
let there: Store

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  await addHandoverHomes(here, 20)
  there = await otherDesk(here, { localKey: storeParts().localKey })
  const letter = registerDeskItem(there.device, '前台 2 号机', 'B')
  await commitDraft(there, { cmd: 'desk.register', items: [letter] })
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

const desk = (store: Store) => deskOf(store, CLERK)
const today = () => here.dayOf(here.clock.nowMs())
const planAt = async (store: Store, homesPerSlot: number) => {
  const hours = [{ from: '09:00', to: '11:00' }]
  const input = { day: today(), buildingIds: [TOWER], codes: [], hours, slotMinutes: 30, homesPerSlot, place: '' }
  return succeeded(await runDayPlan(desk(store), await previewDayPlan(store, input), WATCH))
}
const day = (store: Store) => loadDayCases(store, today())
const caseOf = async (store: Store, unit: string): Promise<string> =>
  must((await day(store)).find(({ unitCode }) => unitCode === unit)).id

test('the same day planned at both is one case a home, with one time', async () => {
  await planAt(here, 5)
  await planAt(there, 10)
  await meet()
  await agree()
  const lines = await day(here)
  expect(lines).toHaveLength(20)
  expect(new Set(lines.map(({ unitId }) => unitId)).size).toBe(20)
  expect(lines.every(({ state }) => state.appointment !== null)).toBe(true)
})

test('homes of one day are taken in, called and sent away at both: one queue when they meet, and no number twice', async () => {
  await planAt(here, 5)
  await meet()
  const codes = (await day(here)).map(({ unitCode }) => unitCode)
  for (const [at, code] of codes.slice(0, 12).entries()) {
    const store = at % 2 === 0 ? here : there
    succeeded(await receiveMoveIn(desk(store), await caseOf(store, code), OWNER))
  }
  succeeded(await callMoveIn(desk(here), await caseOf(here, must(codes[0]))))
  succeeded(await callMoveIn(desk(there), await caseOf(there, must(codes[1]))))
  succeeded(await leaveMoveIn(desk(there), await caseOf(there, must(codes[3])), '过号'))
  // The one expects a home at another hour while the other takes it in.
  const moved = { day: today(), from: '15:00', to: '15:30', place: '' }
  succeeded(await appointMoveIn(desk(there), await caseOf(there, must(codes[2])), moved))
  await meet()
  await agree()
  const arrivals = (await day(here)).flatMap(({ state }) => state.arrival ?? [])
  expect(arrivals).toHaveLength(12)
  expect(new Set(arrivals.map(({ queueNumber }) => queueNumber)).size).toBe(12)
  expect(
    arrivals
      .map(({ queueNumber }) => queueNumber)
      .toSorted()
      .slice(0, 2),
  ).toEqual(['A01', 'A02'])
  expect(arrivals.filter(({ calls }) => calls > 0)).toHaveLength(2)
  expect(arrivals.filter(({ leftAt }) => leftAt !== '')).toHaveLength(1)
})

test('a plan that is taken back here while a home of it was taken in there: the home stays, the others are free', async () => {
  const run = await planAt(here, 5)
  await meet()
  const [worked = ''] = (await day(there)).map(({ unitCode }) => unitCode)
  const id = await caseOf(there, worked)
  succeeded(await receiveMoveIn(desk(there), id, OWNER))
  await send(there, here)
  succeeded(await takeBackVisits(desk(here), { ...run, reason: '换一天' }, WATCH))
  await meet()
  await agree()
  expect((await day(there)).map(({ unitCode }) => unitCode)).toEqual([worked])
})
