/**
 * What a record of facts looks like (sync 4.4): state, violations, open conflicts, and what was taken back. Nothing here picks a
 * winner: while a conflict is open, both sides are live and the record is contested.
 */
import type { JsonObject } from '#shared/kernel/json.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Dot, RecordKey } from './change.ts'
import { claimOf, claimSettlementKey, isAccepted, judgeClaim } from './claims.ts'
import { CLAIM_RULE, type Conflict, rootConflict } from './conflict.ts'
import { parseRecordKey, recordKey, sortedDots } from './dot.ts'
import { orderEvents } from './eventOrder.ts'
import { liveEvents } from './liveEvents.ts'
import type { OpenPersonal } from './personal.ts'
import type { EntitySpec, FoldRegistry, LiveEvent, Violation } from './registry.ts'
import { isFact, policyOf, refusedReversals } from './reversal.ts'
import { SETTLEMENT } from './settlement.ts'
import { viewSettlements } from './settlementView.ts'
import type { AggregateState, StoredEvent } from './state.ts'
import { judgeViolation, takenBack, violationRules } from './violations.ts'
import { aggregateIn, claimIn, isKnownDot, specOfKey, type WorkingSet } from './workingSet.ts'

/** One record of facts as a person sees it. */
export interface AggregateView {
  /** State by the module's fold; empty for an entity of a newer version. */
  readonly state: JsonObject
  /** What the fold found broken, settled or not. */
  readonly violations: readonly Violation[]
  /** What is open and touches the record. */
  readonly conflicts: readonly Conflict[]
  readonly contested: boolean
  /** Live events known to the spec, in order. */
  readonly events: readonly LiveEvent[]
  /** Facts that were taken back, and by what. */
  readonly dead: ReadonlyMap<Dot, 'voided' | 'settled'>
  /** Attempts to void, correct or settle that are not allowed: shown, without effect. */
  readonly refused: readonly Dot[]
  /** Events whose command was beyond their actor's role: applied, and marked. */
  readonly beyondRole: readonly Dot[]
  /** Events of a newer version, kept and counted. */
  readonly unknownEvents: number
}

/** The view of a record. **Throws** when something `missingForView` names was not loaded. */
export function viewAggregate(
  set: WorkingSet,
  key: RecordKey,
  registry: FoldRegistry,
  open: OpenPersonal,
): AggregateView {
  const stored = aggregateIn(set, key)
  const spec = specOfKey(registry, key)
  const ordered = orderEvents(stored)
  const isSettlement = parseRecordKey(key).e === SETTLEMENT
  const found = isSettlement ? viewSettlements(set, key, registry) : viewFacts(set, key, registry)
  const events = liveEvents(ordered, { key, spec, dead: found.dead, open })
  const folded = spec?.kind === 'events' ? spec.fold(events) : { state: {}, violations: [] }
  const violated = isSettlement ? [] : violationConflicts(set, key, registry, folded.violations)
  const conflicts = [...found.conflicts, ...violated].sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    state: folded.state,
    violations: folded.violations,
    conflicts,
    contested: conflicts.length > 0,
    events,
    dead: found.dead,
    refused: sortedDots([...found.refused, ...refusedReversals(stored, spec, (dot) => isKnownDot(set, dot))]),
    beyondRole: stored.filter((event) => isBeyondRole(event, registry)).map((event) => event.dot),
    unknownEvents: stored.filter((event) => isUnknown(event, spec)).length,
  }
}

function isBeyondRole({ cmd, actor }: StoredEvent, registry: FoldRegistry): boolean {
  return registry.mayAct(cmd, actor.role) === 'beyond-role'
}

/** Of a newer version: neither a reversal nor an event of the spec. */
function isUnknown(event: StoredEvent, spec: EntitySpec | undefined): boolean {
  return isFact(event) && policyOf(spec, event.ev) === undefined
}

/** What is found before the fold: who is dead, and which conflicts stand whatever the state is. */
export interface Found {
  readonly dead: ReadonlyMap<Dot, 'voided' | 'settled'>
  readonly conflicts: readonly Conflict[]
  readonly refused: readonly Dot[]
}

function viewFacts(set: WorkingSet, key: RecordKey, registry: FoldRegistry): Found {
  const { voided, settled } = takenBack(set, key, registry)
  const dead = new Map<Dot, 'voided' | 'settled'>()
  for (const dot of settled) dead.set(dot, 'settled')
  const conflicts = violationRules(key, registry).flatMap((rule) => judgeViolation(set, rule, key).conflicts)
  for (const [claim, held] of claimsOf(key, aggregateIn(set, key))) {
    const about = viewClaim(set, claim, key)
    for (const dot of held) if (about.dead.has(dot)) dead.set(dot, 'settled')
    appendAll(conflicts, about.conflicts)
  }
  for (const dot of voided) dead.set(dot, 'voided')
  return { dead, conflicts, refused: [] }
}

function claimsOf(key: RecordKey, events: AggregateState): ReadonlyMap<string, readonly Dot[]> {
  const held = new Map<string, Dot[]>()
  for (const event of events) {
    const claim = claimOf(parseRecordKey(key).e, event)
    if (claim !== undefined) held.set(claim, [...(held.get(claim) ?? []), event.dot])
  }
  return held
}

/** A claim key as one of its records sees it: open while that record has a live party; its settlements' conflicts touch all. */
function viewClaim(set: WorkingSet, claim: string, key: RecordKey) {
  const row = claimIn(set, claim)
  if (row.length < 2) return { dead: new Set<Dot>(), conflicts: [] }
  const isKnown = (dot: Dot) => isKnownDot(set, dot)
  const standing = judgeClaim(claim, row, aggregateIn(set, claimSettlementKey(claim)), isKnown)
  const isParty = standing.live.some(({ e, id }) => recordKey(e, id) === key)
  const waiting = standing.live.flatMap(({ dot, e, id }) => awaited(aggregateIn(set, recordKey(e, id)), [dot], isKnown))
  const dots = { parties: standing.live.map((holder) => holder.dot), waiting }
  const own = standing.isOpen && isParty ? [rootConflict(CLAIM_RULE, claim, dots)] : []
  return { dead: standing.judgement.dead, conflicts: [...own, ...standing.judgement.conflicts] }
}

/** What these events refer to that has not arrived. */
function awaited(events: AggregateState, dots: readonly Dot[], isKnown: (dot: Dot) => boolean): readonly Dot[] {
  return events
    .filter((event) => dots.includes(event.dot))
    .flatMap((event) => event.refs.filter((ref) => !isKnown(ref)))
}

/** One conflict per broken rule, its parties those of all its violations, unless a settlement keeps them all. */
function violationConflicts(
  set: WorkingSet,
  key: RecordKey,
  registry: FoldRegistry,
  violations: readonly Violation[],
): readonly Conflict[] {
  const { e } = parseRecordKey(key)
  return violationRules(key, registry).flatMap((rule) => {
    const broken = violations.filter((violation) => `${e}/${violation.rule}` === rule)
    const parties = broken.flatMap((violation) => violation.dots)
    if (broken.length === 0 || isAccepted(parties, judgeViolation(set, rule, key))) return []
    const waiting = awaited(aggregateIn(set, key), parties, (dot) => isKnownDot(set, dot))
    return [rootConflict(rule, key, { parties, waiting })]
  })
}
