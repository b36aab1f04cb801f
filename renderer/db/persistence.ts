/** Asks the browser to keep the desk's files, and says what it answered (design 5). */

/** What the browser promised: `persistent` files are not cleared to make room; `refused` may be; `unsupported` cannot say. */
export type PersistenceAnswer = 'persistent' | 'refused' | 'unsupported'

export interface StorageReport {
  readonly persistence: PersistenceAnswer
  /** Bytes used and free as the browser estimates them; absent where it does not say. */
  readonly usedBytes?: number
  readonly freeBytes?: number
}

/** Requests persistence and reads the estimate. Never throws: a browser without the API is an answer too. */
export async function requestPersistence(
  storage: StorageManager | undefined = navigator.storage,
): Promise<StorageReport> {
  if (!storage?.persist) return { persistence: 'unsupported' }
  const isKept = (await storage.persisted()) || (await storage.persist())
  const estimate = await storage.estimate()
  const used = estimate.usage === undefined ? {} : { usedBytes: estimate.usage }
  const free = estimate.quota === undefined ? {} : { freeBytes: estimate.quota - (estimate.usage ?? 0) }
  return { persistence: isKept ? 'persistent' : 'refused', ...used, ...free }
}
