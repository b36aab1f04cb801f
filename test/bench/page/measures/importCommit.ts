// 10,000 people through the import's commit path, against bulkPut of the rows that come of it.
import Dexie from 'dexie'
import { commitMany, IMPORT_SLICE_PERSONS } from '#renderer/db/commitMany.ts'
import { createDatabase, databaseName } from '#renderer/db/database.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import { knowRecords } from '#renderer/db/knownRecords.ts'
import { openStore } from '#renderer/db/openStore.ts'
import type { ProjectedRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ok } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { CLERK } from './commitStrict.ts'
import { itemsOf, type RosterPerson, rosterOf } from './importRoster.ts'

/** Tables that the roster fills, in the order of a line. */
const TABLES = ['units', 'people', 'stays', 'phones'] as const

/** What one import took. */
export interface ImportTimes {
  readonly ms: number
  /** Tasks of the main thread above 50 ms: how many, and the longest. */
  readonly longTasks: number
  readonly longestMs: number
  /** Milliseconds of each strict transaction. */
  readonly slices: readonly number[]
}

type Name = (typeof TABLES)[number]
type Rows = Readonly<Record<Name, readonly ProjectedRow[]>>

/** What the floor writes: the rows of one import. */
let rosterKept: { readonly slices: readonly Rows[] } | undefined
let databases = 0

/** The lines in slices of the import's size: each side writes slice by slice. */
export function rosterSlices<Line>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const count = Math.ceil(lines.length / IMPORT_SLICE_PERSONS)
  return Array.from({ length: count }, (_, index) =>
    lines.slice(index * IMPORT_SLICE_PERSONS, (index + 1) * IMPORT_SLICE_PERSONS),
  )
}

/** Milliseconds of the import into a fresh community: decide, seal, fold, number, store; the change log included. */
export async function importOurs({ people }: { people: number }): Promise<ImportTimes> {
  const lines = rosterOf(people)
  const store = await openFresh()
  const known = knowRecords(['unit', 'person', 'stay', 'phone'])
  const times = await timed(rosterSlices(lines), async (slice) => {
    const decide = () => ok({ drafts: draftsOfGroups({ cmd: 'owner.add' }, slice.map(itemsOf)) })
    const done = await commitMany(store, CLERK, decide, { known })
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  })
  rosterKept ??= { slices: await rowsOf(store, lines) }
  store.db.close()
  await Dexie.delete(store.db.name)
  return times
}

/** Milliseconds of bulkPut of the same rows in as many strict transactions, over the desk's own stores and indexes. */
export async function importFloor(): Promise<ImportTimes> {
  if (!rosterKept) throw new Error('import before measuring the floor')
  const name = nextName()
  const db = createDatabase(name)
  await db.open()
  const tables = TABLES.map((table) => db.table(table))
  const times = await timed(rosterKept.slices, (rows) =>
    db.transaction('rw', tables, () =>
      Promise.all(tables.map((table) => table.bulkPut([...rows[table.name as Name]]))),
    ),
  )
  db.close()
  await Dexie.delete(databaseName(name))
  return times
}

async function openFresh(): Promise<Store> {
  const found = await openStore({
    workspace: nextName() as WorkspaceId,
    localKey: crypto.getRandomValues(new Uint8Array(32)),
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app: { version: 'bench', builtMs: 0 },
  })
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

/** A workspace that nobody had: 16 signs of base32. */
function nextName(): string {
  databases += 1
  return `benchimport${String(databases)
    .replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))
    .padStart(5, 'q')}`
}

/** The rows each slice left, by table: read once, outside the clock. */
async function rowsOf(store: Store, lines: readonly RosterPerson[]): Promise<readonly Rows[]> {
  const read = async (table: string, ids: readonly string[]) => {
    const rows = (await store.db.table(table).bulkGet([...ids])) as readonly (ProjectedRow | undefined)[]
    return rows.map((row) => {
      if (!row) throw new Error(`the import left no row in ${table}`)
      return row
    })
  }
  const slices: Rows[] = []
  for (const slice of rosterSlices(lines)) {
    slices.push({
      units: await read(
        'units',
        slice.flatMap((line) => (line.unit ? [line.unitId] : [])),
      ),
      people: await read(
        'people',
        slice.map((line) => line.personId),
      ),
      stays: await read(
        'stays',
        slice.map((line) => line.stayId),
      ),
      phones: await read(
        'phones',
        slice.map((line) => line.phoneId),
      ),
    })
  }
  return slices
}

/** Runs the write of each slice, one after the other, and says what it took. */
export async function timed<Slice>(
  slices: readonly Slice[],
  write: (slice: Slice) => PromiseLike<unknown>,
): Promise<ImportTimes> {
  const watch = watchLongTasks()
  const each: number[] = []
  const start = performance.now()
  for (const slice of slices) {
    const from = performance.now()
    await write(slice)
    each.push(performance.now() - from)
  }
  const ms = performance.now() - start
  return { ms, ...(await watch.stop()), slices: each }
}

function watchLongTasks() {
  const tasks: number[] = []
  const note = (entries: readonly PerformanceEntry[]) => tasks.push(...entries.map((entry) => entry.duration))
  const observer = new PerformanceObserver((list) => void note(list.getEntries()))
  observer.observe({ entryTypes: ['longtask'] })
  return {
    stop: async () => {
      // A long task is told of after it ends.
      await new Promise((resolve) => setTimeout(resolve, 100))
      note(observer.takeRecords())
      observer.disconnect()
      return { longTasks: tasks.length, longestMs: Math.round(Math.max(0, ...tasks)) }
    },
  }
}
