/** The state of one visit from its events: 预约? → 到达 → 离开 (handbook 3.10). */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import { type Arrival, readArrival } from './arrival.ts'

/** A visit as the desk sees it; instants are ISO 8601 UTC. */
export interface VisitState extends JsonObject, Readonly<Arrival> {
  readonly status: 'planned' | 'here' | 'left' | 'cancelled' | 'void'
  /** Community day and time (`14:30`, or empty) for which they announced themselves; empty for a walk-in. */
  readonly plannedDay: string
  readonly plannedTime: string
  readonly arrivedAt: string
  readonly leftAt: string | null
  /** The desk closed and nobody had told the departure: signed out by the program (系统). */
  readonly leftAuto: boolean
  readonly receivedBy: string
}

const NOBODY: VisitState = {
  ...readArrival({}),
  status: 'void',
  plannedDay: '',
  plannedTime: '',
  arrivedAt: '',
  leftAt: null,
  leftAuto: false,
  receivedBy: '',
}

/** Whether a departure was told by the program at closing. */
export function isAuto(event: Pick<LiveEvent, 'data'>): boolean {
  return event.data.auto === true
}

/**
 * State of one visit. The first receiver is kept for ever (handbook R17, R150). Of several departures the earliest that somebody told
 * counts, so that the sign-out of another desk changes nothing; the program's own counts only while nobody told one. A second arrival and
 * a departure before the arrival are shown.
 */
export function foldVisit(events: readonly LiveEvent[]): { state: VisitState; violations: Violation[] } {
  const arrivals = events.filter((event) => event.ev === 'arrived')
  const [first] = arrivals
  const planned = planOf(events)
  if (!first) return { state: planned, violations: [] }
  const departures = events.filter((event) => event.ev === 'left')
  const left = departureOf(departures)
  const state: VisitState = {
    ...planned,
    ...readArrival(first.data),
    status: left ? 'left' : 'here',
    arrivedAt: first.at,
    leftAt: left?.at ?? null,
    leftAuto: left !== undefined && isAuto(left),
    receivedBy: first.actor.id,
  }
  return { state, violations: [...arrivedTwice(arrivals), ...leftTooEarly(first, departures)] }
}

/** Somebody announced themselves: planned until they come or call it off. */
function planOf(events: readonly LiveEvent[]): VisitState {
  const plan = events.find((event) => event.ev === 'planned')
  if (!plan) return NOBODY
  const { day, time } = plan.data
  return {
    ...NOBODY,
    ...readArrival(plan.data),
    status: events.some((event) => event.ev === 'cancelled') ? 'cancelled' : 'planned',
    plannedDay: typeof day === 'string' ? day : '',
    plannedTime: typeof time === 'string' ? time : '',
  }
}

function departureOf(departures: readonly LiveEvent[]): LiveEvent | undefined {
  const told = departures.filter((event) => !isAuto(event))
  return earliest(told) ?? earliest(departures)
}

function earliest(events: readonly LiveEvent[]): LiveEvent | undefined {
  return events.reduce<LiveEvent | undefined>(
    (first, event) => (first && first.at <= event.at ? first : event),
    undefined,
  )
}

function arrivedTwice(arrivals: readonly LiveEvent[]): readonly Violation[] {
  return arrivals.length > 1 ? [{ rule: 'arrived-twice', dots: arrivals.map((event) => event.dot) }] : []
}

function leftTooEarly(arrival: LiveEvent, departures: readonly LiveEvent[]): readonly Violation[] {
  const early = departures.filter((event) => event.at < arrival.at)
  return early.length > 0
    ? [{ rule: 'left-before-arrival', dots: [arrival.dot, ...early.map((event) => event.dot)] }]
    : []
}
