// The same 10,000 people into PouchDB with its indexeddb adapter: one document a record, as our rows are.
import type { ImportTimes } from './importCommit.ts'
import { rosterSlices, timed } from './importCommit.ts'
import { type RosterPerson, rosterOf } from './importRoster.ts'

let databases = 0

/** Milliseconds of `bulkDocs` of the roster, slice by slice, into a fresh database without a secondary index; durability as the adapter chooses. */
export async function importPouchdb({ people }: { people: number }): Promise<ImportTimes> {
  const { default: PouchDB } = await import('pouchdb-browser')
  const { default: adapter } = await import('pouchdb-adapter-indexeddb')
  PouchDB.plugin(adapter)
  databases += 1
  const lines = rosterOf(people)
  const db = new PouchDB(`bench-pouchdb-${databases}`, { adapter: 'indexeddb' })
  await db.info()
  const times = await timed(rosterSlices(lines), async (slice) => {
    const done = await db.bulkDocs(slice.flatMap(documentsOf))
    if (done.some((one) => one.error !== undefined)) throw new Error('PouchDB refused a document')
  })
  await db.destroy()
  return times
}

function documentsOf(line: RosterPerson): readonly object[] {
  const { unit, unitId, personId, stayId, phoneId, name, idNumber, phone, relation, fromDay } = line
  return [
    ...(unit ? [{ _id: `unit/${unitId}`, ...unit }] : []),
    { _id: `person/${personId}`, name, idKind: 'resident', idNumber, remark: '' },
    { _id: `stay/${stayId}`, unitId, personId, relation, fromDay },
    { _id: `phone/${phoneId}`, personId, number: phone, label: '' },
  ]
}
