/** 收费日结 (handbook D10, R26): what one cashier took and paid on a day by each method, and the cash counted against it. */

import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { cashDayIdOf } from '#shared/domain/money/ids.ts'
import { PAY_METHODS } from '#shared/domain/money/kinds.ts'
import { compareDays, type Day } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { CashDayState, MethodSum } from './cashDayFold.ts'
import type { DepositEntry } from './ledger.ts'
import { LONGEST_MONEY_TEXT, type MoneyRefusal, roleFault } from './moneyFacts.ts'

/** A line of some case that moved money over the counter. */
export interface CashLine extends Pick<DepositEntry, 'id' | 'at' | 'kind' | 'method' | 'number' | 'amountFen'> {
  readonly cashier: string
}

/** Lines of one cashier on one day: what came in and went out by a method. Deductions move nothing over the counter. */
export function cashLinesOf<Line extends CashLine>(
  lines: readonly Line[],
  { staffId, day, dayOf }: { readonly staffId: string; readonly day: Day; readonly dayOf: (at: string) => Day },
): readonly Line[] {
  return lines.filter(
    ({ cashier, method, at, amountFen }) =>
      cashier === staffId && method !== '' && amountFen !== 0 && dayOf(at) === day,
  )
}

/** Sums by method, those without a line left out; a reversal counts where the line it undoes was. */
export function methodSums(lines: readonly CashLine[]): readonly MethodSum[] {
  return PAY_METHODS.map((method) => {
    const own = lines.filter((line) => line.method === method)
    const sum = (part: readonly CashLine[]) => part.reduce((total, { amountFen }) => total + Math.abs(amountFen), 0)
    return {
      method,
      inFen: sum(own.filter(({ amountFen }) => amountFen > 0)),
      outFen: sum(own.filter(({ amountFen }) => amountFen < 0)),
      lines: own.length,
    }
  }).filter(({ lines: count }) => count > 0)
}

/** The cash that the books expect in the drawer, in fen, without the float. */
export function expectedCash(sums: readonly MethodSum[]): number {
  const cash = sums.find(({ method }) => method === 'cash')
  return (cash?.inFen ?? 0) - (cash?.outFen ?? 0)
}

/** A cashier's day with money over the counter that no close covers. */
export interface OpenCashDay {
  readonly staffId: string
  readonly day: Day
  /** Closed once, and more came or went since. */
  readonly isChanged: boolean
}

/**
 * Days from `from` to `to` that their cashiers did not close, or not after their last line; oldest first, then by cashier.
 * Source: handbook R26, D10.
 */
export function openCashDays(
  lines: readonly CashLine[],
  closes: readonly Pick<CashDayState, 'status' | 'staffId' | 'day' | 'sums'>[],
  { from, to, dayOf }: { readonly from: Day; readonly to: Day; readonly dayOf: (at: string) => Day },
): readonly OpenCashDay[] {
  const moved = lines.filter(({ method, amountFen }) => method !== '' && amountFen !== 0)
  const days = Map.groupBy(moved, ({ cashier, at }) => `${dayOf(at)} ${cashier}`)
  return [...days]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, own]): readonly OpenCashDay[] => {
      const [day, staffId] = [key.slice(0, 10) as Day, key.slice(11)]
      if (day < from || day > to) return []
      const closed = closes.find((one) => one.status === 'closed' && one.staffId === staffId && one.day === day)
      if (closed !== undefined && areSums(closed.sums, methodSums(own))) return []
      return [{ staffId, day, isChanged: closed !== undefined }]
    })
}

/** Whether a close holds these sums. */
export function areSums(closed: readonly MethodSum[], sums: readonly MethodSum[]): boolean {
  const key = (all: readonly MethodSum[]) =>
    all.map(({ method, inFen, outFen, lines }) => [method, inFen, outFen, lines].join(' ')).join()
  return key(closed) === key(sums)
}

/** The close of a day as its form gives it; `countedFen` null where nothing was typed. */
export interface CashClose {
  readonly day: Day
  /** Whose drawer: the actor's own, or of somebody who is away. */
  readonly staffId: string
  readonly lines: readonly CashLine[]
  readonly countedFen: number | null
  readonly why: string
  /** Numbers without a paper, as they stand. */
  readonly gaps: readonly string[]
  /** The close that stands, where there is one. */
  readonly before?: CashDayState
}

/**
 * Closes the actor's own day; a leader closes that of a cashier who is away. Closing once more after another line is a close that takes the
 * place of the first.
 * **Refuses** `day-in-future`, `day-empty`, `cash-missing`, `difference-unexplained` when the cash differs and nothing says why,
 * `closed-unchanged`, `text-too-long`, `beyond-role`.
 * Source: handbook D10, R26.
 */
export function decideCloseCashDay(close: CashClose, context: DecisionContext): Result<ChangeDraft, MoneyRefusal> {
  const { day, staffId, lines, countedFen, gaps } = close
  const cmd = staffId === context.actor.id ? 'cashDay.close' : 'cashDay.closeFor'
  const sums = methodSums(lines)
  const expectedFen = expectedCash(sums)
  const why = normalizeText(close.why)
  const fault = roleFault(cmd, context) ?? closeFault({ ...close, why }, expectedFen, context)
  if (fault || countedFen === null) return err(fault ?? { code: 'cash-missing', field: 'countedFen' })
  const receipts = [...new Set(lines.map(({ number }) => number).filter((number) => number !== ''))]
  const data = { staffId, day, sums: [...sums], countedFen, expectedFen, why, receipts, gaps: [...gaps] }
  const id = cashDayIdOf(context.workspace, staffId, day)
  return ok({ cmd, items: [{ kind: 'event', e: 'cashDay', id, ev: 'closed', data }] })
}

function closeFault(close: CashClose, expectedFen: number, { today }: DecisionContext): MoneyRefusal | undefined {
  const { day, lines, countedFen, why, before } = close
  if (compareDays(day, today) > 0) return { code: 'day-in-future' }
  if (lines.length === 0) return { code: 'day-empty' }
  if (countedFen === null || countedFen < 0) return { code: 'cash-missing', field: 'countedFen' }
  if (countedFen !== expectedFen && why === '') return { code: 'difference-unexplained', field: 'why' }
  if (why.length > LONGEST_MONEY_TEXT) return { code: 'text-too-long', field: 'why' }
  return isUnchanged(close, before) ? { code: 'closed-unchanged' } : undefined
}

function isUnchanged({ lines, countedFen }: CashClose, before: CashDayState | undefined): boolean {
  if (before === undefined || before.status !== 'closed') return false
  return before.countedFen === countedFen && areSums(before.sums, methodSums(lines))
}
