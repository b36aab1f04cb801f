/** The one strict transaction of every write: over all tables, all or nothing, and nothing but Dexie awaited inside. */
import Dexie, { type Transaction } from 'dexie'
import type { Store } from './store.ts'

/**
 * Runs `work` in a transaction over all tables. The browser ends a transaction as soon as something else is awaited, and what is
 * written after that would be written piece by piece: `assertOpen` throws then, and so does a `work` that never comes back.
 */
export function inOneTransaction<Answer>(
  { db }: Pick<Store, 'db'>,
  work: (assertOpen: () => void) => Promise<Answer>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let isDone = false
    const body = async (transaction: Transaction): Promise<Answer> => {
      transaction.on('complete', () => {
        if (!isDone) reject(awaitedForeign())
      })
      const answer = await work(() => {
        // Dexie's own notion of "the transaction we are in": lost after a foreign await.
        if (Dexie.currentTransaction !== transaction || !transaction.active) throw awaitedForeign()
      })
      isDone = true
      return answer
    }
    db.transaction('rw', db.tables, body).then(resolve, reject)
  })
}

function awaitedForeign(): Error {
  return new Error('Inside commit() only the store may be awaited: the transaction has ended, and nothing was stored.')
}
