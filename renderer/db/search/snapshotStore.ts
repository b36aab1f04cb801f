/**
 * Keeps the index between starts: sealed pages, and how far in the log they go. What came later is read from the log, so a
 * snapshot may be old, half written or damaged: the index is then completed or made anew, and never tells what is not so.
 */

import { readHead } from '#renderer/db/head.ts'
import { changesFrom } from '#renderer/db/log/readLog.ts'
import type { Head, Store, TouchedRow } from '#renderer/db/store.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { recordKey, seqOf } from '#shared/sync/dot.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import { importSnapshotKey, type SealedSnapshot, type SnapshotSeal } from './sealedSnapshot.ts'
import { SNAPSHOT_VERSION } from './snapshot.ts'
import type { SnapshotHeadRow, SnapshotPageRow } from './snapshotRows.ts'

/** What the index has seen: taken when nothing is on its way into it. */
export interface SnapshotCover {
  readonly head: Head
  readonly day: string
}

export interface StoredSnapshot {
  readonly sealed: SealedSnapshot
  readonly day: string
  /** Rows of changes that came after it. */
  readonly touched: readonly TouchedRow[]
}

/** More changes than this are read slower than all rows. */
const MOST_CHANGES = 5000
const KEY_PURPOSE = 'search-snapshot/v1'

const pageKey = (generation: string, page: number): string => `${generation}/${String(page).padStart(6, '0')}`
/** Documents of another program, or of rows folded otherwise, may look different. */
const makerOf = ({ app, registry }: Store): string =>
  [app.version, app.builtMs, registry.foldVersion, SNAPSHOT_VERSION].join(' ')

async function sealFor(store: Store, generation: string): Promise<SnapshotSeal> {
  const key = await importSnapshotKey(store.seal.keyFor(KEY_PURPOSE))
  return { key, context: `${store.workspace}/${store.device}/${generation}` }
}

/** The snapshot with what changed since, or undefined when there is none that can be used. */
export async function loadSnapshot(store: Store): Promise<StoredSnapshot | undefined> {
  const head = (await store.db.searchSnapshots.get('head')) as SnapshotHeadRow | undefined
  if (head?.madeBy !== makerOf(store)) return undefined
  const keys = Array.from({ length: head.pages }, (_, page) => pageKey(head.generation, page))
  const [rows, touched, seal] = await Promise.all([
    store.db.searchSnapshots.bulkGet(keys),
    touchedSince(store, head),
    sealFor(store, head.generation),
  ])
  const pages = rows.flatMap((row) => (row === undefined ? [] : [(row as SnapshotPageRow).sealed]))
  if (pages.length < head.pages || touched === undefined) return undefined
  return { sealed: { pages, seal }, day: head.day, touched }
}

/** Stores what the index sealed. The old pages stand until the new ones are whole: a crash between loses nothing. */
export async function saveSnapshot(
  store: Store,
  cover: SnapshotCover,
  toPages: (seal: SnapshotSeal) => Promise<readonly Uint8Array<ArrayBuffer>[]>,
): Promise<void> {
  const { searchSnapshots } = store.db
  const generation = store.ids.newId()
  const pages = await toPages(await sealFor(store, generation))
  // One by one: each write is a pause of its own for the desk.
  for (const [page, sealed] of pages.entries()) await searchSnapshots.put({ key: pageKey(generation, page), sealed })
  const { frontier, chain } = cover.head
  const madeBy = makerOf(store)
  await searchSnapshots.put({ key: 'head', generation, pages: pages.length, madeBy, frontier, chain, day: cover.day })
  const keys = await searchSnapshots.toCollection().primaryKeys()
  await searchSnapshots.bulkDelete(keys.filter((key) => key !== 'head' && !key.startsWith(`${generation}/`)))
}

/** Rows that the changes after a snapshot wrote; undefined when that cannot be said, or is more than it is worth. */
async function touchedSince(store: Store, cover: SnapshotHeadRow): Promise<readonly TouchedRow[] | undefined> {
  // As it lies in the database: another context of this desk may have applied changes of others.
  const { frontier } = await readHead(store)
  const behind = Object.entries(cover.frontier).some(([device, seq]) => seq > (frontier[device] ?? 0))
  if (behind || !(await isOwnPast(store, cover))) return undefined
  const news = Object.entries(frontier).map(([device, seq]) => ({
    device,
    from: (cover.frontier[device] ?? 0) + 1,
    seq,
  }))
  if (news.reduce((sum, { from, seq }) => sum + seq - from + 1, 0) > MOST_CHANGES) return undefined
  const touched = new Map<string, TouchedRow>()
  for (const { device, from, seq } of news) {
    if (seq < from) continue
    let seen = from - 1
    for await (const change of changesFrom(store, device as DeviceId, from)) {
      if (seqOf(change.dot) > seq) break
      const records = seqOf(change.dot) === seen + 1 ? recordsOf(store, change) : undefined
      if (records === undefined) return undefined
      for (const record of records) touched.set(recordKey(record.table, record.id), record)
      seen += 1
    }
    // What came by a snapshot lies in no log.
    if (seen < seq) return undefined
  }
  return [...touched.values()]
}

/** Whether the log still goes through the change at which the snapshot was made: a restored log may not. */
async function isOwnPast(store: Store, { frontier, chain }: SnapshotHeadRow): Promise<boolean> {
  const seq = frontier[store.device] ?? 0
  if (seq === 0) return true
  const row = await store.db.changes.get([store.device, seq])
  return row !== undefined && equalBytes(row.chain, chain)
}

/** The rows that one change wrote; undefined for a settlement, which may change records it does not name. */
function recordsOf({ registry }: Store, { items }: Change): readonly TouchedRow[] | undefined {
  if (items.some((item) => item.e === SETTLEMENT)) return undefined
  return items.flatMap(({ e, id }) => {
    const table = registry.declarationOf(e)?.table
    return table === undefined ? [] : [{ table, id }]
  })
}
