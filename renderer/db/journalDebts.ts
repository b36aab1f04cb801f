/**
 * Erasures that the journal still owes (decisions/0019, 0038): noted in the transaction that erases the keys here, and done when the host
 * answers. A pack written anew may have the id of the one before it, so that the old ones go first and the kept ones are written after.
 */
import type { FrontDeskDatabase } from './tables.ts'

const KEY = 'journal-erasures'
const UNLIKE = 'journal-unlike'

/** Packs to take out of the journal, and those written anew without an erased key. */
export interface ErasureDebt {
  readonly erase: readonly string[]
  readonly keep: readonly string[]
}

/** What is owed; undefined when nothing is. */
export async function erasureDebt(db: FrontDeskDatabase): Promise<ErasureDebt | undefined> {
  return (await db.exchange.get(KEY))?.value as unknown as ErasureDebt | undefined
}

/** Notes what the journal owes; inside the erasing transaction. */
export async function oweErasure(db: FrontDeskDatabase, debt: ErasureDebt): Promise<void> {
  const before = await erasureDebt(db)
  const erase = [...new Set([...(before?.erase ?? []), ...debt.erase])]
  const keep = [...new Set([...(before?.keep ?? []), ...debt.keep])]
  await db.exchange.put({ key: KEY, value: { erase, keep } })
}

/** Says that the debt was paid; one that grew meanwhile stays. */
export async function payErasure(db: FrontDeskDatabase, paid: ErasureDebt): Promise<void> {
  await db.transaction('rw', db.exchange, async () => {
    const now = await erasureDebt(db)
    if (now?.erase.length === paid.erase.length) await db.exchange.delete(KEY)
  })
}

/** Notes that journal and log may have another past: they are compared change by change at the next start. */
export async function noteUnlike(db: FrontDeskDatabase): Promise<void> {
  await db.exchange.put({ key: UNLIKE, value: true })
}

/** Whether that was noted; `settleUnlike` ends it. */
export async function isUnlike(db: FrontDeskDatabase): Promise<boolean> {
  return (await db.exchange.get(UNLIKE)) !== undefined
}

/** Says that they were compared. */
export function settleUnlike(db: FrontDeskDatabase): Promise<void> {
  return Promise.resolve(db.exchange.delete(UNLIKE))
}
