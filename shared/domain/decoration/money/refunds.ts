/** 退押金 (handbook 2.13, 3.6, D10): proposed with its slip, approved step by step, paid once; never more than the account holds. */

import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { refundClaim } from '#shared/domain/decoration/ids.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type RefundState, standingEntries } from '#shared/domain/money/ledger.ts'
import {
  isAccount,
  isAmount,
  isPayMethod,
  LONGEST_MONEY_TEXT,
  type MoneyRefusal,
  moneyEvent,
  roleFault,
} from '#shared/domain/money/moneyFacts.ts'
import { enterOnPaper, type PaperDecision } from '#shared/domain/paperDecision.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { DecorationMoney } from './decorationMoney.ts'

/** A refund as it is proposed. */
export interface RefundInput {
  readonly account: string
  readonly amountFen: number
  readonly payee: string
  /** How the payee is related to who paid, and by which authorisation; empty where they are the same. */
  readonly relation: string
  /** 收据收回, or its loss declared. */
  readonly receiptBack: boolean
  readonly remark: string
}

/** A step of the approval (setting `decoration.refund-steps`) and the command whose role decides it. */
const STEP_COMMANDS: Readonly<Record<string, string>> = {
  service: 'decoration.approveRefundService',
  engineering: 'decoration.approveRefundEngineering',
  director: 'decoration.approveRefundDirector',
}

const LAST_FOUR = /^[0-9]{3}[0-9X]$/

/**
 * Why an account cannot be refunded now, or undefined: deposits after 复验合格, or where no work was ever permitted; 出入证押金 whenever passes
 * came back; fees only where no work was permitted. Source: handbook 3.6, D2.
 */
export function refundGate(state: CaseState, account: string): MoneyRefusal | undefined {
  if (!isAccount(account)) return { code: 'account-unknown' }
  if ((state.money.balances[account] ?? 0) <= 0) return { code: 'nothing-to-refund' }
  if (account === 'pass-deposit' || state.permit === null) return undefined
  if (account === 'fees') return { code: 'account-not-refundable' }
  const passed = state.acceptance.rounds.some((round) => round.stage === 'second' && round.passed)
  return passed ? undefined : { code: 'refund-before-recheck' }
}

/** Names of those who paid into an account. */
export function payersOf({ money }: Pick<CaseState, 'money'>, account: string): readonly string[] {
  const lines = standingEntries(money.entries).filter((line) => line.account === account && line.amountFen > 0)
  return [...new Set(lines.map(({ payerName }) => payerName).filter((name) => name !== ''))]
}

/**
 * A refund as it is proposed; its slip goes round to be approved.
 * **Refuses** as `refundGate`; `amount-invalid`, `above-balance`, `payee-missing`, `payee-unauthorised` when somebody else than a payer is to
 * get it and nothing says why, `paid-already` while a payment stands and nothing came in since, `text-too-long`, `beyond-role`.
 * Source: handbook 2.13, 3.6.
 */
export function decideProposeRefund(
  facts: DecorationMoney,
  input: RefundInput,
  context: DecisionContext,
): Result<
  { readonly item: (issued: { readonly sheetId: string; readonly number: string }) => RecordItem },
  MoneyRefusal
> {
  const read = { ...input, payee: normalizeName(input.payee), relation: normalizeText(input.relation) }
  const fault =
    roleFault('decoration.proposeRefund', context) ?? refundGate(facts.state, read.account) ?? inputFault(facts, read)
  if (fault) return err(fault)
  const data = { ...read, remark: normalizeText(input.remark) }
  return ok({ item: (issued) => moneyEvent(facts, 'refundProposed', { ...data, ...issued }) })
}

function inputFault({ state }: DecorationMoney, { account, amountFen, payee, relation, remark }: RefundInput) {
  const refused = (code: MoneyRefusal['code'], field: string) => ({ code, field }) as MoneyRefusal
  if (!isAmount(amountFen)) return refused('amount-invalid', 'amountFen')
  if (amountFen > (state.money.balances[account] ?? 0)) return refused('above-balance', 'amountFen')
  if (payee === '') return refused('payee-missing', 'payee')
  if (!payersOf(state, account).includes(payee) && relation === '') return refused('payee-unauthorised', 'relation')
  return [payee, relation, remark].some((text) => text.length > LONGEST_MONEY_TEXT)
    ? refused('text-too-long', 'remark')
    : undefined
}

/** The next step that is to be approved, in the project's order; undefined once all are. Source: handbook 2.13. */
export function nextRefundStep(refund: RefundState, steps: readonly string[]): string | undefined {
  return steps.find((step) => !refund.approvals.some((one) => one.step === step))
}

/** An approval: which account, which step, and the signed paper where the desk enters it (代录). */
export interface RefundStep {
  readonly account: string
  readonly step: string
  readonly steps: readonly string[]
  readonly paper?: PaperDecision
}

