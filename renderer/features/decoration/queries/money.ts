/** What the money of one case asks: what it would be charged, and who did what. */
import type { Store } from '#renderer/db/store.ts'
import { loadPrices } from '#renderer/features/money/queries/money.ts'
import { chargeLinesOf } from '#shared/domain/money/charges.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { PAYEE_BOX } from '#shared/domain/money/moneySheetText.ts'
import { pricesOf } from '#shared/domain/money/prices.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { casesOf, openCaseIn } from './subjects.ts'

/** What a case would be charged today: by the prices in force, its home's area, its workers, passes and days. */
export async function chargeProposal(store: Store, caseId: string, today: Day): Promise<readonly ChargeLine[]> {
  const row = await store.db.decorationCases.get(caseId)
  if (row === undefined) return []
  const { application, unitId } = row.v
  const unit = unitId === null ? undefined : await store.db.units.get(unitId)
  const passes = await store.db.workerPasses.where('v.caseId').equals(caseId).count()
  const { workers, plannedFrom, plannedTo } = application
  const areaCm2 = typeof unit?.v.areaCm2 === 'number' ? unit.v.areaCm2 : null
  const prices = pricesOf(await loadPrices(store), 'decoration')
  return chargeLinesOf(prices, { areaCm2, workers, passes, from: plannedFrom, to: plannedTo }, today)
}

/** The case of a unit that money written by hand belongs to: the one that goes on, or the newest; undefined without one. */
export async function moneyCaseOf(store: Store, unitId: string): Promise<string | undefined> {
  const rows = await casesOf(store, { kind: 'unit', id: unitId })
  return (openCaseIn(rows) ?? rows[0])?.id
}

/** What was drawn on the pad for a refund slip since it was issued: the payee's word that the money is here. Index: `decorationCases.unitId`. */
export async function drawnOnRefund(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const unitId = (await store.db.sheets.get(sheetId))?.v.unitId
  if (!unitId) return []
  const rows = await store.db.decorationCases.where('v.unitId').equals(unitId).toArray()
  const paid = rows
    .flatMap(({ v }) => v.money.refunds)
    .find((one) => one.sheetId === sheetId && one.paidAt !== '' && one.signature !== '')
  if (paid === undefined) return []
  const day = formatDayChinese(store.dayOf(Date.parse(paid.paidAt)))
  return [{ label: PAYEE_BOX, day, hash: paid.signature }]
}
