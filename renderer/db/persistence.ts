/** Asks the browser to keep the desk's files, and says what it answered (architecture 5). */

/** What the browser promised: `persistent` files are not cleared to make room; `refused` may be; `unsupported` cannot say. */
export type PersistenceAnswer = 'persistent' | 'refused' | 'unsupported'

export interface StorageReport {
  readonly persistence: PersistenceAnswer
  /** Bytes used and free as the browser estimates them; absent where it does not say. */
  readonly usedBytes?: number
  readonly freeBytes?: number
}

/** Requests persistence and reads the estimate. Never throws: a browser that refuses to answer is an answer too. */
export async function requestPersistence(
  storage: StorageManager | undefined = navigator.storage,
): Promise<StorageReport> {
  if (!storage?.persist) return { persistence: 'unsupported' }
  const persistence = await ask(storage)
  const { usage, quota } = await storage.estimate().catch((): StorageEstimate => ({}))
  const used = usage === undefined ? {} : { usedBytes: usage }
  const free = quota === undefined ? {} : { freeBytes: quota - (usage ?? 0) }
  return { persistence, ...used, ...free }
}

async function ask(storage: StorageManager): Promise<PersistenceAnswer> {
  try {
    return (await storage.persisted()) || (await storage.persist()) ? 'persistent' : 'refused'
  } catch {
    // An opaque origin may not ask: the files are then as unsafe as after a refusal.
    return 'refused'
  }
}
