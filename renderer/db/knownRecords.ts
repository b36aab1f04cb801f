/**
 * Which records certainly do not exist, so that a bulk command need not ask the tables for each of thousands that it brings. Rows
 * are a function of the changes applied: what was read at one frontier holds as long as the frontier is what it was.
 */
import { parseRecordKey } from '#shared/sync/dot.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import type { FrontierRow } from './rows.ts'
import type { Store, TouchedRow } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'
import { type Loading, tableFor } from './workingRows.ts'

/** Ids read at once: one request, and a few milliseconds of the screen's time. */
const PAGE = 10_000

/** Bits of a table's filter, 1 MB: of 100,000 records one stranger in eighty is asked for in vain, and none is missed. */
const FILTER_BITS = 2 ** 23

/** What a bulk command knows between its slices; one object for all of them. */
export interface KnownRecords {
  /** Inside a transaction: reads the ids again if anybody else wrote since, and answers what is not there. A turn is waited for only where it must be. */
  readonly look: (store: Store) => Promise<Loading['isAbsent']> | Loading['isAbsent']
  /** After the transaction is complete: its rows exist, and nothing else happened. */
  readonly note: (store: Store, rows: readonly TouchedRow[]) => void
}

/** Knowledge of the records of these entities; it is read in the first transaction that looks. */
export function knowRecords(entities: readonly string[]): KnownRecords {
  const filters = new Map<string, Uint8Array>()
  let frontier: string | undefined
  return {
    look: async (store) => {
      const heard = (await store.db.meta.get('frontier')) as FrontierRow | undefined
      if (placeOf(store.head.read().seq, heard?.applied) !== frontier) {
        for (const entity of entities) {
          const table = store.registry.declarationOf(entity)?.table
          if (table !== undefined) filters.set(table, await readIds(store.db, table))
        }
      }
      return (address) => isAbsent(store, filters, address)
    },
    note: (store, rows) => {
      for (const { table, id } of rows) {
        const filter = filters.get(table)
        if (filter) addTo(filter, id)
      }
      const { [store.device]: _own, ...applied } = store.head.read().frontier
      frontier = placeOf(store.head.read().seq, applied)
    },
  }
}

/** How far all devices have been applied, as one text. The own seq is guarded besides: another window that took it ends the transaction. */
export function placeOf(seq: number, applied: Readonly<Record<string, number>> = {}): string {
  return JSON.stringify([seq, Object.entries(applied).sort(([a], [b]) => (a < b ? -1 : 1))])
}

function isAbsent({ registry }: Store, filters: ReadonlyMap<string, Uint8Array>, address: Address): boolean {
  if (address.kind === 'claim') return false
  const table = tableFor(registry, address)
  const filter = table === undefined ? undefined : filters.get(table)
  return filter !== undefined && !mayHold(filter, parseRecordKey(address.key).id)
}

async function readIds(db: FrontDeskDatabase, table: string): Promise<Uint8Array> {
  const filter = new Uint8Array(FILTER_BITS / 8)
  let last = ''
  for (;;) {
    const ids = (await db.table(table).where(':id').above(last).limit(PAGE).primaryKeys()) as readonly string[]
    for (const id of ids) addTo(filter, id)
    if (ids.length < PAGE) return filter
    last = ids.at(-1) as string
  }
}

function addTo(filter: Uint8Array, id: string): void {
  const bit = bitOf(id)
  filter[bit >>> 3] = (filter[bit >>> 3] ?? 0) | (1 << (bit & 7))
}

function mayHold(filter: Uint8Array, id: string): boolean {
  const bit = bitOf(id)
  return ((filter[bit >>> 3] ?? 0) & (1 << (bit & 7))) !== 0
}

/** FNV-1a over UTF-16 units: quick and even; it guards nothing. */
function bitOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  return (hash >>> 0) % FILTER_BITS
}
