/** What screens ask of money over all cases: the price list, the register of receipts, a cashier's day. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { sheetByNumber } from '#renderer/db/lateEntry.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import { cashLinesOf, methodSums, type OpenCashDay, openCashDays } from '#shared/domain/money/cashDay.ts'
import { isDeskNumber, type NumberKnown, numberAsTyped } from '#shared/domain/money/handWritten.ts'
import type { DepositEntry } from '#shared/domain/money/ledger.ts'
import type { NamedPrice } from '#shared/domain/money/prices.ts'
import {
  blockGaps,
  type NumberSpan,
  type ReceiptFacts,
  receiptGaps,
  receiptsOf,
} from '#shared/domain/money/receipts.ts'
import { numberStem } from '#shared/domain/sheets/numbers.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { type MoneyRow, rowsSince, rowsWithMoney } from './moneyCases.ts'

/** All lines of the price list, in its order; undefined while loading. */
export function usePrices(): readonly NamedPrice[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadPrices(store), [store])
}

/** The same, once. */
export async function loadPrices(store: Store): Promise<readonly NamedPrice[]> {
  const rows = await store.db.decorationPrices.orderBy('v.fromDay').toArray()
  return rows.map(({ id, v }) => ({ id, ...v }) as NamedPrice).sort((a, b) => a.position - b.position)
}

/** A receipt with its case. */
export interface ReceiptLine extends ReceiptFacts {
  readonly of: MoneyCase
  readonly unitCode: string
  readonly takenBy: string
  readonly isLost: boolean
}

/** All receipts, newest first, and the numbers that no paper is known of; undefined while loading. Reads all cases that have money. */
export function useReceipts() {
  const { store } = useDesk()
  return useLiveQuery(() => loadReceipts(store), [store])
}

/** The same, once. */
export async function loadReceipts(store: Store) {
  const rows = await rowsWithMoney(store)
  const units = await store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  const staff = new Map((await store.db.staff.toArray()).map(({ id, v }) => [id, v.name]))
  const receipts = rows.flatMap(({ entity, id, v }, index) =>
    receiptsOf(v.money.entries).map(
      (receipt): ReceiptLine => ({
        ...receipt,
        of: { entity, id },
        unitCode: units[index]?.v.code ?? '',
        takenBy: staff.get(receipt.by) ?? '',
        isLost: v.money.lostReceipts.some((lost) => lost.receipt === receipt.number),
      }),
    ),
  )
  return {
    receipts: receipts.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.number < b.number ? 1 : -1)),
    ...(await numbersOf(store, rows)),
  }
}

/** A line of a cashier's day with its case. */
export interface CashDayLine extends DepositEntry {
  readonly ledger: MoneyCase
  readonly unitCode: string
}

/** Everything of one cashier's day; undefined while loading. */
export function useCashDay(staffId: string, day: Day) {
  const { store } = useDesk()
  return useLiveQuery(() => cashDayOf(store, { staffId, day }), [store, staffId, day])
}

/** The same, once; may run inside a transaction of the store. */
export async function cashDayOf(store: Store, { staffId, day }: { readonly staffId: string; readonly day: Day }) {
  const rows = await rowsWithMoney(store)
  const units = await store.db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  const all = rows.flatMap(({ entity, id, v }, index) => {
    const of = { ledger: { entity, id }, unitCode: units[index]?.v.code ?? '' }
    return v.money.entries.map((entry): CashDayLine => ({ ...entry, ...of }))
  })
  const dayOf = (at: string) => store.dayOf(Date.parse(at))
  const lines = cashLinesOf(all, { staffId, day, dayOf }).toSorted((a, b) => (a.at < b.at ? -1 : 1))
  const closed = (await store.db.cashDays.where('v.day').equals(day).toArray()).find(({ v }) => v.staffId === staffId)
  const gaps = (await numbersOf(store, rows)).gaps.map(spanText)
  const ofDay = all.filter((line) => line.method !== '' && line.amountFen !== 0 && dayOf(line.at) === day)
  const cashiers = [...new Set(ofDay.map(({ cashier }) => cashier))]
  return { lines, sums: methodSums(lines), gaps, closed: closed?.v, cashiers }
}

