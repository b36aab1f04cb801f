/** What the search and the lists know of people and units (architecture 4, handbook R138). */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { PhoneRow, StayRow, VehicleRow } from '#renderer/db/tables.ts'
import { PERSON, personDocument, UNIT, unitDocument } from './searchTermsDocuments.ts'
import { readAllRows, readRows } from './searchTermsRows.ts'

/** Documents handed on at once. */
const PAGE = 1000

/** People and units, by the records they are made of. */
export const ownerSearchTerms: SearchTerms = {
  tables: ['people', 'stays', 'phones', 'vehicles', 'units', 'buildings', 'towerDuties', 'merges', 'decorationCases'],
  documentIds,
  documents: async (store, ids) => (await readMany(store, ids))(ids),
  readMany,
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

async function readMany(store: Store, all: readonly string[]) {
  const idsOf = (prefix: string) => all.filter((id) => id.startsWith(prefix)).map((id) => id.slice(prefix.length))
  const rows = await readRows(store, idsOf(PERSON), idsOf(UNIT))
  const make = (id: string) =>
    id.startsWith(PERSON) ? personDocument(rows, id.slice(PERSON.length)) : unitDocument(rows, id.slice(UNIT.length))
  return (ids: readonly string[]) => ids.map(make)
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
async function documentIds(store: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map((row) => row.id)
  const read = (table: string, index: string, keys: readonly string[]) =>
    rowsByKeys<StayRow | PhoneRow | VehicleRow>(store, { table, index }, keys)
  // Taking a merge apart writes only what goes back, and the file that stayed loses it.
  const merges = (await store.db.merges.bulkGet([...idsIn('merges')])).flatMap((row) =>
    row ? [row.v.from, row.v.into] : [],
  )
  const named = [...idsIn('people'), ...merges.filter((id) => id !== '')]
  const people = await withMerged(store, named)
  const units = new Set([...idsIn('units'), ...(await unitsOfProject(store.db, touched))])
  const rows = [
    ...(await read('stays', 'id', idsIn('stays'))),
    ...(await read('phones', 'id', idsIn('phones'))),
    ...(await read('vehicles', 'id', idsIn('vehicles'))),
    // Who lives in a unit that changed; and where somebody lives whose name or file changed.
    ...(await read('stays', 'v.unitId', [...units])),
    ...(await read('stays', 'v.personId', [...people])),
  ]
  for (const { v } of rows) {
    if (v.personId) people.add(v.personId)
    if ('unitId' in v && typeof v.unitId === 'string') units.add(v.unitId)
  }
  // A case changes the state of its unit, and says nothing of who lives there.
  const sites = await store.db.decorationCases.bulkGet([...idsIn('decorationCases')])
  for (const row of sites) if (row?.v.unitId) units.add(row.v.unitId)
  return [...[...people].map((id) => PERSON + id), ...[...units].map((id) => UNIT + id)]
}

/** Touched files, and those that were merged into them: they are found by themselves again when the file that stays is lost. */
async function withMerged({ db }: Store, touched: readonly string[]): Promise<Set<string>> {
  const people = new Set(touched)
  for (let next = touched; next.length > 0; ) {
    next = (await db.people.where('v.mergedInto').anyOf(next).primaryKeys()).filter((id) => !people.has(id))
    for (const id of next) people.add(id)
  }
  return people
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
