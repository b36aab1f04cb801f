/**
 * 押金台账 of a case (handbook D10, 2.13, 3.6): every movement of money as a line of its own, nothing edited, a mistake reversed by another
 * line. Balances are computed; nothing stores one. Lines stand in the order in which they were booked, which no wrong clock turns round.
 */

import { type EventFields, fieldsOf } from '#shared/domain/eventFields.ts'
import { ACCOUNTS, type Account } from '#shared/domain/money/kinds.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { compareStamped } from '#shared/sync/hlc.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import {
  type ChargeLine,
  type ClaimState,
  chargesIn,
  claimsOf,
  type LostReceipt,
  lostReceiptsIn,
} from './moneyParts.ts'
import { type RefundState, refundsOf } from './refundFold.ts'

export type { ChargeLine, ClaimState, LostReceipt } from './moneyParts.ts'
export type { RefundApproval, RefundState } from './refundFold.ts'

/** What a line is: 收取、补缴、扣款、退还、冲正. */
export type EntryKind = 'collected' | 'topped-up' | 'deducted' | 'refunded' | 'reversed'

/** What stands on a line besides its amount. */
export interface EntryFacts extends JsonObject {
  /** Of this line; the lines of one receipt follow from its dot. */
  readonly id: string
  /** The act that tells it: one receipt, one deduction, one payment. */
  readonly dot: string
  readonly at: string
  readonly by: string
  /** Whose drawer the money came into or left: of a reversal that of the line it undoes. */
  readonly cashier: string
  /** Receipt, deduction slip or refund slip. */
  readonly number: string
  readonly sheetId: string | null
  readonly payer: string
  readonly payerName: string
  readonly method: string
  /** Of a deduction: its violation, clause and notice. */
  readonly violationId: string | null
  readonly clause: string
  readonly notice: string
  /** Of a reversal the act it undoes; of a top-up or of what is claimed apart the deduction; of a refund its proposal. */
  readonly of: string
  readonly why: string
  /** When a receipt written by hand was entered (补录); empty for what was told as it happened. */
  readonly enteredAt: string
}

/** One line; `amountFen` > 0 comes in, < 0 goes out. */
export interface DepositEntry extends EntryFacts {
  readonly kind: EntryKind
  readonly account: string
  /** What it is for, as the charge list has it; may be empty. */
  readonly name: string
  readonly amountFen: number
}

/** The money of a case. */
export interface CaseMoney extends JsonObject {
  readonly charges: readonly ChargeLine[]
  readonly entries: readonly DepositEntry[]
  readonly refunds: readonly RefundState[]
  /** What deposits did not cover of a deduction: claimed apart (handbook 2.13). */
  readonly claims: readonly ClaimState[]
  readonly lostReceipts: readonly LostReceipt[]
  /** Account → fen. */
  readonly balances: Readonly<Record<string, number>>
}

const KINDS: Readonly<Record<string, { readonly kind: EntryKind; readonly sign: 1 | -1 }>> = {
  collected: { kind: 'collected', sign: 1 },
  toppedUp: { kind: 'topped-up', sign: 1 },
  // Held since before the program: without a way of payment, so that no cashier's day counts it.
  takenOver: { kind: 'collected', sign: 1 },
  deducted: { kind: 'deducted', sign: -1 },
  refunded: { kind: 'refunded', sign: -1 },
}

/**
 * The lines that events tell, in the order in which they were booked. A reversal takes the other sign of every line of the act it names; of an
 * act that is unknown or reversed already it is one line of 0, so that no row is lost.
 */
export function entriesOf(events: readonly LiveEvent[]): readonly DepositEntry[] {
  const booked = [...events].sort(compareStamped)
  const acts = new Map<string, readonly DepositEntry[]>()
  for (const event of booked) {
    const lines = movement(event)
    if (lines !== undefined) acts.set(event.dot, lines)
  }
  const undone = new Set<string>()
  return booked.flatMap((event) => {
    if (event.ev !== 'reversed') return acts.get(event.dot) ?? []
    const of = fieldsOf(event).text('of')
    const lines = undone.has(of) ? undefined : acts.get(of)
    undone.add(of)
    return reversal(event, lines)
  })
}

