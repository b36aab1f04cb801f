/**
 * Settlement (sync 4.4): people decide which parties of a conflict stand. Every settlement of a conflict, of the conflict between
 * such settlements, and so on up, is an event of one record, `settlement/<root conflict id>`; the uppermost level is judged first.
 */
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Dot, EventItem, RecordId, RecordKey } from './change.ts'
import { CLAIM_RULE, type Conflict, conflictId, partiesHash, SETTLE_RULE } from './conflict.ts'
import { parseDot, recordKey, sortedDots } from './dot.ts'
import type { EventSpec } from './registry.ts'
import type { AggregateState, StoredEvent } from './state.ts'

/** The entity of settlements. */
export const SETTLEMENT = 'settlement'
/** Its one event. */
export const SETTLE = 'settle'
/** Nobody settles settlements about settlements deeper than this; hostile input might. */
const MAX_LEVELS = 32

/** The built-in spec: a settlement is never voided nor mended, only contradicted and settled in its turn. */
export const settlementSpec: EventSpec = {
  kind: 'events',
  entity: SETTLEMENT,
  events: { [SETTLE]: { personal: [], voidableBy: [], correctable: false } },
  rules: [],
  fold: (events) => ({ state: { settlements: events.length }, violations: [] }),
}

/** The record that holds the settlements of a conflict, given the conflict's root id. */
export function settlementKey(root: RecordId): RecordKey {
  return recordKey(SETTLEMENT, root)
}

/** A well-formed settlement. Level 0 settles the root conflict, level n the contradictions of level n - 1. */
export interface Settlement {
  readonly event: StoredEvent
  readonly level: number
  readonly rule: string
  readonly subject: string
  readonly keep: ReadonlySet<Dot>
  readonly void: ReadonlySet<Dot>
  readonly parties: string
}

/** The well-formed settlements of a settlement record. */
export function readSettlements(events: AggregateState, root: RecordId): readonly Settlement[] {
  const settles = events.filter((event) => event.ev === SETTLE)
  const ids = levelIds(root, settles)
  return settles.flatMap((event) => readSettlement(event, ids) ?? [])
}

/** Rule and subject of the root conflict, as a settlement of level 0 tells them; undefined while none has arrived. */
export function rootOf(
  events: AggregateState,
  root: RecordId,
): { readonly rule: string; readonly subject: string } | undefined {
  return readSettlements(events, root).find((settlement) => settlement.level === 0)
}

function levelIds(root: RecordId, settles: readonly StoredEvent[]): readonly string[] {
  // A level takes two settlements of the level below: there are never more levels than settlements.
  const ids = [root]
  let id = root
  for (let level = 1; level <= Math.min(settles.length, MAX_LEVELS); level += 1) {
    id = conflictId(SETTLE_RULE, id)
    ids.push(id)
  }
  return ids
}

function readSettlement(event: StoredEvent, ids: readonly string[]): Settlement | undefined {
  const { rule, subject, keep, void: voids, root } = event.data
  if (typeof rule !== 'string' || typeof subject !== 'string' || root !== ids[0]) return undefined
  // The subject of a root conflict is none of these ids: its level is 0.
  const level = ids.indexOf(subject) + 1
  const id = conflictId(rule, subject)
  if (id !== ids[level]) return undefined
  const parties = readParties(keep, voids)
  if (!parties || parties.all.length < fewestParties(rule)) return undefined
  const hash = partiesHash(parties.all)
  if (event.claim !== settlementClaim(id, hash)) return undefined
  return { event, level, rule, subject, keep: parties.keep, void: parties.void, parties: hash }
}

/** A violation may be one event's; a claim or a contradiction takes two. */
function fewestParties(rule: string): number {
  return rule === CLAIM_RULE || rule === SETTLE_RULE ? 2 : 1
}

function readParties(keep: Json | undefined, voids: Json | undefined) {
  if (!isDots(keep) || !isDots(voids)) return undefined
  const all = sortedDots([...keep, ...voids])
  return all.length === keep.length + voids.length ? { all, keep: new Set(keep), void: new Set(voids) } : undefined
}

function isDots(value: Json | undefined): value is readonly Dot[] {
  return Array.isArray(value) && value.every((dot) => parseDot(dot).ok)
}

/** The claim of a settlement: two of them with other outcomes are a conflict. */
function settlementClaim(id: string, parties: string): string {
  return `${SETTLE_RULE}/${id}/${parties}`
}

/** Why a settlement cannot be made. */
export type SettlementRefusal = Refusal<'not-the-parties' | 'nothing-decided' | 'not-settled-here'>

/**
 * The item of a settlement: which of the conflict's parties stand, and which are taken back. `known` = the events of
 * `settlementKey(conflict.root)` that this desk has. Ask `settleFirst` which conflict comes first.
 * **Refuses** `not-the-parties` unless kept and taken back together are exactly the parties, each once; `nothing-decided` when
 * contradicting settlements are all kept; `not-settled-here` for a register conflict, which a write of the field settles.
 */
export function buildSettlement(
  conflict: Conflict,
  outcome: { readonly keep: readonly Dot[]; readonly void: readonly Dot[] },
  known: AggregateState,
): Result<EventItem, SettlementRefusal> {
  const { rule, subject, root } = conflict
  if (rule.startsWith('register/') || rule.startsWith('delete/')) return refuse('not-settled-here')
  const parties = sortedDots(conflict.parties)
  const decided = [...outcome.keep, ...outcome.void]
  const isExact = decided.length === parties.length && partiesHash(decided) === partiesHash(parties)
  if (!isExact) return refuse('not-the-parties')
  if (rule === SETTLE_RULE && outcome.void.length === 0) return refuse('nothing-decided')
  const earlier = known.map((event) => event.dot)
  return ok({
    e: SETTLEMENT,
    id: root,
    ev: SETTLE,
    claim: settlementClaim(conflict.id, partiesHash(parties)),
    data: { rule, subject, keep: sortedDots(outcome.keep), void: sortedDots(outcome.void), root },
    refs: sortedDots([...parties, ...earlier]),
  })
}
