/** Homes of a handover day laid out over its slots in the order in which they are walked (handbook R36, 集中交房). */

import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'
import type { UnitState } from '#shared/domain/owner-files/unitState.ts'
import type { Day } from '#shared/kernel/days.ts'
import { walkOrder } from '#shared/kernel/walkOrder.ts'
import { minutesOf, type SlotTime } from './slots.ts'

/** A home that was chosen for the day, as its file and its case tell. */
export interface PlannedHome {
  readonly unitId: string
  readonly unitCode: string
  readonly building: string
  readonly entrance: string
  readonly floor: number | null
  /** Day on which the home was delivered, by its file. */
  readonly deliveredDay: string | null
  /** What its file and its people tell: a day of delivery that was never entered is seen by who lived there. */
  readonly state: UnitState
  /** The owner on file; empty where there is none. */
  readonly ownerName: string
  /** The case that runs or went through; null without one. */
  readonly moveIn: {
    readonly id: string
    readonly status: MoveInStatus
    readonly appointment: (SlotTime & { readonly day: string }) | null
  } | null
}

/** What comes of a home: it gets a slot, keeps its own, is left out, or there is no room for it. */
export type HomeOutcome = 'placed' | 'kept' | 'delivered' | 'no-owner' | 'not-sold' | 'no-room'

/** One line of the plan. */
export interface PlanLine {
  readonly home: PlannedHome
  readonly outcome: HomeOutcome
  /** When the owner is expected; null where they are not. */
  readonly slot: (SlotTime & { readonly day: string }) | null
  /** Its case is opened in the same run. */
  readonly isFresh: boolean
}

/** The day that is planned. */
export interface DayTerms {
  readonly day: Day
  readonly today: Day
  readonly slots: readonly SlotTime[]
  readonly homesPerSlot: number
  /** Appointments that stand on this day already, of the chosen homes and of others: each takes its place in its slot. */
  readonly standing: readonly SlotTime[]
}

/** The plan: a line for each chosen home, in walking order. */
export function layOutDay(homes: readonly PlannedHome[], terms: DayTerms): readonly PlanLine[] {
  const free = freePlaces(terms)
  let at = 0
  const next = (): SlotTime | undefined => {
    while (at < free.length && free[at]?.places === 0) at += 1
    const slot = free[at]
    if (slot !== undefined) slot.places -= 1
    return slot?.slot
  }
  const placeOf = ({ unitCode, building, entrance, floor }: PlannedHome) => ({ unitCode, building, entrance, floor })
  return walkOrder(homes, placeOf).map((home): PlanLine => {
    const kept = standingOutcome(home, terms.today)
    if (kept !== undefined) return kept
    const slot = next()
    const isFresh = home.moveIn === null
    if (slot === undefined) return { home, outcome: 'no-room', slot: null, isFresh }
    return { home, outcome: 'placed', slot: { ...slot, day: terms.day }, isFresh }
  })
}

/** What is settled before the day is laid out; undefined where the home asks for a slot. */
function standingOutcome(home: PlannedHome, today: Day): PlanLine | undefined {
  const { moveIn, deliveredDay, ownerName } = home
  const status = moveIn?.status
  const left = { home, slot: null, isFresh: false }
  const isThrough = status === 'handed-over' || status === 'archived'
  if (isThrough || (deliveredDay !== null && deliveredDay <= today)) return { ...left, outcome: 'delivered' }
  const appointment = moveIn?.appointment ?? null
  // A day that went by without its owner is no appointment any more.
  if (appointment !== null && appointment.day >= today) return { ...left, outcome: 'kept', slot: appointment }
  if (moveIn !== null) return undefined
  if (ownerName === '') return { ...left, outcome: 'no-owner' }
  return home.state === 'sold' ? undefined : { ...left, outcome: 'not-sold' }
}

function freePlaces({ slots, homesPerSlot, standing }: DayTerms) {
  return slots.map((slot) => {
    const taken = standing.filter(({ from }) => isWithin(from, slot)).length
    return { slot, places: Math.max(0, homesPerSlot - taken) }
  })
}

function isWithin(from: string, slot: SlotTime): boolean {
  if (from === '') return false
  return minutesOf(from) >= minutesOf(slot.from) && minutesOf(from) < minutesOf(slot.to)
}

/** How many homes came to what. */
export function countOutcomes(lines: readonly PlanLine[]): Readonly<Record<HomeOutcome, number>> {
  const count = (outcome: HomeOutcome): number => lines.filter((line) => line.outcome === outcome).length
  return {
    ...{ placed: count('placed'), kept: count('kept'), delivered: count('delivered') },
    ...{ 'no-owner': count('no-owner'), 'not-sold': count('not-sold'), 'no-room': count('no-room') },
  }
}
