/** Reads the rows that a slice of a roster touches; inside a transaction or for a preview alike. */

import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskTables } from '#renderer/db/tables.ts'
import type { SliceNeeds } from '#shared/domain/roster/plan.ts'
import type { KnownRow, RosterEntity, RosterFacts } from '#shared/domain/roster/planFacts.ts'

const TABLES: Readonly<Record<RosterEntity, keyof FrontDeskTables>> = {
  building: 'buildings',
  entrance: 'entrances',
  unit: 'units',
  person: 'people',
  stay: 'stays',
  phone: 'phones',
  vehicle: 'vehicles',
}

type Rows = ReadonlyMap<RosterEntity, Map<string, KnownRow>>

interface Reader {
  readonly byIds: (entity: RosterEntity, ids: readonly string[]) => Promise<readonly KnownRow[]>
  readonly byIndex: (entity: RosterEntity, index: string, keys: readonly string[]) => Promise<readonly KnownRow[]>
}

/** Everything that `planUnit` asks for about these units. Of a unit the desk does not have, nothing further is read. */
export async function loadRosterFacts(store: Store, needs: SliceNeeds): Promise<RosterFacts> {
  const rows: Rows = new Map(Object.keys(TABLES).map((entity) => [entity as RosterEntity, new Map()]))
  const reader = readerOf(store, rows)
  const units = await reader.byIds('unit', needs.units)
  const unitIds = units.map((row) => row.id)
  const stays = await reader.byIndex('stay', 'v.unitId', unitIds)
  const people = [...needs.people.map(({ id }) => id), ...stays.map((row) => String(row.v.personId ?? ''))]
  const named = await reader.byIds('person', people)
  // Whom an import made is known by their id; only strangers are looked for by their papers.
  const made = new Set(named.filter((row) => !row.deleted).map((row) => row.id))
  const numbers = needs.people.filter(({ id }) => !made.has(id)).flatMap((person) => person.numbers)
  const tags = numbers.map((number) => store.seal.tag(number))
  const numbered = await reader.byIndex('person', 'v.idNumberTag', tags)
  const known = await withMerged(reader, [...numbered, ...named])
  const ids = known.map((row) => row.id)
  await reader.byIndex('phone', 'v.personId', ids)
  await reader.byIndex('vehicle', 'v.personId', ids)
  return factsOf(store, rows)
}

/** Buildings and entrances are few: all of them. */
export async function loadPlaces({ db }: Store): Promise<Pick<RosterFacts, 'row'>> {
  const [buildings, entrances] = await Promise.all([db.buildings.toArray(), db.entrances.toArray()])
  const byId = new Map<string, KnownRow>([...buildings, ...entrances].map((row) => [row.id, row]))
  return { row: (_entity, id) => byId.get(id) }
}

function readerOf(store: Store, rows: Rows): Reader {
  const { db } = store
  const keep = (entity: RosterEntity, found: readonly (KnownRow | undefined)[]): readonly KnownRow[] => {
    const own = rows.get(entity)
    const present = found.filter((row) => row !== undefined)
    for (const row of present) own?.set(row.id, row)
    return present
  }
  const table = (entity: RosterEntity) => db.table<KnownRow, string>(TABLES[entity])
  return {
    byIds: async (entity, ids) => {
      const missing = [...new Set(ids)].filter((id) => id !== '' && !rows.get(entity)?.has(id))
      return missing.length === 0 ? [] : keep(entity, await table(entity).bulkGet(missing))
    },
    byIndex: async (entity, index, keys) => {
      if (keys.length === 0) return []
      return keep(entity, await rowsByKeys<KnownRow>(store, { table: TABLES[entity], index }, keys))
    },
  }
}

/** A merged file leads to the one it went into, that one perhaps on. */
async function withMerged(reader: Reader, people: readonly KnownRow[]): Promise<readonly KnownRow[]> {
  const into = people.flatMap(({ v }) =>
    typeof v.mergedInto === 'string' && v.mergedInto !== '' ? [v.mergedInto] : [],
  )
  if (into.length === 0) return people
  const next = await reader.byIds('person', into)
  return [...people, ...(next.length === 0 ? [] : await withMerged(reader, next))]
}

const NONE: readonly KnownRow[] = []

function factsOf({ seal }: Store, rows: Rows): RosterFacts {
  const grouped = (entity: RosterEntity, field: string): ReadonlyMap<string, readonly KnownRow[]> =>
    Map.groupBy(
      [...(rows.get(entity)?.values() ?? [])].filter((row) => !row.deleted),
      ({ v }) => String(v[field] ?? ''),
    )
  const stays = grouped('stay', 'unitId')
  const phones = grouped('phone', 'personId')
  const vehicles = grouped('vehicle', 'personId')
  const people = grouped('person', 'idNumberTag')
  return {
    row: (entity, id) => rows.get(entity)?.get(id),
    staysOfUnit: (unitId) => stays.get(unitId) ?? NONE,
    peopleWithNumber: (idNumber) => people.get(seal.tag(idNumber)) ?? NONE,
    phonesOf: (personId) => phones.get(personId) ?? NONE,
    vehiclesOf: (personId) => vehicles.get(personId) ?? NONE,
    tagOf: seal.tag,
  }
}
