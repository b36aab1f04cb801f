/** The table of open conflicts (sync 4.4): one row a conflict, on all records it touches, with the moment this desk first saw it. */
import type { RecordKey } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import type { ConflictRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Rows to write, and ids of rows to delete. */
export interface ConflictChanges {
  readonly open: readonly ConflictRow[]
  readonly closed: readonly string[]
}

/**
 * How the table changes when these records have these conflicts now. A conflict over several records (a claim) closes when it has
 * left all of them, and keeps its first sight.
 */
export async function conflictChanges(
  db: FrontDeskDatabase,
  records: ReadonlyMap<RecordKey, readonly Conflict[]>,
  nowMs: number,
): Promise<ConflictChanges> {
  // Almost every record has no conflict and had none: then the table is not looked at.
  if (records.size === 0) return { open: [], closed: [] }
  const before = await rowsOf(db, records)
  const open = new Map<string, ConflictRow>()
  for (const [key, conflicts] of records) {
    for (const conflict of conflicts) {
      const kept = before.get(conflict.id)
      const elsewhere = kept?.records.filter((record) => !records.has(record)) ?? []
      const here = open.get(conflict.id)?.records ?? elsewhere
      const touching = [...new Set([...here, key])].sort()
      open.set(conflict.id, { ...conflict, records: touching, firstSeenMs: kept?.firstSeenMs ?? nowMs })
    }
  }
  const closed: string[] = []
  for (const [id, row] of before) {
    if (open.has(id)) continue
    const elsewhere = row.records.filter((record) => !records.has(record))
    if (elsewhere.length === 0) closed.push(id)
    else open.set(id, { ...row, records: elsewhere })
  }
  return { open: [...open.values()], closed }
}

async function rowsOf(
  db: FrontDeskDatabase,
  records: ReadonlyMap<RecordKey, readonly Conflict[]>,
): Promise<ReadonlyMap<string, ConflictRow>> {
  const ids = [...new Set([...records.values()].flat().map((conflict) => conflict.id))]
  const touching = await db.conflicts
    .where('records')
    .anyOf([...records.keys()])
    .toArray()
  const named: readonly (ConflictRow | undefined)[] = ids.length === 0 ? [] : await db.conflicts.bulkGet(ids)
  return new Map([...touching, ...named].flatMap((row) => (row ? [[row.id, row]] : [])))
}
