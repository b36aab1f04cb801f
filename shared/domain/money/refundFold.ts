/** The refund of one account on its way: proposed, approved step by step, paid (handbook 2.13, D10). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** Who agreed to a refund, step by step (客服 → 工程 → 主任). */
export interface RefundApproval extends JsonObject {
  readonly step: string
  readonly at: string
  readonly by: string
  readonly amountFen: number
  readonly onPaper: PaperDecision | null
}

/** The refund of one account: the last proposal stands. */
export interface RefundState extends JsonObject {
  readonly account: string
  /** Dot of the proposal: what an approval and the payment are about. */
  readonly dot: string
  readonly amountFen: number
  readonly proposedAt: string
  readonly proposedBy: string
  readonly payee: string
  /** 收款人与原交款人关系; empty where they are the same. */
  readonly relation: string
  /** 收据收回. */
  readonly receiptBack: boolean
  /** Number and paper of 退押金单. */
  readonly number: string
  readonly sheetId: string | null
  readonly approvals: readonly RefundApproval[]
  /** Empty until it is paid, and again once that payment is reversed. */
  readonly paidAt: string
  readonly paidBy: string
  /** What the payee drew on the pad; empty where the slip was signed by hand. */
  readonly signature: string
}

const TOLD: ReadonlySet<string> = new Set(['refundProposed', 'refundApproved', 'refunded'])

/** The refunds of a case, one an account; `standing` holds the dots of acts that are not reversed. */
export function refundsOf(events: readonly LiveEvent[], standing: ReadonlySet<string>): readonly RefundState[] {
  const refunds = new Map<string, RefundState>()
  // A ledger has thousands of events and a handful of refunds: only these are read.
  for (const event of events.filter(({ ev }) => TOLD.has(ev))) {
    const { text } = fieldsOf(event)
    const account = text('account')
    const before = refunds.get(account)
    if (event.ev === 'refundProposed') refunds.set(account, proposal(event))
    if (before === undefined) continue
    // Told of an earlier proposal, by a desk that did not know the newer one.
    const isAbout = text('of') === '' || text('of') === before.dot
    if (event.ev === 'refundApproved' && isAbout)
      refunds.set(account, { ...before, approvals: [...before.approvals, approval(event)] })
    if (event.ev === 'refunded' && isAbout && standing.has(event.dot))
      refunds.set(account, { ...before, paidAt: event.at, paidBy: event.actor.id, signature: text('signature') })
  }
  return [...refunds.values()]
}

function proposal(event: LiveEvent): RefundState {
  const { text, id, fen, isSet } = fieldsOf(event)
  return {
    account: text('account'),
    dot: event.dot,
    amountFen: fen('amountFen') ?? 0,
    proposedAt: event.at,
    proposedBy: event.actor.id,
    payee: text('payee'),
    relation: text('relation'),
    receiptBack: isSet('receiptBack'),
    number: text('number'),
    sheetId: id('sheetId'),
    approvals: [],
    paidAt: '',
    paidBy: '',
    signature: '',
  }
}

function approval(event: LiveEvent): RefundApproval {
  const { text, fen } = fieldsOf(event)
  return {
    step: text('step'),
    at: event.at,
    by: event.actor.id,
    amountFen: fen('amountFen') ?? 0,
    onPaper: paperOf(event.data) ?? null,
  }
}
