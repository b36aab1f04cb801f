// The same 10,000 people into RxDB's free Dexie storage, with the fields and indexes one would define for them.
import type { ImportTimes } from './importCommit.ts'
import { rosterSlices, timed } from './importCommit.ts'
import { type RosterPerson, rosterOf } from './importRoster.ts'

const text = { type: 'string', maxLength: 60 } as const
const id = { type: 'string', maxLength: 36 } as const

/** The storage indexes only what is required. */
function schemaOf(fields: Readonly<Record<string, object>>, indexes: readonly string[]) {
  const required = ['id', ...indexes]
  return {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id, ...fields },
    required,
    indexes: [...indexes],
  } as const
}

/** Our tables with our indexes; RxDB seals nothing, so the identity number itself stands where we index its tag. */
const SCHEMAS = {
  units: { schema: schemaOf({ code: text, areaCm2: { type: 'integer' }, use: text }, ['code']) },
  people: { schema: schemaOf({ name: text, idKind: text, idNumber: text, remark: text }, ['name', 'idNumber']) },
  stays: {
    schema: schemaOf({ unitId: id, personId: id, relation: text, fromDay: text }, ['unitId', 'personId']),
  },
  phones: { schema: schemaOf({ personId: id, number: text, label: text }, ['personId', 'number']) },
} as const

let databases = 0

/** Milliseconds of `bulkInsert` of the roster, slice by slice, into a fresh database; durability as the storage chooses. */
export async function importRxdb({ people }: { people: number }): Promise<ImportTimes> {
  const { createRxDatabase } = await import('rxdb/plugins/core')
  const { getRxStorageDexie } = await import('rxdb/plugins/storage-dexie')
  databases += 1
  const lines = rosterOf(people)
  const db = await createRxDatabase({
    name: `bench-rxdb-${databases}`,
    storage: getRxStorageDexie(),
    multiInstance: false,
  })
  const collections = await db.addCollections(SCHEMAS)
  const times = await timed(rosterSlices(lines), async (slice) => {
    const done = await Promise.all([
      collections.units.bulkInsert(slice.flatMap(unitOf)),
      collections.people.bulkInsert(
        slice.map(({ personId, name, idNumber }) => ({ id: personId, name, idKind: 'resident', idNumber, remark: '' })),
      ),
      collections.stays.bulkInsert(
        slice.map(({ stayId, unitId, personId, relation, fromDay }) => ({
          id: stayId,
          unitId,
          personId,
          relation,
          fromDay,
        })),
      ),
      collections.phones.bulkInsert(
        slice.map(({ phoneId, personId, phone }) => ({ id: phoneId, personId, number: phone, label: '' })),
      ),
    ])
    if (done.some(({ error }) => error.length > 0)) throw new Error('RxDB refused a record')
  })
  await db.remove()
  return times
}

function unitOf({ unit, unitId }: RosterPerson) {
  return unit ? [{ id: unitId, ...unit }] : []
}
