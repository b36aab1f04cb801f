// The stored index as it lies on disk: whether it is there, and taking it away.
import type { Page } from '@playwright/test'

const TABLE = 'searchSnapshots'

/** Whether a whole index is stored. Run on any page of the desk's origin. */
export function hasStoredIndex(page: Page): Promise<boolean> {
  return page.evaluate(async (table) => {
    // The newest of the community: one that could not be read stays beside it.
    const names = (await indexedDB.databases()).flatMap((one) => one.name ?? [])
    const name = names
      .filter((one) => one.startsWith('qiantai-'))
      .sort()
      .at(-1)
    if (name === undefined) throw new Error('The store is gone')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const head = await new Promise((resolve, reject) => {
      const request = db.transaction(table).objectStore(table).get('head')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    db.close()
    return head !== undefined
  }, TABLE)
}

/** Takes the stored index away, so that the next start reads all rows. */
export function dropStoredIndex(page: Page): Promise<void> {
  return page.evaluate(async (table) => {
    // The newest of the community: one that could not be read stays beside it.
    const names = (await indexedDB.databases()).flatMap((one) => one.name ?? [])
    const name = names
      .filter((one) => one.startsWith('qiantai-'))
      .sort()
      .at(-1)
    if (name === undefined) throw new Error('The store is gone')
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction(table, 'readwrite')
      transaction.objectStore(table).clear()
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error)
    })
    db.close()
  }, TABLE)
}
