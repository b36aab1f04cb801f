/**
 * Snapshots (sync 4.9): heads with dots, tombstones, all events, whatever nobody here understands, and the bases named beyond the
 * frontier. A pure function of the set of changes: equal frontier, equal bytes. Claims and views are derived, and not in it.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { canonicalText } from './canonical.ts'
import type { Dot, RecordKey } from './change.ts'
import { deviceOf, seqOf } from './dot.ts'
import type { AggregateState, FieldState, RegisterState } from './state.ts'

/** Version of the snapshot's own shape. */
export const SNAPSHOT_FORMAT = 1

/** Where a snapshot is taken from: a working set that holds everything, or a store's rows. */
export interface SnapshotSource {
  readonly frontier: Iterable<readonly [string, number]>
  readonly registers: Iterable<readonly [RecordKey, RegisterState]>
  readonly aggregates: Iterable<readonly [RecordKey, AggregateState]>
}

/** What stands around the records of a snapshot. */
export interface SnapshotFrame {
  /** Before the records of facts, between those and the descriptions, and after them. */
  readonly head: string
  readonly middle: string
  readonly tail: string
  readonly isKnown: (dot: Dot) => boolean
}

/** The frame of a snapshot at a frontier; Source sync 4.9. */
export function snapshotFrame(frontier: Readonly<Record<string, number>>): SnapshotFrame {
  const reached = Object.entries(frontier).filter(([, seq]) => seq > 0)
  return {
    head: '{"aggregates":{',
    middle: `},"format":${SNAPSHOT_FORMAT},"frontier":${canonicalText(Object.fromEntries(reached))},"registers":{`,
    tail: '}}',
    isKnown: (dot) => seqOf(dot) <= (frontier[deviceOf(dot)] ?? 0),
  }
}

/** One record as it stands in a snapshot, or undefined for one of which nothing is left; members are joined by commas, in the order of their keys. */
export function snapshotMember(
  key: RecordKey,
  state: RegisterState | AggregateState,
  isKnown: SnapshotFrame['isKnown'],
): string | undefined {
  const kept = Array.isArray(state) ? eventsAtRest(state) : registerAtRest(state as RegisterState, isKnown)
  return kept === undefined ? undefined : `${canonicalText(key)}:${canonicalText(kept)}`
}

/** The snapshot as canonical text in pieces, so that a large one never has to be one string. */
export function* snapshotPieces(source: SnapshotSource): Generator<string> {
  const frame = snapshotFrame(Object.fromEntries(source.frontier))
  yield frame.head
  yield* members(source.aggregates, frame)
  yield frame.middle
  yield* members(source.registers, frame)
  yield frame.tail
}

function* members(
  records: Iterable<readonly [RecordKey, RegisterState | AggregateState]>,
  { isKnown }: SnapshotFrame,
): Generator<string> {
  let comma = ''
  // Canonical JSON sorts by UTF-16 code unit, as `<` does.
  for (const [key, state] of [...records].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const member = snapshotMember(key, state, isKnown)
    if (member === undefined) continue
    yield `${comma}${member}`
    comma = ','
  }
}

function eventsAtRest(events: AggregateState): AggregateState | undefined {
  return events.length > 0 ? events : undefined
}

/**
 * A register without what came to be known: a base may name a change that never wrote the field, and is then no wait any more.
 * Undefined when nothing is left.
 */
function registerAtRest(state: RegisterState, isKnown: (dot: Dot) => boolean): RegisterState | undefined {
  const fields: [string, FieldState][] = []
  for (const [name, { heads, ahead }] of Object.entries(state)) {
    const beyond = ahead.filter((dot) => !isKnown(dot))
    if (heads.length > 0 || beyond.length > 0) fields.push([name, { heads, ahead: beyond }])
  }
  return fields.length > 0 ? Object.fromEntries(fields) : undefined
}

/** The canonical bytes of a snapshot. */
export function snapshotOf(source: SnapshotSource): Uint8Array {
  return utf8([...snapshotPieces(source)].join(''))
}

/** SHA-256 of a snapshot's bytes in hex: its content hash. Desks with equal frontiers have equal ones, or one is wrong. */
export function stateHash(source: SnapshotSource): string {
  const hash = sha256.create()
  for (const piece of snapshotPieces(source)) hash.update(utf8(piece))
  return hex(hash.digest())
}
