/** Receipts of a ledger, and the numbers that have none (handbook D10). */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { numberRuns } from '#shared/domain/sheets/numbers.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type DepositEntry, standingEntries } from './ledger.ts'
import { type MoneyFacts, type MoneyRefusal, moneyCommand, moneyEvent, roleFault } from './moneyFacts.ts'

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
  /** When it was entered from paper (补录); empty for one that the program wrote. */
  readonly enteredAt: string
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
    const { dot, number, sheetId, at, by, payer, payerName, method, kind, enteredAt } = first
    const amountFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
    const facts = { dot, number, sheetId, at, by, payer, payerName, method, amountFen, lines, enteredAt }
    return [{ ...facts, isTopUp: kind === 'topped-up', isReversed: !standing.has(dot) }]
  })
}

/** A span of numbers, both ends included. */
export interface NumberSpan {
  readonly from: string
  readonly to: string
}

/** Spans of numbers that no paper is known of, within the numbers of each desk: a number between two that are there. Source: handbook D10. */
export function receiptGaps(numbers: readonly string[]): readonly NumberSpan[] {
  return numberRuns(numbers).flatMap(({ missing }) => missing.map(({ from, to }) => ({ from, to })))
}

const BLOCK_NUMBER = /^(.*?)(\d{1,12})$/
/** Sheets of a receipt block at most: numbers further apart are of two blocks, and what lies between them is nobody's here. */
const LONGEST_BLOCK = 100

/** The same of receipt blocks with printed numbers: those that were written on say which sheets between them are not here. Source: handbook D10. */
export function blockGaps(numbers: readonly string[]): readonly NumberSpan[] {
  const blocks = Map.groupBy(
    new Set(numbers.filter((number) => BLOCK_NUMBER.test(number))),
    (number) => `${stemOf(number)} ${number.length}`,
  )
  return [...blocks.values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => sheetOf(a) - sheetOf(b))
    return sorted.flatMap((number, index) => {
      const before = sheetOf(sorted[index - 1] ?? number)
      const missing = sheetOf(number) - before - 1
      if (missing < 1 || missing >= LONGEST_BLOCK) return []
      const named = (sheet: number) => `${stemOf(number)}${String(sheet).padStart(digitsOf(number).length, '0')}`
      return [{ from: named(before + 1), to: named(before + missing) }]
    })
  })
}

const digitsOf = (number: string): string => BLOCK_NUMBER.exec(number)?.[2] ?? ''
const stemOf = (number: string): string => BLOCK_NUMBER.exec(number)?.[1] ?? ''
const sheetOf = (number: string): number => Number(digitsOf(number))

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
  const role = roleFault(moneyCommand(facts.entity, 'lose'), context)
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
