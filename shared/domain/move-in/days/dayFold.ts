/** Appointments and arrivals of a handover day (handbook R36, 集中交房): the last word counts, and an empty day takes an appointment back. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** When the owner is expected. */
export interface Appointment extends JsonObject {
  readonly day: string
  /** `HH:MM` in the community's zone. */
  readonly from: string
  readonly to: string
  readonly place: string
  readonly at: string
  readonly by: string
}

/** When somebody came and was taken in (受理), with the number they drew: of the desk's own letter, so that two desks never give one twice. */
export interface Arrival extends JsonObject {
  readonly at: string
  readonly by: string
  readonly queueNumber: string
  /** Day of the queue. */
  readonly day: string
  /** Last call, and how often; empty before the first. */
  readonly calledAt: string
  readonly calls: number
  /** Went away before it was their turn, or without what they came for. */
  readonly leftAt: string
  readonly leftWhy: string
}

/** The appointment that holds; null without one. */
export function foldAppointment(events: readonly LiveEvent[]): Appointment | null {
  const last = events.findLast(({ ev }) => ev === 'appointed')
  if (last === undefined) return null
  const { text, day } = fieldsOf(last)
  if (day('day') === '') return null
  const hours = { from: text('from'), to: text('to'), place: text('place') }
  return { day: day('day'), ...hours, at: last.at, by: last.actor.id }
}

/** The last arrival with what followed; null before somebody came. */
export function foldArrival(events: readonly LiveEvent[]): Arrival | null {
  let arrival: Arrival | null = null
  for (const event of events) {
    const { text, day } = fieldsOf(event)
    if (event.ev === 'received') {
      const came = { at: event.at, by: event.actor.id, queueNumber: text('queueNumber'), day: day('day') }
      arrival = { ...came, calledAt: '', calls: 0, leftAt: '', leftWhy: '' }
    }
    if (arrival === null) continue
    if (event.ev === 'called') arrival = { ...arrival, calledAt: event.at, calls: arrival.calls + 1 }
    if (event.ev === 'left') arrival = { ...arrival, leftAt: event.at, leftWhy: text('why') }
  }
  return arrival
}