/**
 * One step of a refund's approval, by the role itself or entered from its signed slip.
 * **Refuses** `not-proposed`, `paid-already`, `step-unknown`, `step-taken`, `step-out-of-order`, `above-balance` when something was deducted
 * since, `own-proposal`, and as `enterOnPaper`; `beyond-role`.
 * Source: handbook 2.13, D19.
 */
export function decideApproveRefund(
  facts: DecorationMoney,
  { account, step, steps, paper }: RefundStep,
  context: DecisionContext,
): Result<ChangeDraft, MoneyRefusal> {
  const refund = facts.state.money.refunds.find((one) => one.account === account)
  const cmd = STEP_COMMANDS[step]
  if (refund === undefined) return err({ code: 'not-proposed' })
  const fault = goesOnFault(facts, refund) ?? stepFault(refund, step, steps)
  if (cmd === undefined) return err({ code: 'step-unknown' })
  if (fault) return err(fault)
  const data = { account, step, amountFen: refund.amountFen, of: refund.dot }
  const item = moneyEvent(facts, 'refundApproved', data)
  if (paper === undefined) {
    const role = roleFault(cmd, context)
    if (role) return err(role)
    if (refund.proposedBy === context.actor.id) return err({ code: 'own-proposal' })
    return ok({ cmd, items: [item] })
  }
  const entered = enterOnPaper({ cmd, item, proposedBy: refund.proposedBy }, paper, context)
  return entered.ok ? ok({ cmd: entered.value.cmd, items: [entered.value.item] }) : entered
}

function goesOnFault(
  { state }: DecorationMoney,
  { account, amountFen, paidAt }: RefundState,
): MoneyRefusal | undefined {
  if (paidAt !== '') return { code: 'paid-already' }
  const gate = refundGate(state, account)
  if (gate) return gate
  return amountFen > (state.money.balances[account] ?? 0) ? { code: 'above-balance' } : undefined
}

function stepFault(refund: RefundState, step: string, steps: readonly string[]): MoneyRefusal | undefined {
  if (!steps.includes(step)) return { code: 'step-unknown' }
  if (refund.approvals.some((one) => one.step === step)) return { code: 'step-taken' }
  return nextRefundStep(refund, steps) === step ? undefined : { code: 'step-out-of-order' }
}

/** The payment of an approved refund. */
export interface RefundPayment {
  readonly account: string
  readonly method: string
  readonly payeeIdLast4: string
  /** What the payee drew on the pad: a kept file; absent where the slip was signed by hand. */
  readonly signature?: string
  readonly steps: readonly string[]
}

/**
 * 已付: an approved refund leaves the drawer. Its claim makes two payments of one account a conflict.
 * **Refuses** `not-proposed`, `paid-already`, `approvals-missing`, as `refundGate`, `above-balance`, `method-missing`, `id-last4-invalid`,
 * `beyond-role`.
 * Source: handbook 2.13, 3.6, D10.
 */
export function decidePayRefund(
  facts: DecorationMoney,
  { account, method, payeeIdLast4, signature = '', steps }: RefundPayment,
  context: DecisionContext,
): Result<ChangeDraft, MoneyRefusal> {
  const refund = facts.state.money.refunds.find((one) => one.account === account)
  if (refund === undefined) return err({ code: 'not-proposed' })
  const last4 = upperAscii(normalizeText(payeeIdLast4))
  const fault =
    roleFault('decoration.payRefund', context) ??
    goesOnFault(facts, refund) ??
    (nextRefundStep(refund, steps) === undefined ? undefined : ({ code: 'approvals-missing' } as const)) ??
    (isPayMethod(method) ? undefined : ({ code: 'method-missing', field: 'method' } as const)) ??
    (last4 === '' || LAST_FOUR.test(last4) ? undefined : ({ code: 'id-last4-invalid', field: 'payeeIdLast4' } as const))
  if (fault) return err(fault)
  const { amountFen, payee, number, sheetId, dot } = refund
  const data = { account, amountFen, payee, payeeIdLast4: last4, method, number, sheetId, signature, of: dot }
  const item = {
    ...moneyEvent(facts, 'refunded', data),
    claim: refundClaim(facts.id, account, earlierRefunds(facts, account)),
  }
  return ok({ cmd: 'decoration.payRefund', items: [item], ...(signature === '' ? {} : { blobs: [signature] }) })
}

/** Payments of this account that are in the ledger already, reversed ones too: the next one is a payment of its own. */
function earlierRefunds({ state }: DecorationMoney, account: string): number {
  const paid = state.money.entries.filter((line) => line.kind === 'refunded' && line.account === account)
  return new Set(paid.map(({ dot }) => dot)).size
}
