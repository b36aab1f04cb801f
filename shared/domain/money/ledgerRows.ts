/** The ledger that explains itself (handbook section 4 item 4): every line with the balance it left, and what undid it. */
import type { DepositEntry } from './ledger.ts'

/** One line as it is shown. */
export interface LedgerRow {
  readonly entry: DepositEntry
  /** What its account held after it, in fen. */
  readonly afterFen: number
  /** What all accounts held after it, in fen. */
  readonly totalFen: number
  readonly isReversed: boolean
  /** The first line of the act that a reversal undoes. */
  readonly undoes: DepositEntry | undefined
}

/** All lines with their running balances, in the order in which they were booked. */
export function ledgerRows(entries: readonly DepositEntry[]): readonly LedgerRow[] {
  const reversed = new Set(entries.filter(({ kind }) => kind === 'reversed').map(({ of }) => of))
  const acts = new Map<string, DepositEntry>()
  for (const entry of entries) if (!acts.has(entry.dot)) acts.set(entry.dot, entry)
  const held = new Map<string, number>()
  let totalFen = 0
  return entries.map((entry) => {
    const afterFen = (held.get(entry.account) ?? 0) + entry.amountFen
    held.set(entry.account, afterFen)
    totalFen += entry.amountFen
    const isReversal = entry.kind === 'reversed'
    return {
      entry,
      afterFen,
      totalFen,
      isReversed: !isReversal && reversed.has(entry.dot),
      undoes: isReversal ? acts.get(entry.of) : undefined,
    }
  })
}
