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
  readonly unitId: string | null
  readonly personId: string | null
  readonly money: CaseMoney
}

/** Entities whose records hold a ledger. */
export const MONEY_ENTITIES = ['decorationCase', 'moveInCase'] as const
/** One of them. */
export type MoneyEntity = (typeof MONEY_ENTITIES)[number]

/** What is done over a ledger of either kind: 开清单、收款、冲正、收据遗失. */
export type MoneyAct = 'charge' | 'collect' | 'reverse' | 'lose'

const COMMANDS: Readonly<Record<MoneyEntity, Readonly<Record<MoneyAct, string>>>> = {
  decorationCase: {
    charge: 'decoration.charge',
    collect: 'decoration.collect',
    reverse: 'decoration.reverse',
    // Who may propose a refund may take the declaration that it rests on.
    lose: 'decoration.proposeRefund',
  },
  moveInCase: {
    charge: 'moveIn.charge',
    collect: 'moveIn.collect',
    reverse: 'moveIn.reverse',
    lose: 'moveIn.loseReceipt',
  },
}

/** The command whose role decides an act over the ledger of an entity; it is also whose paper the slip is. Source: handbook R23, D10. */
export function moneyCommand(entity: MoneyEntity, act: MoneyAct): string {
  return COMMANDS[entity][act]
}

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
      | 'move-in-unknown'
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
      | 'price-not-of-move-in'
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

/** Whether the ledger of an entity has the account: nothing is refunded of a move-in, so that it holds no deposit. Source: handbook R41, D10. */
export function isAccountOf(entity: MoneyEntity, text: string): boolean {
  return entity === 'moveInCase' ? text === 'fees' : isAccount(text)
}

/** Whether somebody pays at an entity: at move-in the owner's side alone. */
export function isPayerOf(entity: MoneyEntity, text: string): boolean {
  return entity === 'moveInCase' ? text === 'owner' : isPayer(text)
}

/** Whether an amount can be booked: whole fen above 0. */
export function isAmount(fen: number): boolean {
  return Number.isSafeInteger(fen) && fen > 0 && fen <= MAX_FEN
}

/** Whether a decoration is over: withdrawn, lapsed, broken off, archived. */
export function isEnded({ status }: Pick<MoneyHolder, 'status'>): boolean {
  return ['archived', 'withdrawn', 'lapsed', 'broken-off', 'void'].includes(status)
}

/**
 * Whether nothing is charged or taken any more. Fees of a move-in are followed after the keys and after 归档 (handbook D11): only a case that was
 * broken off asks nothing.
 */
export function isMoneyOver({
  entity,
  state,
}: {
  readonly entity: MoneyEntity
  readonly state: Pick<MoneyHolder, 'status'>
}): boolean {
  return entity === 'moveInCase' ? ['broken-off', 'void'].includes(state.status) : isEnded(state)
}

/** The refusal of a role that may not; undefined where it may. */
export function roleFault(cmd: string, context: DecisionContext): MoneyRefusal | undefined {
  return context.mayAct(cmd, context.actor.role) === 'allowed' ? undefined : { code: 'beyond-role' }
}

/** One event of the case's ledger, sealed under its owner's key. */
export function moneyEvent({ entity, id, state, dots }: MoneyFacts, ev: string, data: JsonObject): RecordItem {
  return { kind: 'event', e: entity, id, ev, data: { ...data, personId: state.personId }, refs: [...dots] }
}
