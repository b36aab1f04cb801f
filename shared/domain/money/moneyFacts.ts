/** What every decision over money is given, and how its events are told (handbook D10, 3.6). */

import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { ACCOUNTS, type Account, PAY_METHODS, PAYERS } from '#shared/domain/money/kinds.ts'
import type { PaperRefusal } from '#shared/domain/paperDecision.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { MAX_FEN } from '#shared/kernel/money.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { CaseMoney } from './ledger.ts'

/** A case that holds a ledger, as far as money asks for it. */
export interface MoneyHolder {
  readonly status: string
  readonly personId: string | null
  readonly money: CaseMoney
}

/** Entities whose records hold a ledger. */
export type MoneyEntity = 'decorationCase' | 'moveInCase'

/** A case as it stands, with the dots of its live events: what a line of its ledger knew. */
export interface MoneyFacts<State extends MoneyHolder = MoneyHolder> {
  readonly entity: MoneyEntity
  readonly id: string
  readonly state: State
  readonly dots: readonly Dot[]
}

/** Why money is not booked; each code is explained where it is given. */
export type MoneyRefusal =
  | PaperRefusal
  | Refusal<
      | 'beyond-role'
      | 'case-unknown'
      | 'case-ended'
      | 'amount-invalid'
      | 'account-unknown'
      | 'payer-missing'
      | 'method-missing'
      | 'lines-missing'
      | 'line-unknown'
      | 'line-reversed'
      | 'balance-short'
      | 'reason-missing'
      | 'text-too-long'
      | 'no-top-up-due'
      | 'claim-unknown'
      | 'above-claim'
      | 'clause-missing'
      | 'notice-missing'
      | 'agreement-unsigned'
      | 'own-proposal'
      | 'deducted-already'
      | 'refund-before-recheck'
      | 'account-not-refundable'
      | 'nothing-to-refund'
      | 'above-balance'
      | 'payee-missing'
      | 'payee-unauthorised'
      | 'id-last4-invalid'
      | 'not-proposed'
      | 'paid-already'
      | 'step-unknown'
      | 'step-out-of-order'
      | 'step-taken'
      | 'approvals-missing'
      | 'receipt-unknown'
      | 'receipt-lost-already'
      | 'number-missing'
      | 'receipt-number-taken'
      | 'price-incomplete'
      | 'price-days-turned'
      | 'price-in-force'
      | 'cash-missing'
      | 'difference-unexplained'
      | 'day-in-future'
      | 'day-empty'
      | 'closed-unchanged'
    >

/** Longest text of one field of a money form. */
export const LONGEST_MONEY_TEXT = 120

/** Whether the text is an account of the ledger. */
export function isAccount(text: string): text is Account {
  return (ACCOUNTS as readonly string[]).includes(text)
}

/** Whether the text is a way to pay. */
export function isPayMethod(text: string): boolean {
  return (PAY_METHODS as readonly string[]).includes(text)
}

/** Whether the text is somebody who pays. */
export function isPayer(text: string): boolean {
  return (PAYERS as readonly string[]).includes(text)
}

/** Whether an amount can be booked: whole fen above 0. */
export function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen > 0 && fen <= MAX_FEN
}

/** Whether the case is over: withdrawn, lapsed, broken off, archived. */
export function isEnded({ status }: Pick<MoneyHolder, 'status'>): boolean {
  return ['archived', 'withdrawn', 'lapsed', 'broken-off', 'void'].includes(status)
}

/** The refusal of a role that may not; undefined where it may. */
export function roleFault(cmd: string, context: DecisionContext): MoneyRefusal | undefined {
  return context.mayAct(cmd, context.actor.role) === 'allowed' ? undefined : { code: 'beyond-role' }
}

/** One event of the case's ledger, sealed under its owner's key. */
export function moneyEvent({ entity, id, state, dots }: MoneyFacts, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: entity, id, ev, data: { ...data, personId: state.personId }, refs: [...dots] }
}
