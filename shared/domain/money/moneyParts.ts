/** Parts of a case's money besides its lines: what is charged, what is claimed apart, receipts that were lost (handbook D10, 2.13). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { DepositEntry } from './ledger.ts'

/** One line of 收费清单: what is to be paid, by whom, into which account. */
export interface ChargeLine extends JsonObject {
  readonly priceId: string | null
  readonly name: string
  readonly account: string
  readonly payer: string
  /** What it is counted by (`PriceUnit`). */
  readonly per: string
  /** How many of them, in hundredths: 89.37 m² is 8937. */
  readonly hundredths: number
  readonly unitFen: number
  readonly amountFen: number
  /** 计价依据. */
  readonly basis: string
}

/** What the deposits did not cover of one deduction, and what has come in of it. */
export interface ClaimState extends JsonObject {
  /** Dot of the deduction. */
  readonly of: string
  readonly at: string
  readonly violationId: string | null
  readonly clause: string
  readonly notice: string
  readonly amountFen: number
  readonly paidFen: number
}

/** A receipt whose payer declared it lost. */
export interface LostReceipt extends JsonObject {
  /** Number of the receipt, and number and paper of the declaration. */
  readonly receipt: string
  readonly number: string
  readonly sheetId: string | null
  readonly at: string
  /** When a declaration written by hand was entered (补录); empty for one that the program wrote. */
  readonly enteredAt: string
}

/** The lines of one `charged` event, which replaces the list as a whole. */
export function chargesIn(event: LiveEvent): readonly ChargeLine[] {
  return fieldsOf(event)
    .each('lines')
    .map((line) => ({
      priceId: line.id('priceId'),
      name: line.text('name'),
      account: line.text('account'),
      payer: line.text('payer'),
      per: line.text('per'),
      hundredths: line.whole('hundredths'),
      unitFen: line.fen('unitFen') ?? 0,
      amountFen: line.fen('amountFen') ?? 0,
      basis: line.text('basis'),
    }))
}

/** What is claimed apart, oldest first; a deduction that was reversed claims nothing. */
export function claimsOf(events: readonly LiveEvent[], standing: readonly DepositEntry[]): readonly ClaimState[] {
  const reversed = new Set(events.filter(({ ev }) => ev === 'reversed').map((event) => fieldsOf(event).text('of')))
  const deducted = events.filter(({ ev, dot }) => ev === 'deducted' && !reversed.has(dot))
  return deducted.flatMap((event) => {
    const { text, id, fen } = fieldsOf(event)
    const amountFen = Math.max(0, fen('shortFen') ?? 0)
    if (amountFen === 0) return []
    const paid = standing.filter(({ of, kind }) => kind === 'collected' && of === event.dot)
    return [
      {
        of: event.dot,
        at: event.at,
        violationId: id('violationId'),
        clause: text('clause'),
        notice: text('notice'),
        amountFen,
        paidFen: paid.reduce((sum, line) => sum + line.amountFen, 0),
      },
    ]
  })
}

/** Receipts that were declared lost, in their order. */
export function lostReceiptsIn(events: readonly LiveEvent[]): readonly LostReceipt[] {
  return events
    .filter(({ ev }) => ev === 'receiptLost')
    .map((event) => {
      const { text, id, instant } = fieldsOf(event)
      const issued = { number: text('number'), sheetId: id('sheetId') }
      return { receipt: text('receipt'), ...issued, at: event.at, enteredAt: instant('enteredAt') }
    })
}
