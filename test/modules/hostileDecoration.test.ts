// Decoration whose colleague sends rubbish: known names with anything in them, and every reader still answers.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { decorationOfNumber } from '#renderer/features/decoration/decorationCodes.ts'
import { decorationFrontDesk as decoration } from '#renderer/features/decoration/module.tsx'
import { caseReader } from '#renderer/features/decoration/queries/caseLines.ts'
import { CASE_PREFIX } from '#renderer/features/decoration/queries/caseTerms.ts'
import { loadCasePatrols, loadPatrolDay } from '#renderer/features/decoration/queries/patrols.ts'
import { readPeople } from '#renderer/features/decoration/queries/people.ts'
import { loadWall } from '#renderer/features/decoration/queries/wallBook.ts'
import { loadReceipts } from '#renderer/features/money/queries/money.ts'
import { startTexts } from '#renderer/text/text.ts'
import { caseSpec, violationSpec } from '#shared/domain/decoration/schema.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { hostileDecoration } from '#test/support/hostileDecoration.ts'
import { fieldsReadBy } from '#test/support/hostileFields.ts'

const TODAY = '2026-11-21' as Day
let store: Store
let personId: string
let unitId: string

beforeAll(async () => {
  startTexts('zh-CN')
  ;({ store, personId, unitId } = await hostileDecoration())
  // Thousands of events on a busy machine.
}, 120_000)

test('rubbish has the names that folds read, those in lists too', () => {
  const { top, nested } = fieldsReadBy(caseSpec as EventSpec)
  for (const name of ['declared', 'workers', 'opinions', 'extinguishers', 'hotWorkId', 'closedWater', 'receiptBack'])
    expect(top).toContain(name)
  for (const name of ['thicknessMm', 'paper', 'amountFen', 'conclusion']) expect(nested).toContain(name)
  expect(fieldsReadBy(violationSpec as EventSpec).top).toContain('policeReceipt')
})

describe('decoration that was sent rubbish', () => {
  test('is read by every list, the wall and the registers', async () => {
    const ids = (await store.db.decorationCases.toArray()).map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(10)
    const lines = await caseReader.load(
      store,
      ids.map((id) => CASE_PREFIX + id),
    )
    expect(lines.size).toBe(ids.length)
    for (const id of ids) await loadCasePatrols(store, id)
    await loadPatrolDay(store, TODAY)
    await loadWall(store)
    await readPeople(store, TODAY)
    await loadReceipts(store)
    expect(await decorationOfNumber(store, 'A-XK-99999')).toBeUndefined()
  })

  test('owes what it owes on days that are days', async () => {
    const matters = (await decoration.dueMatters?.(store, { to: '9999-12-31' })) ?? []
    expect(matters.length).toBeGreaterThan(0)
    expect(matters.map(({ due }) => due).filter((due) => due !== undefined && !isDay(due))).toEqual([])
  })

  test('is found by the search, and told at the hub, in the time line and in the day’s record', async () => {
    for await (const page of decoration.searchTerms?.all(store) ?? []) expect(Array.isArray(page)).toBe(true)
    for (const subject of [{ kind: 'person', id: personId } as const, { kind: 'unit', id: unitId } as const]) {
      expect((await decoration.timeline?.(store, subject))?.length).toBeGreaterThan(0)
      await decoration.openMatters?.(store, subject)
      await decoration.hubFacts?.(store, subject)
      await decoration.hubWarnings?.(store, subject)
    }
    await decoration.dayRecord?.(store, TODAY)
    await decoration.downtimeLists?.(store, TODAY)
    await decoration.handoverCounts?.(store)
    await decoration.personExport?.(store, personId)
    expect(await decoration.blobsInUse?.(store, ['f00d'])).toEqual([])
  })
})
