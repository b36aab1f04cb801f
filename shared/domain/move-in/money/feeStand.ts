/** Where the fees of a move-in stand (handbook 3.4, D11): asked, owed, promised. What is unpaid is followed until it is paid, keys or no keys. */
import { openChargesFen } from '#shared/domain/money/charges.ts'
import { isMoneyOver } from '#shared/domain/money/moneyFacts.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import type { Day } from '#shared/kernel/days.ts'

/** 没有要缴的、没有开缴费单、已缴清、未缴、答应了日期、过了日期. */
export type FeeStandKind = 'nothing-asked' | 'to-charge' | 'paid' | 'open' | 'promised' | 'late'

/** The fees of one case. */
export interface FeeStand {
  readonly kind: FeeStandKind
  /** Charged and not paid yet, in fen. */
  readonly openFen: number
  /** Day by which they are promised; empty without one. */
  readonly until: string
}

/** What the project asks at move-in, and the day. */
export interface FeeTerms {
  readonly hasPrices: boolean
  readonly today: Day
}

type FeeState = Pick<MoveInState, 'status' | 'money' | 'waiver' | 'isOpening'>

/** Where the fees stand on a day. Nothing is asked where the project has no prices, or where the keys went out before the program. */
export function feeStandOf(state: FeeState, { hasPrices, today }: FeeTerms): FeeStand {
  const { money, waiver, isOpening } = state
  const openFen = openChargesFen(money)
  const until = waiver?.until ?? ''
  if (money.charges.length === 0)
    return { kind: hasPrices && !isOpening ? 'to-charge' : 'nothing-asked', openFen, until: '' }
  if (openFen === 0) return { kind: 'paid', openFen, until: '' }
  if (until === '') return { kind: 'open', openFen, until }
  return { kind: until < today ? 'late' : 'promised', openFen, until }
}

/**
 * Whether somebody still has to see to the fees: what is charged and unpaid, whatever became of the case, and homes whose keys are out before
 * anything was charged. A home that only got its notice owes nothing yet. Source: handbook 3.4, D11.
 */
export function areFeesOwed(state: FeeState, terms: FeeTerms): boolean {
  if (isMoneyOver({ entity: 'moveInCase', state })) return false
  const { kind } = feeStandOf(state, terms)
  if (kind === 'to-charge') return state.status === 'handed-over'
  return kind === 'open' || kind === 'promised' || kind === 'late'
}
