// The desk's database as it lies on disk, read without the program: what the kill rounds judge it by.
import type { Page } from '@playwright/test'

/** One row of any table. */
export type RawRow = Readonly<Record<string, unknown>>
/** All rows by table, in the order of their keys. */
export type RawStore = Readonly<Record<string, readonly RawRow[]>>

/** A page of the desk's origin that opens no database, so that none is held open while it is read. */
export const quietPage = (url: string): string => new URL('print.html', url).href

/** Everything in the community's database. Bytes are lists of numbers. */
export function readStore(page: Page): Promise<RawStore> {
  return page.evaluate(async () => {
    // The newest of the community: one that could not be read stays beside it.
    const names = (await indexedDB.databases()).flatMap((one) => one.name ?? [])
    const name = names
      .filter((one) => one.startsWith('qiantai-'))
      .sort()
      .at(-1)
    // Opening a name that is not there would make an empty store of it.
    if (name === undefined) throw new Error('The store is gone')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const plain = (_key: string, value: unknown): unknown => (value instanceof Uint8Array ? [...value] : value)
    const tables = [...db.objectStoreNames].map(
      (table) =>
        new Promise<[string, RawRow[]]>((resolve, reject) => {
          const request = db.transaction(table).objectStore(table).getAll()
          request.onsuccess = () => resolve([table, JSON.parse(JSON.stringify(request.result, plain))])
          request.onerror = () => reject(request.error)
        }),
    )
    const store = Object.fromEntries(await Promise.all(tables))
    db.close()
    return store
  })
}

/**
 * Says that the rows are of an older fold: at the next start the program makes all of them anew from the log. `by` a half, they are another
 * program's, which is backed up before; by one, they are of a first program that never folded.
 */
export function wishRefold(page: Page, by: 1 | 0.5 = 1): Promise<void> {
  return page.evaluate(async (older) => {
    // The newest of the community: one that could not be read stays beside it.
    const names = (await indexedDB.databases()).flatMap((one) => one.name ?? [])
    const name = names
      .filter((one) => one.startsWith('qiantai-'))
      .sort()
      .at(-1)
    // Opening a name that is not there would make an empty store of it.
    if (name === undefined) throw new Error('The store is gone')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('meta', 'readwrite', { durability: 'strict' })
      const meta = transaction.objectStore('meta')
      const request = meta.get('identity')
      request.onsuccess = () => meta.put({ ...request.result, foldVersion: request.result.foldVersion - older })
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    db.close()
  }, by)
}

/** Tables that are not projections of the log. */
const NOT_FOLDED = new Set(['changes', 'meta', 'personKeys', 'drafts', 'searchSnapshots', 'exchange', 'targetFiles'])

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Tables whose rows differ between two readings. */
export function differingTables(before: RawStore, after: RawStore): readonly string[] {
  const text = (rows: readonly RawRow[] | undefined): string => JSON.stringify(sorted(rows ?? []))
  return Object.keys(before).filter((table) => !NOT_FOLDED.has(table) && text(before[table]) !== text(after[table]))
}

/** Numbers that are missing in the log, by device: a change that is there needs all before it. */
export function holesInLog({ changes = [] }: RawStore): readonly string[] {
  const numbers = Map.groupBy(changes, ({ d }) => String(d))
  return [...numbers].flatMap(([device, rows]) =>
    rows.flatMap(({ n }, index) => (n === index + 1 ? [] : [`${device}/${index + 1}`])).slice(0, 1),
  )
}
