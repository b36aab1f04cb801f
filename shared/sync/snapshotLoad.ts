/** Reading a snapshot (sync 4.9). It comes from another desk: everything is checked before it is believed. */
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Dot, RecordKey } from './change.ts'
import { deriveClaims } from './deriveClaims.ts'
import { compareDots, deviceOf, isDeviceId, parseDot, seqOf } from './dot.ts'
import { compareStamped, parseHlc, type Stamped } from './hlc.ts'
import type { FoldRegistry } from './registry.ts'
import {
  type Fault,
  faultOfJson,
  faultOfKeys,
  firstFault,
  firstFaultOf,
  isPlain,
  isText,
  isWhole,
  type Plain,
} from './shape.ts'
import { SNAPSHOT_FORMAT, snapshotPieces } from './snapshot.ts'
import type { AggregateState, RegisterState } from './state.ts'
import type { WorkingSet } from './workingSet.ts'

/** Why a snapshot is not used. */
export type SnapshotRefusal = Refusal<'malformed-snapshot' | 'newer-snapshot'>

/**
 * The working set of a snapshot, its claims derived under this registry.
 * **Refuses** `newer-snapshot` for another format, `malformed-snapshot` at the first fault, or where the bytes are not the ones
 * that its own content gives.
 */
export function loadSnapshot(bytes: Uint8Array, registry: FoldRegistry): Result<WorkingSet, SnapshotRefusal> {
  const text = fromUtf8(bytes)
  const value = text.ok ? parsed(text.value) : undefined
  if (!text.ok || !isPlain(value)) return refuse('malformed-snapshot', { field: 'json' })
  if (isWhole(value.format, SNAPSHOT_FORMAT + 1)) return refuse('newer-snapshot')
  const fault = faultOfSnapshot(value)
  if (fault !== undefined) return refuse('malformed-snapshot', { field: fault })
  const set = setOf(value)
  if ([...snapshotPieces(set)].join('') !== text.value) return refuse('malformed-snapshot', { field: 'canonical' })
  deriveClaims(set, registry)
  return ok(set)
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    // Foreign bytes that are no JSON are a refusal, not a fault.
    return undefined
  }
}

/** The members were checked one by one; the cast says so. */
function setOf({ frontier, registers, aggregates }: Plain): WorkingSet {
  return {
    frontier: new Map(Object.entries(frontier as Record<string, number>)),
    registers: new Map(Object.entries(registers as Record<RecordKey, RegisterState>) as [RecordKey, RegisterState][]),
    aggregates: new Map(
      Object.entries(aggregates as Record<RecordKey, AggregateState>) as [RecordKey, AggregateState][],
    ),
    claims: new Map(),
  }
}

function faultOfSnapshot(value: Plain): Fault {
  const { format, frontier, registers, aggregates } = value
  const keys = faultOfKeys(value, ['format', 'frontier', 'registers', 'aggregates'])
  if (keys !== undefined) return keys
  if (format !== SNAPSHOT_FORMAT) return 'format'
  if (!isPlain(frontier) || !Object.entries(frontier).every(([id, seq]) => isDeviceId(id) && isWhole(seq, 1)))
    return 'frontier'
  const isKnown = (dot: Dot) => seqOf(dot) <= Number(frontier[deviceOf(dot)] ?? 0)
  if (!isPlain(registers)) return 'registers'
  if (!isPlain(aggregates)) return 'aggregates'
  return (
    firstFaultOf(registers, (state, key) => faultOfKey(key) ?? faultOfRegister(state, isKnown)) ??
    firstFaultOf(aggregates, (events, key) => faultOfKey(key) ?? faultOfEvents(events, isKnown))
  )
}

function faultOfKey(key: string): Fault {
  return /^[A-Za-z][A-Za-z0-9_-]{0,63}\/./su.test(key) ? undefined : 'key'
}

function faultOfRegister(state: unknown, isKnown: (dot: Dot) => boolean): Fault {
  if (!isPlain(state)) return 'state'
  return faultOfJson(state, JSON_FROM) ?? firstFaultOf(state, (field) => faultOfField(field, isKnown))
}

/** A value lies five levels deep in a register's state, and may itself be as deep as in a change. */
const JSON_FROM = -5

function faultOfField(field: unknown, isKnown: (dot: Dot) => boolean): Fault {
  if (!isPlain(field) || faultOfKeys(field, ['heads', 'ahead']) !== undefined) return 'field'
  const { heads, ahead } = field
  if (!Array.isArray(heads) || !Array.isArray(ahead)) return 'field'
  const fault = firstFault(heads, (head) => faultOfHead(head, isKnown))
  if (fault !== undefined) return `heads.${fault}`
  if (!isAscending(heads as Stamped[], (a, b) => compareStamped(b, a))) return 'heads.order'
  if (!ahead.every((dot) => isDotText(dot) && !isKnown(dot))) return 'ahead'
  return isAscending(ahead as Dot[], compareDots) ? undefined : 'ahead.order'
}

function faultOfHead(head: unknown, isKnown: (dot: Dot) => boolean): Fault {
  if (!isPlain(head)) return 'head'
  const keys = faultOfKeys(head, ['dot', 'hlc', 'v'], ['b', 'by'])
  if (keys !== undefined) return keys
  if (!isStamped(head, isKnown)) return 'dot'
  if (head.b !== undefined && !(Array.isArray(head.b) && head.b.every(isDotText))) return 'b'
  return head.by === undefined || isPlain(head.by) ? undefined : 'by'
}

function faultOfEvents(events: unknown, isKnown: (dot: Dot) => boolean): Fault {
  if (!Array.isArray(events)) return 'events'
  const fault = firstFault(events, (event) => faultOfEvent(event, isKnown))
  if (fault !== undefined) return fault
  return isAscending(events as Stamped[], (a, b) => compareDots(a.dot, b.dot)) ? undefined : 'order'
}

function faultOfEvent(event: unknown, isKnown: (dot: Dot) => boolean): Fault {
  if (!isPlain(event)) return 'event'
  const keys = faultOfKeys(event, EVENT_KEYS, ['claim', 'witness']) ?? faultOfJson(event, JSON_FROM)
  if (keys !== undefined) return keys
  if (!isStamped(event, isKnown)) return 'dot'
  if (!Array.isArray(event.refs) || !event.refs.every(isDotText)) return 'refs'
  if (!isPlain(event.data) || !isPlain(event.actor)) return 'data'
  if (!isText(event.actor.id, MAX_TEXT) || !isText(event.actor.role, MAX_TEXT)) return 'actor'
  if (event.claim !== undefined && !isText(event.claim, MAX_TEXT)) return 'claim'
  return [event.ev, event.cmd, event.session, event.at].every((text) => isText(text, MAX_TEXT)) ? undefined : 'text'
}

const EVENT_KEYS = ['dot', 'hlc', 'ev', 'data', 'refs', 'cmd', 'actor', 'session', 'at']
/** Longer than any of these a change allows. */
const MAX_TEXT = 300

function isDotText(dot: unknown): dot is Dot {
  return parseDot(dot).ok
}

function isStamped({ dot, hlc }: Plain, isKnown: (dot: Dot) => boolean): boolean {
  const stamp = parseHlc(hlc)
  return isDotText(dot) && isKnown(dot) && stamp.ok && stamp.value.device === deviceOf(dot)
}

function isAscending<Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): boolean {
  return items.every((item, index) => {
    const before = items[index - 1]
    return before === undefined || compare(before, item) < 0
  })
}