function movement(event: LiveEvent): readonly DepositEntry[] | undefined {
  const known = KINDS[event.ev]
  if (known === undefined) return undefined
  const fields = fieldsOf(event)
  const several = fields.each('lines')
  const facts = factsOf(event, fields)
  // Other events of the ledger have one account and no list; a deduction that no deposit covers has a list without a line.
  return (Array.isArray(event.data.lines) ? several : [fields]).map((line, index) => {
    const amountFen = Math.max(0, line.fen('amountFen') ?? 0)
    return {
      ...facts,
      id: index === 0 ? event.dot : `${event.dot}#${index}`,
      kind: known.kind,
      account: line.text('account'),
      name: line.text('name'),
      of: line.text('of') || facts.of,
      amountFen: known.sign * amountFen,
    }
  })
}

function reversal(event: LiveEvent, undone: readonly DepositEntry[] = []): readonly DepositEntry[] {
  const fields = fieldsOf(event)
  const own = { ...factsOf(event, fields), kind: 'reversed', name: '', account: '', amountFen: 0 } as const
  if (undone.length === 0) return [own]
  return undone.map((line, index) => ({
    ...own,
    id: index === 0 ? event.dot : `${event.dot}#${index}`,
    cashier: line.cashier,
    number: line.number,
    payer: line.payer,
    method: line.method,
    account: line.account,
    name: line.name,
    amountFen: -line.amountFen || 0,
  }))
}

function factsOf(event: LiveEvent, { text, id, instant }: EventFields): EntryFacts {
  return {
    id: event.dot,
    dot: event.dot,
    at: event.at,
    by: event.actor.id,
    cashier: event.actor.id,
    number: text('number'),
    sheetId: id('sheetId'),
    payer: text('payer'),
    payerName: text('payerName') || text('payee'),
    method: text('method'),
    violationId: id('violationId'),
    clause: text('clause'),
    notice: text('notice'),
    of: text('of'),
    why: text('why'),
    enteredAt: instant('enteredAt'),
  }
}

/** What each account holds after all lines, in fen; every account is there. Source: handbook 3.6. */
export function balancesOf(entries: readonly DepositEntry[]): Readonly<Record<Account, number>> {
  const sums = new Map<string, number>(ACCOUNTS.map((account) => [account, 0]))
  for (const { account, amountFen } of entries) sums.set(account, (sums.get(account) ?? 0) + amountFen)
  return Object.fromEntries(ACCOUNTS.map((account) => [account, sums.get(account) ?? 0])) as Record<Account, number>
}

/** Lines that stand: neither reversed nor a reversal. */
export function standingEntries(entries: readonly DepositEntry[]): readonly DepositEntry[] {
  const undone = new Set(entries.filter(({ kind }) => kind === 'reversed').map(({ of }) => of))
  return entries.filter(({ kind, dot }) => kind !== 'reversed' && !undone.has(dot))
}

/** The money of a case from its events; lines, charges and refunds in the order in which they were booked. */
export function foldMoney(events: readonly LiveEvent[]): CaseMoney {
  const booked = [...events].sort(compareStamped)
  const entries = entriesOf(booked)
  const standing = standingEntries(entries)
  const charged = booked.findLast(({ ev }) => ev === 'charged')
  return {
    charges: charged ? chargesIn(charged) : [],
    entries,
    refunds: refundsOf(booked, new Set(standing.map(({ dot }) => dot))),
    claims: claimsOf(booked, standing),
    lostReceipts: lostReceiptsIn(booked),
    balances: balancesOf(entries),
  }
}

/**
 * Lines after which an account stood below zero: `refund-above-balance` with all refunds of the account as its parties, so that people see
 * every one of them; otherwise `balance-negative`. Source: handbook 3.6, sync case 4.
 */
export function moneyViolations(entries: readonly DepositEntry[]): Violation[] {
  const sums = new Map<string, number>()
  const found: Violation[] = []
  for (const { dot, account, amountFen, kind } of entries) {
    const sum = (sums.get(account) ?? 0) + amountFen
    sums.set(account, sum)
    if (sum >= 0 || amountFen >= 0) continue
    const rule = kind === 'refunded' ? 'refund-above-balance' : 'balance-negative'
    const dots = kind === 'refunded' ? refundDots(entries, account) : [dot]
    if (found.some((one) => one.rule === rule && one.dots.some((known) => dots.includes(known)))) continue
    found.push({ rule, dots: dots as unknown as Violation['dots'] })
  }
  return found
}

function refundDots(entries: readonly DepositEntry[], account: string): readonly string[] {
  const paid = standingEntries(entries).filter((one) => one.kind === 'refunded' && one.account === account)
  return [...new Set(paid.map(({ dot }) => dot))]
}
