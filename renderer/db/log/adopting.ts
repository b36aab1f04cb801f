/** How far a filling from a snapshot has come, stored with its rows: a start that was killed goes on there (case 36). */
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import type { Address, WorkingSet } from '#shared/sync/workingSet.ts'

const KEY = 'adopting'

/** Records that are stored; undefined where no filling is under way. */
export async function adoptedSoFar({ exchange }: FrontDeskDatabase): Promise<number | undefined> {
  const done = (await exchange.get(KEY))?.value
  return typeof done === 'number' ? done : undefined
}

/** Says how far it is; for ever done where `done` is undefined. */
export function noteAdopted({ exchange }: FrontDeskDatabase, done: number | undefined): PromiseLike<unknown> {
  return done === undefined ? exchange.delete(KEY) : exchange.put({ key: KEY, value: done })
}

/** What the desk needs before a name can be searched: people, and what they are found by. */
const FIRST: readonly string[] = ['community', 'staff', 'person', 'stay', 'unit', 'phone']

/** Every address of a snapshot, people first; the same order whatever the program, so that a number says where it stopped. */
export function addressesInOrder(set: WorkingSet): { readonly addresses: readonly Address[]; readonly first: number } {
  const registers = [...set.registers.keys()].map((key): Address => ({ kind: 'register', key }))
  const isFirst = ({ key }: Address) => FIRST.includes(parseRecordKey(key as RecordKey).e)
  const ahead = registers.filter(isFirst)
  const aggregates = [...set.aggregates].filter(([, events]) => events.length > 0)
  const claims = [...set.claims].filter(([, holders]) => holders.length > 0)
  const addresses = [
    ...ahead,
    ...registers.filter((address) => !isFirst(address)),
    ...aggregates.map(([key]): Address => ({ kind: 'aggregate', key })),
    ...claims.map(([key]): Address => ({ kind: 'claim', key })),
  ]
  return { addresses, first: ahead.length }
}