/** What a cashier's day holds; `cashiers` are all who took or paid money on it. */
export type CashDay = Awaited<ReturnType<typeof cashDayOf>>

/** How far back a day that is not closed is told of. */
const DAYS_BACK = 31

/**
 * Days of cashiers that are not closed, up to today; `waiting` are the decorations that are not filed. Indexes: `decorationCases.endedAt`,
 * `moveInCases.paidAt`.
 */
export async function loadOpenCashDays(
  store: Store,
  waiting: readonly DecorationCaseRow[],
  today: Day,
): Promise<readonly OpenCashDay[]> {
  const from = addDays(today, -DAYS_BACK)
  const rows = await rowsSince(store, waiting, from)
  const closes = await store.db.cashDays.where('v.day').aboveOrEqual(from).toArray()
  return openCashDays(
    rows.flatMap(({ v }) => v.money.entries),
    closes.map(({ v }) => v),
    { from, to: today, dayOf: (at) => store.dayOf(Date.parse(at)) },
  )
}

/** What is known of a number typed from paper: the paper that carries it, and whether the ledger has it. Index: `sheets.number`. */
export async function receiptNumberKnown(store: Store, typed: string): Promise<NumberKnown> {
  const row = await sheetByNumber(store, typed)
  const paper = row === undefined ? undefined : { id: row.id, number: row.v.number }
  const number = paper?.number ?? numberAsTyped(typed)
  const cases = await rowsWithMoney(store)
  const isTaken = cases.some(({ v }) => receiptsOf(v.money.entries).some((one) => one.number === number))
  return { paper, isTaken: number !== '' && isTaken }
}

/** `A-SJ-00003`, or `A-SJ-00003–A-SJ-00005`. */
export function spanText({ from, to }: NumberSpan): string {
  return from === to ? from : `${from}–${to}`
}

/** Numbers that are not accounted for. */
interface ReceiptNumbers {
  readonly gaps: readonly NumberSpan[]
  /** Blanks that were neither entered nor voided: out with somebody. */
  readonly blanksOut: readonly string[]
}

/** Receipts of every desk, void and blank ones too, and sheets of receipt blocks between those that were entered. Index: `sheets.number`. */
async function numbersOf(store: Store, rows: readonly MoneyRow[]): Promise<ReceiptNumbers> {
  const desks = await store.db.desks.toArray()
  const prefixes = desks.flatMap(({ v }) => (typeof v.prefix === 'string' && v.prefix !== '' ? [v.prefix] : []))
  const stems = [...new Set(prefixes)].map((prefix) => numberStem(prefix, 'decoration-receipt'))
  const papers = stems.length === 0 ? [] : await store.db.sheets.where('v.number').startsWithAnyOf(stems).toArray()
  const written = rows.flatMap(({ v }) => receiptsOf(v.money.entries).map(({ number }) => number))
  const out = papers.filter(({ v }) => v.blank && v.status !== 'void' && v.filledAt === '')
  return {
    gaps: [
      ...receiptGaps(papers.map(({ v }) => v.number)),
      ...blockGaps(written.filter((number) => number !== '' && !isDeskNumber(number))),
    ],
    blanksOut: out.map(({ v }) => v.number),
  }
}

/** Names of the staff by id; empty while loading. */
export function useStaffNames(): ReadonlyMap<string, string> {
  const { store } = useDesk()
  return (
    useLiveQuery(
      async () => new Map((await store.db.staff.toArray()).map(({ id, v }) => [id, v.name ?? ''])),
      [store],
    ) ?? new Map<string, string>()
  )
}
