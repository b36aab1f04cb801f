/**
 * What was done to a record, out of the change log. The log has no index by record: the heads of a row name their changes, and
 * each change names the writes it replaced, so the walk goes from the newest backwards and reads only what it needs.
 */
import { appendAll } from '#shared/kernel/lists.ts'
import type { Actor, Change, ChangeItem, Dot, RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey, recordKey, seqOf } from '#shared/sync/dot.ts'
import { readChanges } from './log/readLog.ts'
import type { AggregateRow, RegisterRow } from './rows.ts'
import type { Store } from './store.ts'
import { tableOf } from './workingRows.ts'

/** A change as a time line tells it: who, when, and which fields or events of which records; never a value. */
export interface RecordedChange {
  readonly dot: Dot
  readonly cmd: string
  readonly actor: Actor
  readonly session: string
  /** Business time, ISO 8601 UTC. */
  readonly at: string
  /** All records of the change, also those not asked for. */
  readonly items: readonly RecordedItem[]
}

export interface RecordedItem {
  readonly key: RecordKey
  /** Names of the fields that were written; `_deleted` for a deletion; empty for an event. */
  readonly fields: readonly string[]
  readonly event?: string
}

/** Changes read at most for one answer: a hub page shows the latest, not a life's work. */
const MOST_CHANGES = 200

/**
 * The changes that touched these records, newest first by business time, at most `limit`.
 * A change whose body is not on this desk or cannot be opened is left out, and what only it names.
 */
export async function changesOf(
  store: Store,
  keys: readonly RecordKey[],
  limit: number = MOST_CHANGES,
): Promise<readonly RecordedChange[]> {
  const wanted = new Set<string>(keys)
  const seen = new Set<Dot>()
  const found: Change[] = []
  let next = await dotsOfRows(store, keys)
  while (next.length > 0 && found.length < limit) {
    const batch = next.slice(0, limit - found.length)
    for (const dot of next) seen.add(dot)
    const changes = await readChanges(store, batch)
    appendAll(found, changes)
    next = [...new Set(changes.flatMap((change) => basesIn(change, wanted)))].filter((dot) => !seen.has(dot))
  }
  return found.sort(newestFirst).map(recordedOf)
}

/** The newest writes of the records as they stand. */
export async function dotsOfRows(store: Store, keys: readonly RecordKey[]): Promise<readonly Dot[]> {
  const dots = new Set<Dot>()
  for (const key of keys) {
    const { e, id } = parseRecordKey(key)
    const table = tableOf(store.registry, e)
    const row = table && ((await store.db.table(table).get(id)) as RegisterRow | AggregateRow | undefined)
    if (!row) continue
    const heads = Array.isArray(row.s) ? row.s : Object.values((row as RegisterRow).s).flatMap((field) => field.heads)
    for (const head of heads) dots.add(head.dot)
  }
  return [...dots].sort((a, b) => seqOf(b) - seqOf(a))
}

function basesIn(change: Change, wanted: ReadonlySet<string>): readonly Dot[] {
  return change.items
    .filter((item) => wanted.has(recordKey(item.e, item.id)))
    .flatMap((item) => ('f' in item ? Object.values(item.f).flatMap((write) => write.b) : item.refs))
}

function newestFirst(a: Change, b: Change): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1
  return a.hlc < b.hlc ? 1 : -1
}

function recordedOf({ dot, cmd, actor, session, at, items }: Change): RecordedChange {
  return { dot, cmd, actor, session, at, items: items.map(recordedItem) }
}

function recordedItem(item: ChangeItem): RecordedItem {
  const key = recordKey(item.e, item.id)
  return 'f' in item ? { key, fields: Object.keys(item.f) } : { key, fields: [], event: item.ev }
}
