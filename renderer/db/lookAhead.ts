/**
 * Records of facts that a command will surely write, asked for beside what its decision reads. What is not there is not asked for again before
 * the write: something new costs one turn of the disk and not two.
 */
import type { RecordKey } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'
import { SETTLEMENT } from '#shared/sync/settlement.ts'
import type { KnownRecords } from './knownRecords.ts'
import type { Store } from './store.ts'
import { tableOf } from './workingRows.ts'

/** One look, for one command. */
export interface LookAhead extends KnownRecords {
  /** Inside the transaction: whether a record was there at its beginning. */
  readonly isThere: (id: string) => Promise<boolean>
}

const OF_SETTLEMENTS = recordKey(SETTLEMENT, '')

/** A look at the records of an entity with these ids, and whether anything was ever settled: in most communities nothing was. */
export function lookAhead(entity: string, ids: readonly string[]): LookAhead {
  const absent = new Set<RecordKey>()
  let hasSettlements = true
  let asked: Promise<unknown> | undefined
  const ask = async ({ db, registry }: Store): Promise<void> => {
    const table = db.table(tableOf(registry, entity) ?? 'parked')
    const [found, settled] = await Promise.all([
      Promise.all(ids.map((id) => table.get(id))),
      db.settlements.limit(1).primaryKeys(),
    ])
    hasSettlements = settled.length > 0
    for (const [index, id] of ids.entries()) if (found[index] === undefined) absent.add(recordKey(entity, id))
  }
  return {
    look: (store) => {
      absent.clear()
      asked = ids.length === 0 ? Promise.resolve() : ask(store)
      // Whoever decides waits for it; a fault ends the transaction, whoever hears of it first.
      asked.catch(() => undefined)
      return ({ kind, key }) =>
        kind === 'aggregate' && (absent.has(key) || (!hasSettlements && key.startsWith(OF_SETTLEMENTS)))
    },
    isThere: async (id) => {
      await asked
      return !absent.has(recordKey(entity, id))
    },
    note: () => undefined,
  }
}
