/** The one strict transaction of every write: all or nothing, and nothing but Dexie awaited inside. */
import Dexie, { type Transaction } from 'dexie'
import type { Store } from './store.ts'
import type { FrontDeskTables } from './tables.ts'

/**
 * What folding and logging reads and writes beside the tables of modules. A transaction over few tables is cheaper: the browser locks each of
 * them, and a desk has seventy.
 */
const TABLES_OF_STORE = 'changes meta personKeys keptBlobs claims settlements conflicts parked'.split(' ')

/** Tables of modules that a command reads and writes; undefined for all. */
export type TablesOfCommand = readonly (keyof FrontDeskTables)[] | undefined

/**
 * Runs `work` in a transaction over the named tables and those of the store itself. The browser ends a transaction as soon as something else
 * is awaited, and what is written after that would be written piece by piece: `assertOpen` throws then, and so does a `work` that never comes back.
 */
export function inOneTransaction<Answer>(
  { db }: Pick<Store, 'db'>,
  work: (assertOpen: () => void) => Promise<Answer>,
  tables?: TablesOfCommand,
): Promise<Answer> {
  const scope = tables === undefined ? db.tables : [...TABLES_OF_STORE, ...tables]
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
    db.transaction('rw', scope, body).then(resolve, reject)
  })
}

function awaitedForeign(): Error {
  return new Error('Inside commit() only the store may be awaited: the transaction has ended, and nothing was stored.')
}
