// A home inspected at two desks that could not hear each other: one case, both readings kept, one conflict that people settle, one state.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { settleConflict } from '#renderer/features/conflicts/commands.ts'
import { openConflict } from '#renderer/features/conflicts/queries.ts'
import { addHouseFault, inspectMoveIn, takeBackInspection } from '#renderer/features/move-in/commands/inspection.ts'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { loadInspectionShown } from '#renderer/features/move-in/queries/inspection.ts'
import { startTexts } from '#renderer/text/text.ts'
import { succeeded } from '#test/support/actions.ts'
import { codeOf } from '#test/support/decisionContext.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { inspectionTold, startReading } from '#test/support/houseInspection.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'

let here: Store
let there: Store
let caseId: string

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  caseId = (await openedMoveIn(here)).caseId
  await toldOf(here, caseId, { cmd: 'moveIn.receive', ev: 'received', data: {} })
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
const caseOf = async (store: Store) => must(await store.db.moveInCases.get(caseId))
const conflictsOf = (store: Store) => store.db.conflicts.toArray()
const inspectDifferently = async (): Promise<void> => {
  succeeded(await inspectMoveIn(desk(here), caseId, inspectionTold()))
  const readings = [startReading('water', '4'), startReading('power', '12'), startReading('gas', '1')]
  succeeded(await inspectMoveIn(desk(there), caseId, inspectionTold({ readings, faults: [] })))
  await meet()
}

test('with differing readings is one conflict with one id at both, and both readings stand side by side', async () => {
  await inspectDifferently()
  await agree()
  const [one, ...others] = await conflictsOf(here)
  expect(others).toEqual([])
  expect((await conflictsOf(there)).map(({ id }) => id)).toEqual([must(one).id])
  for (const store of [here, there]) {
    const words = must(await openConflict(store, must(one).id, moveInFrontDesk.conflictTexts ?? {})).words
    expect(words).toBe('同一套房两处都登记了验房')
    const { entries } = await loadInspectionShown(store, await caseOf(store))
    expect(entries.map(({ readings }) => readings[0]?.hundredths).toSorted()).toEqual([350, 400])
    expect(entries[0]?.readings).toEqual((await caseOf(there)).v.inspection?.readings)
  }
  expect((await caseOf(here)).v.inspection).toMatchObject({ entries: 2 })
  // Until people chose nobody takes either back alone.
  expect(codeOf(await takeBackInspection(desk(here), caseId, '录错'))).toBe('settle-first')
})

test.each(['here', 'there'] as const)('settled %s it is settled on both, and one inspection stands', async (which) => {
  await inspectDifferently()
  const store = which === 'here' ? here : there
  const [one] = await conflictsOf(store)
  const open = must(await openConflict(store, must(one).id, moveInFrontDesk.conflictTexts ?? {}))
  const { conflict, sides } = open
  const choice = { kind: 'side', dot: must(sides[1]).dot } as const
  succeeded(await settleConflict(desk(store), { conflict, sides, choice, typed: '', note: '以现场照片为准' }))
  await meet()
  await agree()
  const { v } = await caseOf(here)
  expect(v.inspection).toMatchObject({ entries: 1 })
  expect(await conflictsOf(there)).toEqual([])
})

test('an inspection here and a fault added there after it are both told', async () => {
  succeeded(await inspectMoveIn(desk(here), caseId, inspectionTold()))
  await meet()
  const fault = {
    room: 'bathroom-2',
    item: 'drains',
    what: '返味',
    responsible: '',
    dueOn: '',
    photos: [],
    noPhotoWhy: '',
  }
  succeeded(await addHouseFault(desk(there), caseId, { input: fault, pictures: [] }))
  await meet()
  await agree()
  expect((await caseOf(here)).v.faults.map(({ what }) => what)).toEqual(['滴水', '返味'])
  expect(await conflictsOf(here)).toEqual([])
})
