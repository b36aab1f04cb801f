/** 保证金扣款 (handbook 2.13, 3.6, D5): from the accounts in the project's order, never below zero; what is short is claimed apart. */

import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { standingEntries } from '#shared/domain/money/ledger.ts'
import {
  isAccount,
  isAmount,
  isEnded,
  type MoneyRefusal,
  moneyEvent,
  roleFault,
} from '#shared/domain/money/moneyFacts.ts'
import { enterOnPaper, type PaperDecision } from '#shared/domain/paperDecision.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { DecorationMoney } from './decorationMoney.ts'

/** A deduction as its violation proposes it; clause and amount come from the signed clause version (handbook D5). */
export interface Deduction {
  readonly violationId: string
  readonly clause: string
  /** Number of the notice that was served. */
  readonly notice: string
  readonly amountFen: number
  /** Staff id of who proposed it: never the one who approves. */
  readonly proposedBy: string
  /** The same by name: nobody approves on paper what they proposed at the screen. */
  readonly proposerName?: string
  /** The signed slip that the desk enters the approval from (代录, handbook D19). */
  readonly paper?: PaperDecision | undefined
  readonly why: string
  /** Accounts in the order in which they are taken from (setting `decoration.deduction-order`). */
  readonly order: readonly string[]
}

const CMD = 'decoration.deduct'

/** How much comes from which account. */
export interface DeductedLine {
  readonly account: string
  readonly amountFen: number
}

/** A deduction that was decided: what each account gives, what is short, and the event once its slip has a number. */
export interface DeductBooking {
  readonly lines: readonly DeductedLine[]
  readonly shortFen: number
  /** The command that it is judged by; 代录 has its own. */
  readonly cmd: string
  readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem
}

/** How an amount is taken from accounts in their order, none below zero; the rest is short. Source: handbook 2.13. */
export function takenFrom(
  balances: Readonly<Record<string, number>>,
  order: readonly string[],
  amountFen: number,
): Pick<DeductBooking, 'lines' | 'shortFen'> {
  const lines: DeductedLine[] = []
  let shortFen = amountFen
  for (const account of new Set(order)) {
    const taken = Math.min(shortFen, Math.max(0, balances[account] ?? 0))
    if (taken === 0) continue
    lines.push({ account, amountFen: taken })
    shortFen -= taken
  }
  return { lines, shortFen }
}

/**
 * A deduction by a signed clause, approved by somebody else than proposed it (the actor, or by 代录 the one whose paper the actor enters).
 * **Refuses** `case-ended`, `amount-invalid`, `clause-missing`, `notice-missing`, `agreement-unsigned` (handbook D5), `own-proposal`,
 * `deducted-already` for the same violation and clause, `account-unknown`, `beyond-role`, and as `enterOnPaper`.
 * Source: handbook 2.13, 3.6, D5.
 */
export function decideDeduct(
  facts: DecorationMoney,
  deduction: Deduction,
  context: DecisionContext,
): Result<DeductBooking, MoneyRefusal> {
  const fault = deductFault(facts, deduction, context)
  if (fault) return err(fault)
  const { violationId, clause, notice, amountFen, proposedBy, order } = deduction
  const { lines, shortFen } = takenFrom(facts.state.money.balances, order, amountFen)
  const data = {
    amountFen,
    shortFen,
    lines: lines.map((line) => ({ ...line })),
    violationId,
    clause: normalizeText(clause),
    notice: normalizeText(notice),
    why: normalizeText(deduction.why),
    proposedBy,
  }
  const plain = moneyEvent(facts, 'deducted', data)
  const entered = enteredFrom(plain, deduction, context)
  if (!entered.ok) return entered
  const { cmd, item } = entered.value
  return ok({ lines, shortFen, cmd, item: (issued) => ({ ...item, data: { ...item.data, ...issued } }) })
}

/** The approval as the screen tells it, or as the desk enters it from the approver's paper. */
function enteredFrom(
  item: RecordItem,
  { paper, proposedBy, proposerName = '' }: Deduction,
  context: DecisionContext,
): Result<{ readonly cmd: string; readonly item: RecordItem }, MoneyRefusal> {
  if (paper === undefined) return ok({ cmd: CMD, item })
  if (proposerName !== '' && normalizeName(paper.name) === normalizeName(proposerName))
    return err({ code: 'own-proposal', field: 'name' })
  return enterOnPaper({ cmd: CMD, item, proposedBy }, paper, context)
}

function deductFault(
  { state }: DecorationMoney,
  { violationId, clause, notice, amountFen, proposedBy, order, paper }: Deduction,
  context: DecisionContext,
): MoneyRefusal | undefined {
  const role = paper === undefined ? roleFault(CMD, context) : undefined
  if (role) return role
  if (isEnded(state)) return { code: 'case-ended' }
  if (!isAmount(amountFen)) return { code: 'amount-invalid', field: 'amountFen' }
  if (normalizeText(clause) === '') return { code: 'clause-missing', field: 'clause' }
  if (normalizeText(notice) === '') return { code: 'notice-missing', field: 'notice' }
  if (state.agreements.agreement === null) return { code: 'agreement-unsigned' }
  if (proposedBy === context.actor.id) return { code: 'own-proposal' }
  if (!order.every(isAccount)) return { code: 'account-unknown' }
  const known = standingEntries(state.money.entries).some(
    (line) => line.kind === 'deducted' && line.violationId === violationId && line.clause === normalizeText(clause),
  )
  const claimed = state.money.claims.some((one) => one.violationId === violationId && one.clause === clause)
  return known || claimed ? { code: 'deducted-already' } : undefined
}
