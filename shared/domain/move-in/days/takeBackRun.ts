/** A run is taken back as a whole: a planned day, or an imported list (handbook R36). What was done on a case since stays. */
import type { RecordItem } from '#shared/domain/draft.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** A case with its live events, in order. */
export interface RunCase {
  readonly id: string
  readonly events: readonly LiveEvent[]
}

const runOf = (event: LiveEvent): string => fieldsOf(event).text('run')

/** Events that taking the run back ends: the opening with all after it, or an appointment of the run that is the last word; none where more was done. */
export function eventsOfRun({ events }: RunCase, run: string): readonly LiveEvent[] {
  const isOwn = (event: LiveEvent): boolean => runOf(event).startsWith(run)
  if (events.length === 0) return []
  if (events.every(isOwn)) return events
  const first = events[0]
  // Opened by the run, and more was done on it: nobody's work is lost.
  if (first !== undefined && isOwn(first)) return []
  const last = events.findLast(({ ev }) => ev === 'appointed')
  const isLeft = !events.some(({ ev, refs }) => ev !== 'appointed' && last !== undefined && refs.includes(last.dot))
  return last !== undefined && isOwn(last) && isLeft
    ? events.filter((event) => event.ev === 'appointed' && isOwn(event))
    : []
}

/** Takes back what the run wrote on the case; undefined where nothing may go. Source: sync 4.4. */
export function takeBackItem(one: RunCase, run: string, reason: string): RecordItem | undefined {
  const events = eventsOfRun(one, run)
  if (events.length === 0) return undefined
  return {
    kind: 'event',
    e: 'moveInCase',
    id: one.id,
    ev: 'void',
    data: { reason },
    refs: events.map(({ dot }) => dot),
  }
}
