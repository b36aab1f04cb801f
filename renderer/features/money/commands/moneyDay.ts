/** Commands of the price list and of a cashier's day. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { cashDayOf } from '#renderer/features/money/queries/money.ts'
import { decideCloseCashDay } from '#shared/domain/money/cashDay.ts'
import { decideSavePrice, type PriceInput } from '#shared/domain/money/prices.ts'
import type { Day } from '#shared/kernel/days.ts'

/** Saves a line of the price list. Refusals as `decideSavePrice`. */
export function savePrice(desk: Desk, input: PriceInput) {
  return runCommand(desk, (context) => decideSavePrice(input, context))
}

/** The cash that was counted on a day, and why it differs. */
export interface CashCount {
  readonly day: Day
  /** Whose day. */
  readonly staffId: string
  readonly countedFen: number | null
  readonly why: string
}

/** Closes a cashier's day by what the books hold inside the transaction. Refusals as `decideCloseCashDay`. */
export function closeCashDay(desk: Desk, { day, staffId, countedFen, why }: CashCount) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const { lines, gaps, closed } = await cashDayOf(store, { staffId, day })
    const before = closed === undefined ? {} : { before: closed }
    return decideCloseCashDay({ day, staffId, countedFen, why, lines, gaps, ...before }, context)
  })
}
