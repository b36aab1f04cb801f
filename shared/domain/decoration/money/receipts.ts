/** Receipts of a ledger, and the numbers that have none (handbook D10). */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { numberRuns } from '#shared/domain/sheets/numbers.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type DepositEntry, standingEntries } from './ledger.ts'
import { type MoneyFacts, type MoneyRefusal, moneyEvent, roleFault } from './moneyFacts.ts'

/** One receipt: all lines of one act of taking money. */
export interface ReceiptFacts {
  readonly dot: string
  readonly number: string
  readonly sheetId: string | null
  readonly at: string
  readonly by: string
  readonly payer: string
  readonly payerName: string
  readonly method: string
  readonly amountFen: number
  readonly lines: readonly DepositEntry[]
  readonly isTopUp: boolean
  readonly isReversed: boolean
}

/** The receipts of a ledger in the order in which they were written. */
export function receiptsOf(entries: readonly DepositEntry[]): readonly ReceiptFacts[] {
  const standing = new Set(standingEntries(entries).map(({ dot }) => dot))
  const byAct = Map.groupBy(
    entries.filter(({ kind }) => kind === 'collected' || kind === 'topped-up'),
    ({ dot }) => dot,
  )
  return [...byAct.values()].flatMap((lines) => {
    const [first] = lines
    if (first === undefined) return []
    const { dot, number, sheetId, at, by, payer, payerName, method, kind } = first
    const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
    const facts = { dot, number, sheetId, at, by, payer, payerName, method, amountFen, lines }
    return [{ ...facts, isTopUp: kind === 'topped-up', isReversed: !standing.has(dot) }]
  })
}

/** Spans of numbers that no paper is known of, within the numbers of each desk: a number between two that are there. Source: handbook D10. */
export function receiptGaps(numbers: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  return numberRuns(numbers).flatMap(({ missing }) => missing.map(({ from, to }) => ({ from, to })))
}

/**
 * A payer declares that a receipt is lost: the refund goes on by the declaration.
 * **Refuses** `receipt-unknown`, `line-reversed`, `receipt-lost-already`, `reason-missing` without how it was lost, `beyond-role`.
 * Source: handbook D10.
 */
export function decideLoseReceipt(
  facts: MoneyFacts,
  { receipt, why }: { readonly receipt: string; readonly why: string },
  context: DecisionContext,
): Result<
  {
    readonly facts: ReceiptFacts
    readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
  },
  MoneyRefusal
> {
  const role = roleFault('decoration.proposeRefund', context)
  if (role) return err(role)
  const { entries, lostReceipts } = facts.state.money
  const found = receiptsOf(entries).findLast(({ number }) => number === receipt)
  if (found === undefined || receipt === '') return err({ code: 'receipt-unknown' })
  if (found.isReversed) return err({ code: 'line-reversed' })
  if (lostReceipts.some((one) => one.receipt === receipt)) return err({ code: 'receipt-lost-already' })
  const reason = normalizeText(why)
  if (reason === '') return err({ code: 'reason-missing', field: 'why' })
  const item = (issued: { readonly sheetId: string; readonly number: string }) =>
    moneyEvent(facts, 'receiptLost', { receipt, why: reason, ...issued })
  return ok({ facts: found, item })
}
