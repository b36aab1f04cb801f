/** Stays as statistics count them: each one's days and hours where the desk stands, and whether it falls into the period that is asked. */
import type { Day } from '#shared/kernel/days.ts'
import { type CustodyState, type CustodyStatus, isHeld } from './custodyState.ts'

/** One stay of one thing: a parcel that is delivered again stays twice. `endedAt` is empty while it is held; `building` may be empty. */
export interface StatStay {
  readonly kind: string
  readonly carrier: string
  readonly building: string
  readonly status: CustodyStatus
  /** ISO instants. */
  readonly receivedAt: string
  readonly endedAt: string
  readonly failedDeliveries: number
  /** Taken over from before the program: it lies here, but nobody took it in. */
  readonly isOpening: boolean
}

/** The stays of one record, its earlier ones too. */
export function staysOf(state: CustodyState, building: string): readonly StatStay[] {
  const { kind, carrier, status, receivedAt, endedAt, failedDeliveries, isOpening } = state
  const now = { kind, carrier, building, status, receivedAt, endedAt, failedDeliveries, isOpening }
  // How often an earlier stay was carried in vain is not told in the record as it stands.
  const before = state.earlier.map((stay, index) => ({
    ...{ ...now, failedDeliveries: 0, isOpening: false },
    ...{ status: stay.status as CustodyStatus, receivedAt: stay.receivedAt },
    // Its end was taken back at one desk after it came again at another: one parcel does not lie here twice.
    endedAt: stay.endedAt || (state.earlier[index + 1]?.receivedAt ?? receivedAt),
  }))
  return [...before, now]
}

/** What is asked: days inclusive, today, after how many days a thing is overdue, and the clock of the community. */
export interface StatQuestion {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly overdueDays: number
  /** Day and hour (0 to 23) of an ISO instant where the desk stands. */
  readonly clock: (instant: string) => { readonly day: Day; readonly hour: number }
}

/** A stay on the calendar of the question; of one that is held `outDay` is null and `outHour` -1. */
export interface PlacedStay {
  readonly stay: StatStay
  readonly inDay: Day
  readonly inHour: number
  readonly outDay: Day | null
  readonly outHour: number
  readonly cameIn: boolean
  readonly wentOut: boolean
  readonly isHeld: boolean
}

/** The stay on the calendar. Source: handbook R32. */
export function placeStay(stay: StatStay, { from, to, clock }: StatQuestion): PlacedStay {
  const came = clock(stay.receivedAt)
  const left = stay.endedAt === '' ? null : clock(stay.endedAt)
  const isIn = (day: Day): boolean => day >= from && day <= to
  return {
    stay,
    inDay: came.day,
    inHour: came.hour,
    outDay: left?.day ?? null,
    outHour: left?.hour ?? -1,
    cameIn: !stay.isOpening && isIn(came.day),
    wentOut: left !== null && isIn(left.day),
    isHeld: left === null && isHeld(stay),
  }
}
