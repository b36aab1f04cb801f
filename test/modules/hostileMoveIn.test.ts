// Move-in whose colleague sends rubbish: known events with anything in them, and every reader still answers.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { moneyFrontDesk } from '#renderer/features/money/module.tsx'
import { moveInFrontDesk as moveIn } from '#renderer/features/move-in/module.tsx'
import { CASE_VIEWS, loadCaseLines } from '#renderer/features/move-in/queries/cases.ts'
import { dayLines, loadDayCases, standingSlots } from '#renderer/features/move-in/queries/days.ts'
import { loadExportedCases } from '#renderer/features/move-in/queries/daysExport.ts'
import {
  loadClosedHouseFaults,
  loadFaultsOfCase,
  loadOpenHouseFaults,
} from '#renderer/features/move-in/queries/faults.ts'
import { feeProposal } from '#renderer/features/move-in/queries/fees.ts'
import { loadHandedItem } from '#renderer/features/move-in/queries/handing.ts'
import { loadMoveInFacts } from '#renderer/features/move-in/queries/stand.ts'
import { loadCaseVisitBacks, loadOwedVisitBacks } from '#renderer/features/move-in/queries/visitBacks.ts'
import { startTexts } from '#renderer/text/text.ts'
import { archiveGaps, handOverGaps, moveInSteps } from '#shared/domain/move-in/steps/moveInSteps.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { hostileMoveIn } from '#test/support/hostileMoveIn.ts'

const TODAY = '2026-11-21' as Day
const FAR = '9999-12-31' as Day
let store: Store
let unitId: string
let personId: string

beforeAll(async () => {
  startTexts('zh-CN')
  ;({ store, unitId, personId } = await hostileMoveIn())
}, 120_000)

describe('a desk that was sent rubbish about its homes', () => {
  test('has it all on file', async () => {
    expect(await store.db.moveInCases.count()).toBeGreaterThan(20)
    expect(await store.db.handedItems.count()).toBeGreaterThan(20)
  })

  test('lists its cases in each view, and says of each what it lacks', async () => {
    const lines = await Promise.all(CASE_VIEWS.map((view) => loadCaseLines(store, view, TODAY)))
    expect(lines.flat().length).toBeGreaterThan(10)
    for (const row of await store.db.moveInCases.toArray()) {
      const facts = await loadMoveInFacts(store, row.v)
      for (const gap of [...handOverGaps(facts), ...archiveGaps(facts), ...moveInSteps(facts).flatMap((s) => s.gaps)])
        expect(typeof gap.code).toBe('string')
      await feeProposal(store, row.id, TODAY)
      await loadFaultsOfCase(store, row.id, TODAY)
      await loadCaseVisitBacks(store, row)
    }
    for (const { id } of await store.db.handedItems.toArray()) await loadHandedItem(store, id)
  })

  test('reads its days, its faults, its visit-backs and its export', async () => {
    for (const day of [TODAY, '2026-11-20' as Day, FAR]) {
      dayLines(await loadDayCases(store, day), { day, today: TODAY, minutes: 600 }, store.zone())
      await standingSlots(store, day)
    }
    const faults = [...(await loadOpenHouseFaults(store, TODAY)), ...(await loadClosedHouseFaults(store, TODAY))]
    expect(faults.length).toBeGreaterThan(0)
    for (const { day } of await loadOwedVisitBacks(store, FAR)) expect(isDay(day), day).toBe(true)
    await loadExportedCases(store, { onProgress: () => undefined, signal: new AbortController().signal })
  })

  test.each([
    ['move-in', moveIn],
    ['money', moneyFrontDesk],
  ])('is told by %s what is owed, on days that are days', async (_, module) => {
    const matters = (await module.dueMatters?.(store, { to: FAR })) ?? []
    expect(matters.map(({ due }) => due).filter((due) => due !== undefined && !isDay(due))).toEqual([])
    expect(matters.filter(({ text }) => text.includes('NaN') || text.includes('undefined'))).toEqual([])
  })

  test('has its hubs, day, handover, power cut and copies all the same', async () => {
    for (const subject of [{ kind: 'unit', id: unitId } as const, { kind: 'person', id: personId } as const]) {
      await moveIn.hubFacts?.(store, subject)
      await moveIn.hubWarnings?.(store, subject)
      await moveIn.openMatters?.(store, subject)
      expect((await moveIn.timeline?.(store, subject))?.length).toBeGreaterThan(0)
    }
    await moveIn.dayRecord?.(store, '2026-11-20')
    await moveIn.handoverCounts?.(store)
    await moveIn.downtimeLists?.(store, '2026-11-20')
    await moveIn.personExport?.(store, personId)
    expect(await moveIn.blobsInUse?.(store, ['no-such-hash'])).toEqual([])
    expect(await moveIn.findScanned?.(store, 'A-YZ-99999')).toBeUndefined()
  })
})
