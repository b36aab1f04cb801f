/**
 * 押金台账 of a case (handbook D10, 2.13, 3.6): every movement of money as a line of its own, nothing edited, a mistake reversed by another
 * line. Balances are computed; nothing stores one.
 */

import { ACCOUNTS, type Account } from '#shared/domain/decoration/kinds.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** What a line is: 收取、补缴、扣款、退还、冲正. */
export type EntryKind = 'collected' | 'topped-up' | 'deducted' | 'refunded' | 'reversed'

/** What stands on a line besides its amount. */
export interface EntryFacts extends JsonObject {
  /** Dot of the event that tells it. */
  readonly id: string
  readonly at: string
  readonly by: string
  /** Receipt, deduction slip or refund slip. */
  readonly number: string
  readonly sheetId: string | null
  readonly payer: string
  readonly payerName: string
  readonly method: string
  /** Of a deduction: its violation, clause and notice. Of a top-up or a reversal: the line it is about. */
  readonly violationId: string | null
  readonly clause: string
  readonly notice: string
  readonly of: string
  readonly why: string
}

/** One line; `amountFen` > 0 comes in, < 0 goes out. */
export interface DepositEntry extends EntryFacts {
  readonly kind: EntryKind
  readonly account: string
  readonly amountFen: number
}

/** One line of 收费清单: what is to be paid, by whom, into which account. */
export interface ChargeLine extends JsonObject {
  readonly priceId: string | null
  readonly name: string
  readonly account: string
  readonly payer: string
  readonly quantity: number
  readonly unitFen: number
  readonly amountFen: number
  /** 计价依据. */
  readonly basis: string
}

/** Who agreed to a refund, step by step (客服 → 工程 → 主任). */
export interface RefundApproval extends JsonObject {
  readonly step: string
  readonly at: string
  readonly by: string
  readonly amountFen: number
}

/** The refund of one account on its way: proposed, approved by steps, paid. */
export interface RefundState extends JsonObject {
  readonly account: string
  readonly amountFen: number
  readonly proposedAt: string
  readonly proposedBy: string
  readonly payee: string
  readonly approvals: readonly RefundApproval[]
  readonly paidAt: string
}

/** The money of a case. */
export interface CaseMoney extends JsonObject {
  readonly charges: readonly ChargeLine[]
  readonly entries: readonly DepositEntry[]
  readonly refunds: readonly RefundState[]
  /** Account → fen. */
  readonly balances: Readonly<Record<string, number>>
}

const KINDS: Readonly<Record<string, { readonly kind: EntryKind; readonly sign: 1 | -1 }>> = {
  collected: { kind: 'collected', sign: 1 },
  toppedUp: { kind: 'topped-up', sign: 1 },
  deducted: { kind: 'deducted', sign: -1 },
  refunded: { kind: 'refunded', sign: -1 },
}

/** The lines that events tell, in their order. A reversal takes the other sign of the line it names; of a line that is unknown or reversed already it is 0. */
export function entriesOf(events: readonly LiveEvent[]): readonly DepositEntry[] {
  const entries: DepositEntry[] = []
  const standing = new Map<string, DepositEntry>()
  for (const event of events) {
    const entry = event.ev === 'reversed' ? reversal(event, standing) : movement(event)
    if (entry === undefined) continue
    entries.push(entry)
    if (entry.kind === 'reversed') standing.delete(entry.of)
    else standing.set(entry.id, entry)
  }
  return entries
}

function movement(event: LiveEvent): DepositEntry | undefined {
  const known = KINDS[event.ev]
  if (known === undefined) return undefined
  const { fen, text } = fieldsOf(event)
  return {
    ...lineOf(event),
    kind: known.kind,
    account: text('account'),
    amountFen: known.sign * Math.max(0, fen('amountFen') ?? 0),
  }
}

function reversal(event: LiveEvent, standing: ReadonlyMap<string, DepositEntry>): DepositEntry {
  const of = fieldsOf(event).text('of')
  const undone = standing.get(of)
  return {
    ...lineOf(event),
    kind: 'reversed',
    account: undone?.account ?? '',
    amountFen: -(undone?.amountFen ?? 0) || 0,
    of,
  }
}

function lineOf(event: LiveEvent): EntryFacts {
  const { text, id } = fieldsOf(event)
  return {
    id: event.dot,
    at: event.at,
    by: event.actor.id,
    number: text('number'),
    sheetId: id('sheetId'),
    payer: text('payer'),
    payerName: text('payerName'),
    method: text('method'),
    violationId: id('violationId'),
    clause: text('clause'),
    notice: text('notice'),
    of: text('of'),
    why: text('why'),
  }
}

/** What each account holds after all lines, in fen; every account is there. Source: handbook 3.6. */
export function balancesOf(entries: readonly DepositEntry[]): Readonly<Record<Account, number>> {
  const sums = new Map<string, number>(ACCOUNTS.map((account) => [account, 0]))
  for (const { account, amountFen } of entries) sums.set(account, (sums.get(account) ?? 0) + amountFen)
  return Object.fromEntries(ACCOUNTS.map((account) => [account, sums.get(account) ?? 0])) as Record<Account, number>
}

/** The money of a case from its events; lines, charges and refunds in their order. */
export function foldMoney(events: readonly LiveEvent[]): CaseMoney {
  const entries = entriesOf(events)
  const charged = events.findLast(({ ev }) => ev === 'charged')
  return {
    charges: charged ? chargesIn(charged) : [],
    entries,
    refunds: refundsOf(events),
    balances: balancesOf(entries),
  }
}

function chargesIn(event: LiveEvent): readonly ChargeLine[] {
  return fieldsOf(event)
    .each('lines')
    .map((line) => ({
      priceId: line.id('priceId'),
      name: line.text('name'),
      account: line.text('account'),
      payer: line.text('payer'),
      quantity: line.whole('quantity'),
      unitFen: line.fen('unitFen') ?? 0,
      amountFen: line.fen('amountFen') ?? 0,
      basis: line.text('basis'),
    }))
}

function refundsOf(events: readonly LiveEvent[]): readonly RefundState[] {
  const refunds = new Map<string, RefundState>()
  for (const event of events) {
    const { text, fen } = fieldsOf(event)
    const account = text('account')
    const standing = refunds.get(account)
    if (event.ev === 'refundProposed')
      refunds.set(account, {
        account,
        amountFen: fen('amountFen') ?? 0,
        proposedAt: event.at,
        proposedBy: event.actor.id,
        payee: text('payee'),
        approvals: [],
        paidAt: '',
      })
    if (event.ev === 'refundApproved' && standing) {
      const approval = { step: text('step'), at: event.at, by: event.actor.id, amountFen: fen('amountFen') ?? 0 }
      refunds.set(account, { ...standing, approvals: [...standing.approvals, approval] })
    }
    if (event.ev === 'refunded' && standing) refunds.set(account, { ...standing, paidAt: event.at })
  }
  return [...refunds.values()]
}

/** Lines after which an account stood below zero (`balance-negative`), refunds among them as `refund-above-balance`. */
export function moneyViolations(entries: readonly DepositEntry[]): Violation[] {
  const sums = new Map<string, number>()
  const found: Violation[] = []
  for (const { id, account, amountFen, kind } of entries) {
    const sum = (sums.get(account) ?? 0) + amountFen
    sums.set(account, sum)
    if (sum < 0 && amountFen < 0)
      found.push({
        rule: kind === 'refunded' ? 'refund-above-balance' : 'balance-negative',
        dots: [id as Violation['dots'][number]],
      })
  }
  return found
}
