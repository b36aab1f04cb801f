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

/**
 * Name of a workspace's database (architecture 4). One that could not be read stays under its name, and the next generation is built
 * beside it (sync 4.5.3); the highest one is the desk's.
 */
export function databaseName(workspace: string, generation = 1): string {
  return generation === 1 ? `qiantai-${workspace}` : `qiantai-${workspace}-g${generation}`
}

const NAME = /^qiantai-([a-z2-7]{16})(?:-g([2-9]|[1-9][0-9]+))?$/

/** A community whose database lies in this browser. */
export interface KnownDatabase {
  readonly workspace: string
  readonly generation: number
}

/** The communities of this browser, each with its newest database. **Throws** where the browser forbids storage. */
export async function knownDatabases(): Promise<readonly KnownDatabase[]> {
  const newest = new Map<string, number>()
  for (const { name } of await indexedDB.databases()) {
    const [, workspace, generation = '1'] = NAME.exec(name ?? '') ?? []
    if (workspace !== undefined) newest.set(workspace, Math.max(newest.get(workspace) ?? 0, Number(generation)))
  }
  return [...newest].map(([workspace, generation]) => ({ workspace, generation }))
}

/** Deletes a workspace's database: only ever the practice one, one whose founding was refused, or one that was never built to its end. */
export async function deleteDatabase(workspace: string, generation = 1): Promise<void> {
  await Dexie.delete(databaseName(workspace, generation))
}

/** A database object, not opened yet; `upTo` opens an older shape, for upgrade tests only. */
export function createDatabase(
  workspace: string,
  versions: readonly DatabaseVersion[] = DATABASE_VERSIONS,
  generation = 1,
): FrontDeskDatabase {
  // Strict: the answer comes after the operating system has the bytes on disk (sync 0.5).
  // No opening by itself: after another window upgraded the database, or the browser lost it, the version is checked anew.
  const db = new Dexie(databaseName(workspace, generation), { chromeTransactionDurability: 'strict', autoOpen: false })
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
  generation = 1,
): Promise<Result<'new' | 'known', NewerDatabase>> {
  const databases = await indexedDB.databases()
  const found = databases.find(({ name }) => name === databaseName(workspace, generation))?.version
  if (found === undefined) return ok('new')
  return judgeVersion(found, versions)
}

/** The same for a version as IndexedDB tells it; Dexie adds to its last digit when it repairs a database. */
export function judgeVersion(native: number, versions: readonly DatabaseVersion[]): Result<'known', NewerDatabase> {
  const known = Math.max(...versions.map((version) => version.number))
  const found = Math.floor(native / NATIVE_FACTOR)
  return found > known ? err({ code: 'database-newer', found, known }) : ok('known')
}
