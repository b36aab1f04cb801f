/**
 * The whole state out of the rows (sync 4.9), read in pages: what a snapshot holds, and the hash by which desks know that they agree
 * (I5). Nothing is locked meanwhile: when somebody wrote, it is read again.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { readHead } from '#renderer/db/head.ts'
import type { ParkedRow, ProjectedRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { concatBytes, hex, utf8 } from '#shared/kernel/bytes.ts'
import type { Frontier, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import type { MadeSnapshot } from '#shared/sync/exchange/ports.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import { snapshotFrame, snapshotMember } from '#shared/sync/snapshot.ts'
import type { AggregateState, RegisterState } from '#shared/sync/state.ts'

/** Rows read at once. */
const ROWS = 2000
/** How often it is read again, because somebody wrote meanwhile. */
const TRIES = 5

/** A state hash, and where it stands. */
export interface StateHash {
  readonly hash: string
  readonly frontier: Frontier
  readonly foldVersion: number
}

/** The snapshot of the store: canonical bytes, equal on all desks with an equal frontier. **Throws** when nobody stops writing. */
export async function snapshotOf(store: Store): Promise<MadeSnapshot> {
  const { pieces, frontier } = await whileNobodyWrites(store, async (at) => {
    const collected: Uint8Array[] = []
    for await (const piece of statePieces(store, at)) collected.push(utf8(piece))
    return collected
  })
  const bytes = concatBytes(pieces)
  return { bytes, hash: hex(sha256(bytes)), frontier, foldVersion: store.registry.foldVersion }
}

/** SHA-256 of the snapshot, in hex, without holding it. **Throws** as `snapshotOf`. */
export async function stateHashOf(store: Store): Promise<StateHash> {
  const { pieces: hash, frontier } = await whileNobodyWrites(store, async (at) => {
    const running = sha256.create()
    for await (const piece of statePieces(store, at)) running.update(utf8(piece))
    return hex(running.digest())
  })
  return { hash, frontier, foldVersion: store.registry.foldVersion }
}

async function whileNobodyWrites<Pieces>(
  store: Store,
  read: (frontier: Frontier) => Promise<Pieces>,
): Promise<{ readonly pieces: Pieces; readonly frontier: Frontier }> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const { frontier } = await readHead(store)
    const pieces = await read(frontier)
    if (sameFrontier(frontier, (await readHead(store)).frontier)) return { pieces, frontier }
  }
  throw new Error('The state changes faster than it can be read.')
}

function sameFrontier(a: Frontier, b: Frontier): boolean {
  const devices = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...devices].every((device) => (a[device] ?? 0) === (b[device] ?? 0))
}

async function* statePieces(store: Store, frontier: Frontier): AsyncGenerator<string> {
  const parked = await store.db.parked.toArray()
  const frame = snapshotFrame(frontier)
  yield frame.head
  yield* section(store, 'aggregates', parked, frame.isKnown)
  yield frame.middle
  yield* section(store, 'registers', parked, frame.isKnown)
  yield frame.tail
}

type Kind = 'aggregates' | 'registers'
type State = RegisterState | AggregateState
type IsKnown = ReturnType<typeof snapshotFrame>['isKnown']

/** The records of one kind in canonical order, by entity; no record lies both in a table and parked under one kind. */
async function* section(
  store: Store,
  kind: Kind,
  parked: readonly ParkedRow[],
  isKnown: IsKnown,
): AsyncGenerator<string> {
  const tables = tablesOf(store, kind)
  const states = new Map(parked.flatMap((row) => (stateIn(row, kind) ? [[row.key, stateIn(row, kind) as State]] : [])))
  const entities = new Set([...tables.keys(), ...[...states.keys()].map((key) => parseRecordKey(key).e)])
  let comma = ''
  // By `<entity>/`, as the keys themselves sort: a hyphen comes before the slash.
  for (const e of [...entities].sort((a, b) => (`${a}/` < `${b}/` ? -1 : 1))) {
    const kept = [...states].filter(([key]) => parseRecordKey(key).e === e).sort(([a], [b]) => (a < b ? -1 : 1))
    const table = tables.get(e)
    for await (const [key, state] of table === undefined ? kept : recordsOf(store, e, table)) {
      const member = snapshotMember(key, state, isKnown)
      if (member === undefined) continue
      yield `${comma}${member}`
      comma = ','
    }
  }
}

function stateIn(row: ParkedRow, kind: Kind): State | undefined {
  return kind === 'registers' ? row.register : row.aggregate
}

function tablesOf({ registry }: Store, kind: Kind): ReadonlyMap<string, string> {
  const wanted = kind === 'registers' ? 'register' : 'events'
  const own = registry.declarations
    .filter(({ spec }) => spec.kind === wanted)
    .map(({ spec, table }): [string, string] => [spec.entity, table])
  return new Map(kind === 'aggregates' ? [...own, [SETTLEMENT, 'settlements']] : own)
}

async function* recordsOf({ db }: Store, e: string, table: string): AsyncGenerator<readonly [RecordKey, State]> {
  let last = ''
  for (;;) {
    const rows = (await db.table(table).where(':id').above(last).limit(ROWS).toArray()) as readonly ProjectedRow[]
    for (const { id, s } of rows) yield [recordKey(e, id), s]
    if (rows.length < ROWS) return
    last = rows.at(-1)?.id as string
  }
}
