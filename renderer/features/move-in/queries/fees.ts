/** What the fees of a move-in ask: what a home would be charged, whether the project asks anything, who let the keys go first. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { loadPrices } from '#renderer/features/money/queries/money.ts'
import { chargeLinesOf } from '#shared/domain/money/charges.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { pricesOf, pricesOn } from '#shared/domain/money/prices.ts'
import { areFeesOwed, type FeeTerms } from '#shared/domain/move-in/money/feeStand.ts'
import type { Day } from '#shared/kernel/days.ts'

/** Whether the price list asks anything at move-in today. */
export async function asksFees(store: Store): Promise<boolean> {
  const today = store.dayOf(store.clock.nowMs())
  return pricesOn(pricesOf(await loadPrices(store), 'move-in'), today).length > 0
}

/** The same, live; undefined while loading. */
export function useAsksFees(): boolean | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => asksFees(store), [store])
}

/** Those who live in the home, or own it, by today: each is given a card. Index: `stays.unitId`. */
async function peopleOf(store: Store, unitId: string): Promise<number> {
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const now = stays.filter(({ v, deleted }) => deleted !== true && v.toDay == null)
  return new Set(now.map(({ v }) => v.personId)).size
}

/** What a home would be charged on a day: by the prices of move-in, its area and its people; nothing without a home. */
export async function homeCharges(store: Store, unitId: string | null, today: Day): Promise<readonly ChargeLine[]> {
  if (unitId === null) return []
  const unit = await store.db.units.get(unitId)
  const people = await peopleOf(store, unitId)
  const areaCm2 = typeof unit?.v.areaCm2 === 'number' ? unit.v.areaCm2 : null
  const measures = { areaCm2, workers: people, passes: people, cards: people, from: '', to: '' }
  return chargeLinesOf(pricesOf(await loadPrices(store), 'move-in'), measures, today)
}

/** The same of a case. */
export async function feeProposal(store: Store, caseId: string, today: Day): Promise<readonly ChargeLine[]> {
  const row = await store.db.moveInCases.get(caseId)
  return row === undefined ? [] : homeCharges(store, row.v.unitId, today)
}

/** Homes whose fees somebody still has to see to, whatever became of their case. Indexes: `moveInCases.feeStand`, `status`. */
export async function feesOwed(store: Store, terms: FeeTerms): Promise<readonly MoveInCaseRow[]> {
  const { moveInCases } = store.db
  const open = await moveInCases.where('v.feeStand').equals('open').toArray()
  const uncharged = terms.hasPrices ? await moveInCases.where('v.status').equals('handed-over').toArray() : []
  const rows = [...new Map([...open, ...uncharged].map((row) => [row.id, row])).values()]
  return rows.filter(({ v }) => areFeesOwed(v, terms))
}
