/** Events as a record keeps them: a set, sorted by dot. */
import type { Change, EventItem } from './change.ts'
import { compareDots } from './dot.ts'
import type { AggregateState, StoredEvent } from './state.ts'

/** An event as the log keeps it. */
export function storedEvent(change: Change, item: EventItem): StoredEvent {
  const { dot, hlc, cmd, actor, session, at } = change
  const claim = item.claim === undefined ? {} : { claim: item.claim }
  const witness = change.witness ? { witness: change.witness } : {}
  return { dot, hlc, ev: item.ev, ...claim, data: item.data, refs: item.refs, cmd, actor, ...witness, session, at }
}

/** The events of a record with one more, in canonical order. */
export function withEvent(events: AggregateState, event: StoredEvent): AggregateState {
  const at = events.findLastIndex((other) => compareDots(other.dot, event.dot) < 0) + 1
  return [...events.slice(0, at), event, ...events.slice(at)]
}
