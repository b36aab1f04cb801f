/**
 * Opens the database of one workspace. Dexie versions change stores and indexes only (sync 4.5.6); a database that a newer
 * program has opened is refused, because Dexie 4 itself would open it silently (Dexie.js issue 2097).
 */
import Dexie, { type Transaction } from 'dexie'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { FrontDeskDatabase } from './tables.ts'
import { version0001 } from './versions/0001-first-desk.ts'

/** One frozen version file. */
export interface DatabaseVersion {
  readonly number: number
  readonly stores: Readonly<Record<string, string | null>>
  readonly upgrade?: (transaction: Transaction) => Promise<void>
}

/** All versions in order; append only. */
export const DATABASE_VERSIONS: readonly DatabaseVersion[] = [version0001]

/** Dexie keeps its version times ten in IndexedDB. */
const NATIVE_FACTOR = 10

/** Name of a workspace's database (architecture 4). */
export function databaseName(workspace: string): string {
  return `qiantai-${workspace}`
}

/** Deletes a workspace's database: only ever the practice one, or one whose founding was refused. */
export async function deleteDatabase(workspace: string): Promise<void> {
  await Dexie.delete(databaseName(workspace))
}

/** A database object, not opened yet; `upTo` opens an older shape, for upgrade tests only. */
export function createDatabase(
  workspace: string,
  versions: readonly DatabaseVersion[] = DATABASE_VERSIONS,
): FrontDeskDatabase {
  // Strict: the answer comes after the operating system has the bytes on disk (sync 0.5).
  // No opening by itself: after another window upgraded the database, or the browser lost it, the version is checked anew.
  const db = new Dexie(databaseName(workspace), { chromeTransactionDurability: 'strict', autoOpen: false })
  for (const version of versions) {
    const declared = db.version(version.number).stores({ ...version.stores })
    if (version.upgrade) declared.upgrade(version.upgrade)
  }
  return db as FrontDeskDatabase
}

/** Why a database cannot be used by this program. */
export interface NewerDatabase {
  readonly code: 'database-newer'
  readonly found: number
  readonly known: number
}

/**
 * Whether this program may open the workspace's database.
 * **Refuses** `database-newer` with both numbers; nothing is opened or rewritten then (fault case 51).
 */
export async function checkDatabaseVersion(
  workspace: string,
  versions: readonly DatabaseVersion[] = DATABASE_VERSIONS,
): Promise<Result<'new' | 'known', NewerDatabase>> {
  const databases = await indexedDB.databases()
  const found = databases.find((database) => database.name === databaseName(workspace))?.version
  if (found === undefined) return ok('new')
  return judgeVersion(found, versions)
}

/** The same for a version as IndexedDB tells it; Dexie adds to its last digit when it repairs a database. */
export function judgeVersion(native: number, versions: readonly DatabaseVersion[]): Result<'known', NewerDatabase> {
  const known = Math.max(...versions.map((version) => version.number))
  const found = Math.floor(native / NATIVE_FACTOR)
  return found > known ? err({ code: 'database-newer', found, known }) : ok('known')
}
