/**
 * Taking back and mending (sync 4.4): which `void` events take effect, which `correct` events stand. What is not
 * allowed has no effect and is shown; nothing is ever dropped. `void` and `correct` themselves are no targets.
 */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Dot } from './change.ts'
import type { EntitySpec, EventPolicy } from './registry.ts'
import type { AggregateState, StoredEvent } from './state.ts'

/** The event that takes back the events it refers to. */
export const VOID = 'void'
/** The event that mends the one event it refers to (更正). */
export const CORRECT = 'correct'

/** Whether the event tells of the record itself, rather than of another event. */
export function isFact(event: StoredEvent): boolean {
  return event.ev !== VOID && event.ev !== CORRECT
}

/** How the spec treats an event; undefined for an event or entity of a newer version. */
export function policyOf(spec: EntitySpec | undefined, ev: string): EventPolicy | undefined {
  return spec?.kind === 'events' && Object.hasOwn(spec.events, ev) ? spec.events[ev] : undefined
}

/** The events that an allowed `void` took back. */
export function voidedDots(events: AggregateState, spec: EntitySpec | undefined): ReadonlySet<Dot> {
  const voided = new Set<Dot>()
  for (const [attempt, target] of attempts(events, VOID)) {
    if (verdictOnVoid(attempt, target, spec) === 'allowed') voided.add(target.dot)
  }
  return voided
}

/** What each corrected event says now, field by field the last correction in order, and which correction was the last. */
export function corrections(
  ordered: AggregateState,
  spec: EntitySpec | undefined,
): ReadonlyMap<Dot, { readonly data: JsonObject; readonly by: Dot }> {
  const mended = new Map<Dot, { readonly data: JsonObject; readonly by: Dot }>()
  for (const [attempt, target] of attempts(ordered, CORRECT)) {
    if (verdictOnCorrection(attempt, target, spec) !== 'allowed') continue
    const data = mended.get(target.dot)?.data ?? target.data
    mended.set(target.dot, { data: { ...data, ...attempt.data }, by: attempt.dot })
  }
  return mended
}

/**
 * The `void` and `correct` events that are not allowed: against the target's policy, or naming nothing of this record. One that
 * names an event of a newer version, or one that has not arrived, is not judged yet.
 */
export function refusedReversals(
  events: AggregateState,
  spec: EntitySpec | undefined,
  isKnown: (dot: Dot) => boolean,
): readonly Dot[] {
  const here = new Set(events.map((event) => event.dot))
  const refused = new Set<Dot>()
  for (const event of events) {
    const isElsewhere = event.refs.some((ref) => !here.has(ref) && isKnown(ref))
    if (!isFact(event) && (event.refs.length === 0 || isElsewhere)) refused.add(event.dot)
  }
  for (const [attempt, target] of attempts(events, VOID)) {
    if (verdictOnVoid(attempt, target, spec) === 'refused') refused.add(attempt.dot)
  }
  for (const [attempt, target] of attempts(events, CORRECT)) {
    if (verdictOnCorrection(attempt, target, spec) === 'refused') refused.add(attempt.dot)
  }
  return [...refused]
}

type Verdict = 'allowed' | 'refused' | 'unknown'

function verdictOnVoid(attempt: StoredEvent, target: StoredEvent, spec: EntitySpec | undefined): Verdict {
  if (!isFact(target)) return 'refused'
  const policy = policyOf(spec, target.ev)
  if (!policy) return 'unknown'
  const byRole = policy.voidableBy.includes(attempt.actor.role)
  const byOwner = policy.voidableBy.includes('own-session') && isOwnSession(attempt, target)
  return byRole || byOwner ? 'allowed' : 'refused'
}

function verdictOnCorrection(attempt: StoredEvent, target: StoredEvent, spec: EntitySpec | undefined): Verdict {
  if (!isFact(target) || attempt.refs.length !== 1) return 'refused'
  const policy = policyOf(spec, target.ev)
  if (!policy) return 'unknown'
  return policy.correctable && isOwnSession(attempt, target) ? 'allowed' : 'refused'
}

function isOwnSession(attempt: StoredEvent, target: StoredEvent): boolean {
  return attempt.actor.id === target.actor.id && attempt.session === target.session
}

function* attempts(events: AggregateState, ev: string): Generator<[StoredEvent, StoredEvent]> {
  const found = events.filter((event) => event.ev === ev)
  if (found.length === 0) return
  const byDot = new Map(events.map((event) => [event.dot, event]))
  for (const attempt of found) {
    for (const ref of attempt.refs) {
      const target = byDot.get(ref)
      if (target) yield [attempt, target]
    }
  }
}
