/** What the search and the lists know of people and units (architecture 4, handbook R138). */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { PERSON, personDocument, UNIT, unitDocument } from './searchTermsDocuments.ts'
import { readAllRows, readRows } from './searchTermsRows.ts'

/** Documents handed on at once. */
const PAGE = 1000

/** People and units, by the records they are made of. */
export const ownerSearchTerms: SearchTerms = {
  tables: ['people', 'stays', 'phones', 'vehicles', 'units', 'buildings', 'towerDuties'],
  documentIds,
  documents: async (store, ids) => {
    const idsOf = (prefix: string) => ids.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
    const rows = await readRows(store, idsOf(PERSON), idsOf(UNIT))
    return ids.map((id) =>
      id.startsWith(PERSON) ? personDocument(rows, id.slice(PERSON.length)) : unitDocument(rows, id.slice(UNIT.length)),
    )
  },
  all: allDocuments,
  changedByDay: async ({ db }, { from, to }) => {
    const stays = (field: string) => db.stays.where(field).between(from, to, false, true).primaryKeys()
    const units = await db.units.where('v.deliveredDay').between(from, to, false, true).primaryKeys()
    return [
      ...[...(await stays('v.fromDay')), ...(await stays('v.toDay'))].map((id) => ({ table: 'stays', id })),
      ...units.map((id) => ({ table: 'units', id })),
    ]
  },
  pathOf: (id) => (id.startsWith(PERSON) || id.startsWith(UNIT) ? `/${id}` : undefined),
}

async function* allDocuments(store: Store): AsyncGenerator<readonly SearchDocument[]> {
  const rows = await readAllRows(store)
  const makers = [
    { ids: [...rows.units.keys()], make: unitDocument },
    { ids: [...rows.people.keys()], make: personDocument },
  ]
  for (const { ids, make } of makers) {
    for (let at = 0; at < ids.length; at += PAGE) {
      const documents = ids.slice(at, at + PAGE).map((id) => make(rows, id))
      yield documents.filter((document) => document !== undefined)
    }
  }
}

/** A person's document names their units, phones and plates, and a unit's says who is there: a change touches both. */
async function documentIds({ db }: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map((row) => row.id)
  const people = new Set(idsIn('people'))
  const units = new Set([...idsIn('units'), ...(await unitsOfProject(db, touched))])
  const rows = [
    ...(await db.stays.bulkGet(idsIn('stays'))),
    ...(await db.phones.bulkGet(idsIn('phones'))),
    ...(await db.vehicles.bulkGet(idsIn('vehicles'))),
    // Who lives in a unit that changed; and where somebody lives whose name or file changed.
    ...(await db.stays
      .where('v.unitId')
      .anyOf([...units])
      .toArray()),
    ...(await db.stays
      .where('v.personId')
      .anyOf([...people])
      .toArray()),
  ]
  for (const row of rows) {
    if (row?.v.personId) people.add(row.v.personId)
    if (row && 'unitId' in row.v && typeof row.v.unitId === 'string') units.add(row.v.unitId)
  }
  return [...[...people].map((id) => PERSON + id), ...[...units].map((id) => UNIT + id)]
}

/** The units of buildings that changed, and of those whose officer did. */
async function unitsOfProject(db: Store['db'], touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const duties = touched.filter((row) => row.table === 'towerDuties')
  const named = touched.filter((row) => row.table === 'buildings').map((row) => row.id)
  const served = (await db.towerDuties.bulkGet(duties.map((row) => row.id))).map((row) => row?.v.buildingId ?? '')
  const ids = [...new Set([...named, ...served])].filter((id) => id !== '')
  if (ids.length === 0) return []
  const byId = await db.units.where('v.buildingId').anyOf(ids).primaryKeys()
  const codes = (await db.buildings.bulkGet(ids)).flatMap((row) => (row?.v.code ? [row.v.code] : []))
  const byCode = codes.length === 0 ? [] : await db.units.where('v.code').startsWithAnyOf(codes).primaryKeys()
  return [...byId, ...byCode]
}
