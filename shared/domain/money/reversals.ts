/** 冲正 (handbook 3.6): a mistake in the ledger is reversed by a line of its own; a receipt that is wrong is void, and another one is written. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type DepositEntry, standingEntries } from './ledger.ts'
import {
  LONGEST_MONEY_TEXT,
  type MoneyFacts,
  type MoneyRefusal,
  moneyCommand,
  moneyEvent,
  roleFault,
} from './moneyFacts.ts'

/**
 * Reverses one act: a receipt with all its lines (its paper becomes void), a deduction, a payment.
 * **Refuses** `line-unknown`, `line-reversed`, `balance-short` when the money has been used since (which account, what is missing),
 * `reason-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook 3.6, D10.
 */
export function decideReverse(
  facts: MoneyFacts,
  { of, why }: { readonly of: string; readonly why: string },
  context: DecisionContext,
): Result<ChangeDraft, MoneyRefusal> {
  const cmd = moneyCommand(facts.entity, 'reverse')
  const role = roleFault(cmd, context)
  if (role) return err(role)
  const { entries, balances } = facts.state.money
  const lines = entries.filter((line) => line.dot === of && line.kind !== 'reversed')
  const [first] = lines
  if (first === undefined) return err({ code: 'line-unknown' })
  if (!standingEntries(entries).includes(first)) return err({ code: 'line-reversed' })
  const short = shortAfter(balances, lines)
  if (short) return err({ code: 'balance-short', detail: { account: short.account, amountFen: short.shortFen } })
  const reason = normalizeText(why)
  if (reason === '') return err({ code: 'reason-missing', field: 'why' })
  if (reason.length > LONGEST_MONEY_TEXT) return err({ code: 'text-too-long', field: 'why' })
  const item = moneyEvent(facts, 'reversed', { of, why: reason })
  return ok({ cmd, items: [item, ...voidPaper(first, reason)] })
}

/** The account that would stand below zero without these lines, and by how much. */
function shortAfter(balances: Readonly<Record<string, number>>, lines: readonly DepositEntry[]) {
  const taken = new Map<string, number>()
  for (const { account, amountFen } of lines) taken.set(account, (taken.get(account) ?? 0) + amountFen)
  for (const [account, amountFen] of taken) {
    const after = (balances[account] ?? 0) - amountFen
    if (amountFen > 0 && after < 0) return { account, shortFen: -after }
  }
  return undefined
}

/** The paper of a receipt is void with it; that of a deduction or a payment stands in its file, beside the reversal. */
function voidPaper({ kind, sheetId }: DepositEntry, reason: string): readonly RecordItem[] {
  if (sheetId === null || (kind !== 'collected' && kind !== 'topped-up')) return []
  return [{ kind: 'event', e: 'sheet', id: sheetId, ev: 'voided', data: { reason, knew: true } }]
}
