// Rounds whose colleague sends rubbish: known names with anything in them, and every reader still answers.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { loansFrontDesk } from '#renderer/features/loans/module.tsx'
import { vacantInspectionsFrontDesk as vacant } from '#renderer/features/vacant-inspections/module.tsx'
import { loadFault } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { loadClosedFaults, loadOpenFaults } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { loadFilledLists, loadListDay, loadLists } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { loadPlan } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { loadRounds } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { loadVisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { startTexts } from '#renderer/text/text.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { hostileVacant } from '#test/support/hostileVacant.ts'

const TODAY = '2026-11-21' as Day
let store: Store
let unitIds: readonly string[]

beforeAll(async () => {
  startTexts('zh-CN')
  ;({ store, unitIds } = await hostileVacant())
  // Thousands of events on a busy machine.
}, 120_000)

describe('a desk that was sent rubbish about its empty homes', () => {
  test('has it all on file', async () => {
    for (const table of ['vacantInspections', 'inspectionFaults', 'inspectionRounds', 'listPatrols', 'keyEntrustments'])
      expect(await store.db.table(table).count(), table).toBeGreaterThan(20)
  })

  test('plans its homes, and reads each of them, its faults and its rounds', async () => {
    await loadPlan(store, TODAY)
    for (const unitId of unitIds) await loadVisitHome(store, { unitId, day: TODAY, roundId: '' })
    const faults = [...(await loadOpenFaults(store, TODAY)), ...(await loadClosedFaults(store, TODAY))]
    expect(faults.length).toBeGreaterThan(10)
    for (const { id } of faults) await loadFault(store, id, TODAY)
    expect((await loadRounds(store)).length).toBeGreaterThan(5)
  })

  test('fills its lists', async () => {
    for (const known of await loadLists(store)) await loadListDay(store, known, '2026-11-20' as Day)
    await loadFilledLists(store, { from: '2026-01-01' as Day, to: '2026-12-31' as Day })
  })

  test.each([
    ['the rounds', vacant],
    ['the cabinet', loansFrontDesk],
  ])('is told by %s what is owed, on days that are days', async (_, module) => {
    const matters = (await module.dueMatters?.(store, { to: '9999-12-31' })) ?? []
    expect(matters.map(({ due }) => due).filter((due) => due !== undefined && !isDay(due))).toEqual([])
  })

  test('has its hubs, day, handover, power cut and copies all the same', async () => {
    const subjects = [...unitIds.map((id) => ({ kind: 'unit', id }) as const), { kind: 'person', id: 'p1' } as const]
    for (const subject of subjects) {
      await vacant.hubFacts?.(store, subject)
      await vacant.hubWarnings?.(store, subject)
      await vacant.openMatters?.(store, subject)
      expect((await vacant.timeline?.(store, subject))?.length).toBeGreaterThan(0)
    }
    await vacant.dayRecord?.(store, '2026-11-20')
    await vacant.handoverCounts?.(store)
    await vacant.downtimeLists?.(store, TODAY)
    await vacant.personExport?.(store, 'p1')
    expect(await vacant.blobsInUse?.(store, ['no-such-hash'])).toEqual([])
    expect(await vacant.findScanned?.(store, 'A-KZ-99999')).toBeUndefined()
  })
})
