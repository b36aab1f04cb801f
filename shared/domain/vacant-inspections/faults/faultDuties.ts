/** What is owed next of a fault, and until when (handbook R95, 3.7): the notice, the mending, the look back. */
import type { Day } from '#shared/kernel/days.ts'
import type { FaultState } from './faultFold.ts'

/** What comes next: 待通知, 待整改, 待复查, 已结. */
export type FaultDuty = 'notice' | 'mend' | 'reinspect' | 'none'

/** The same with its day. */
export interface FaultDue {
  readonly duty: FaultDuty
  /** ISO day by which it is owed; empty where nothing is. */
  readonly day: string
  /** Owed before today. */
  readonly isLate: boolean
}

/** What a duty is judged by. */
export interface FaultTerms {
  readonly today: Day
  /** The community's day of an instant. */
  readonly dayOf: (at: string) => string
  /** Promised moment of the work order, an instant; empty without one. */
  readonly orderDue?: string
}

const NOTHING: FaultDue = { duty: 'none', day: '', isLate: false }

/**
 * What is owed of a fault. A notice is owed on the day on which it was found; a work order tells the department as a notice does; what is mended
 * is looked at on the same day. Source: handbook R95.
 */
export function faultDuty(
  state: Pick<FaultState, 'status' | 'foundAt' | 'dueOn' | 'itemId' | 'mendedAt'>,
  { today, dayOf, orderDue = '' }: FaultTerms,
): FaultDue {
  const due = (duty: FaultDuty, day: string): FaultDue => ({ duty, day, isLate: day !== '' && day < today })
  const dayIn = (at: string): string => (at === '' ? '' : dayOf(at))
  if (state.status === 'mended') return due('reinspect', dayIn(state.mendedAt))
  if (state.status === 'noticed') return due('mend', state.dueOn)
  if (state.status !== 'found') return NOTHING
  return state.itemId === null ? due('notice', dayIn(state.foundAt)) : due('mend', dayIn(orderDue))
}
