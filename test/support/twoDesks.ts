/** Two desks of one community: a second store of the same workspace on a database of its own. */
import Dexie from 'dexie'
import { IDBFactory } from 'fake-indexeddb'
import { everyChange } from '#renderer/db/log/readLog.ts'
import { type OpenStoreParts, openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Change } from '#shared/sync/change.ts'
import { storeParts } from './testStore.ts'

/** Opens a store on an empty browser, as on another computer; the first one goes on where it was. */
export async function otherDesk(
  first: Pick<Store, 'workspace'>,
  overrides: Partial<OpenStoreParts> = {},
): Promise<Store> {
  const here = globalThis.indexedDB
  const there = new IDBFactory()
  try {
    globalThis.indexedDB = there
    Dexie.dependencies.indexedDB = there
    const opened = await openStore(storeParts({ workspace: first.workspace, ...overrides }))
    if (!opened.ok) throw new Error(`The other desk does not open: ${opened.error.code}`)
    return opened.value
  } finally {
    globalThis.indexedDB = here
    Dexie.dependencies.indexedDB = here
  }
}

/** All changes of a store's log, as they would travel. */
export async function logOf(store: Store): Promise<readonly Change[]> {
  const changes: Change[] = []
  for await (const change of everyChange(store)) changes.push(change)
  return changes
}

/** All rows that are made from the log, by table: what folding again must give. */
export async function projectedRows(store: Store): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const own = new Set([
    'changes',
    'pages',
    'bases',
    'quarantine',
    'targetFiles',
    'exchange',
    'meta',
    'personKeys',
    'drafts',
    'searchSnapshots',
    'keptBlobs',
  ])
  const tables = store.db.tables.filter((table) => !own.has(table.name))
  return Object.fromEntries(await Promise.all(tables.map(async (table) => [table.name, await table.toArray()])))
}
