/** What the search knows of people and units (architecture 4, handbook R138). Labels are masked: the list may face the resident. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PersonRow, PhoneRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { maskPhone } from '#shared/kernel/phones.ts'

const PERSON = 'person/'
const UNIT = 'unit/'

/** People and units, by the records they are made of. */
export const ownerSearchTerms: SearchTerms = {
  tables: ['people', 'stays', 'phones', 'units'],
  documentIds,
  documents: (store, ids) => Promise.all(ids.map((id) => documentOf(store, id))),
  allIds: async (store) => {
    const people = await store.db.people.toCollection().primaryKeys()
    const units = await store.db.units.toCollection().primaryKeys()
    return [...people.map((id) => PERSON + id), ...units.map((id) => UNIT + id)]
  },
  pathOf: (id) => (id.startsWith(PERSON) || id.startsWith(UNIT) ? `/${id}` : undefined),
}

/** A person's document names their unit and phones, so a stay or phone touches its person, and a unit all who stay there. */
async function documentIds(store: Store, table: string, id: string): Promise<readonly string[]> {
  if (table === 'people') return [PERSON + id]
  if (table === 'units') {
    const stays = await store.db.stays.where('v.unitId').equals(id).toArray()
    return [UNIT + id, ...stays.map((stay) => PERSON + (stay.v.personId ?? ''))]
  }
  const row = table === 'stays' ? await store.db.stays.get(id) : await store.db.phones.get(id)
  const unitId = row && 'unitId' in row.v && typeof row.v.unitId === 'string' ? [UNIT + row.v.unitId] : []
  return row ? [PERSON + (row.v.personId ?? ''), ...unitId] : []
}

async function documentOf(store: Store, id: string): Promise<SearchDocument | undefined> {
  return id.startsWith(PERSON) ? personDocument(store, id) : unitDocument(store, id)
}

async function personDocument(store: Store, id: string): Promise<SearchDocument | undefined> {
  const person = await store.db.people.get(id.slice(PERSON.length))
  if (!person || person.deleted) return undefined
  const stays = alive(await store.db.stays.where('v.personId').equals(person.id).toArray())
  const units = alive(defined(await store.db.units.bulkGet(stays.map((stay: StayRow) => stay.v.unitId ?? ''))))
  const phones = alive(await store.db.phones.where('v.personId').equals(person.id).toArray())
  return { ...describePerson(person, units, phones), rank: rankOf(stays) }
}

/** Of the people of one unit its owner is meant first. */
function rankOf(stays: readonly StayRow[]): number {
  return stays.some((stay) => stay.v.relation === 'owner') ? 1 : 0
}

function describePerson(person: PersonRow, units: readonly UnitRow[], phones: readonly PhoneRow[]): SearchDocument {
  const codes = units.map((unit) => unit.v.code ?? '')
  const numbers = phones.map((phone) => phone.v.number ?? '')
  const name = person.v.name ?? ''
  return {
    id: PERSON + person.id,
    kind: 'person',
    names: [name],
    units: codes,
    phones: numbers,
    ...(person.v.idNumberLast4 === undefined ? {} : { idLast4: person.v.idNumberLast4 }),
    label: {
      title: name,
      ...(codes[0] === undefined ? {} : { unit: codes[0] }),
      ...(numbers[0] === undefined ? {} : { maskedPhone: maskPhone(numbers[0]) }),
    },
  }
}

async function unitDocument(store: Store, id: string): Promise<SearchDocument | undefined> {
  const unit = await store.db.units.get(id.slice(UNIT.length))
  if (!unit || unit.deleted) return undefined
  const code = unit.v.code ?? ''
  return { id, kind: 'unit', names: [], units: [code], phones: [], rank: -1, label: { title: code, unit: code } }
}

function alive<Row extends { readonly deleted?: true }>(rows: readonly Row[]): readonly Row[] {
  return rows.filter((row) => !row.deleted)
}

function defined<Row>(rows: readonly (Row | undefined)[]): readonly Row[] {
  return rows.filter((row) => row !== undefined)
}
