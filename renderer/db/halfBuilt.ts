/** A database that is being rebuilt says so from its first moment on: one that was left half built is never taken for a whole one. */
import type { FrontDeskDatabase } from './tables.ts'

const KEY = 'rebuilding'

/** Has the database say so in the very step that makes it. */
export function markFromTheBeginning(db: FrontDeskDatabase): void {
  db.on('populate', (transaction) => {
    void transaction.table('exchange').add({ key: KEY, value: true })
  })
}

/** Has an open one say so: it is being filled from a backup. */
export async function markHalfBuilt(db: FrontDeskDatabase): Promise<void> {
  await db.exchange.put({ key: KEY, value: true })
}

/** Whether its rebuilding did not come to its end. */
export async function isHalfBuilt(db: FrontDeskDatabase): Promise<boolean> {
  return (await db.exchange.get(KEY)) !== undefined
}

/** Says that it is whole; inside the transaction that makes it so. */
export function markWhole(db: FrontDeskDatabase): Promise<void> {
  return Promise.resolve(db.exchange.delete(KEY))
}
