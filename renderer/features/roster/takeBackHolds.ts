/** What hangs on the records of a run, so that nothing is deleted under what people added since (handbook D26). */
import type { RegisterRow } from '#renderer/db/rows.ts'
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { Store } from '#renderer/db/store.ts'
import { isUntouched } from '#shared/domain/roster/takeBack.ts'
import type { Dot, RegisterItem } from '#shared/sync/change.ts'

/** Tables whose rows name a person, beside those a roster writes. */
export const OF_PERSON = ['documents', 'consents', 'careNotes', 'fileNotes', 'visits', 'sheets'] as const
export const OF_UNIT = ['documents', 'fileNotes', 'visits', 'sheets'] as const

/** Answers for the records of one change. */
export interface Holds {
  readonly isHeld: (item: RegisterItem) => boolean
}

interface HoldParts {
  readonly isOurs: (dot: Dot) => boolean
  /** People whom the run made. */
  readonly made: ReadonlySet<string>
}

type Row = RegisterRow<{
  readonly personId?: string | null
  readonly unitId?: string | null
  readonly mergedInto?: string | null
}>

/** Reads what hangs on the people and units of these items. Awaits nothing but the store. */
export async function loadHolds(store: Store, items: readonly RegisterItem[], parts: HoldParts): Promise<Holds> {
  const { db } = store
  const unitIds = idsOf(items, 'unit')
  const staysOfUnits = await alive(store, 'stays', 'v.unitId', unitIds)
  const own = await personsOf(store, items)
  const persons = new Set([...own.values(), ...staysOfUnits.map((row) => String(row.v.personId ?? ''))])
  const keptPersons = await keptAmong(store, persons, parts)
  const isStaying = (row: Row) => !isUntouched(row.s, parts.isOurs) || keptPersons.has(String(row.v.personId ?? ''))
  const vehicles = await alive(store, 'vehicles', 'v.unitId', unitIds)
  const held = new Set([...staysOfUnits, ...vehicles].filter(isStaying).map((row) => String(row.v.unitId ?? '')))
  for (const id of await named(store, OF_UNIT, 'v.unitId', unitIds)) held.add(id)
  const buildings = await heldPlaces(db, items)
  return {
    isHeld: (item) => {
      if (item.e === 'unit') return held.has(item.id)
      if (item.e === 'building' || item.e === 'entrance') return buildings.has(item.id)
      const person = item.e === 'person' ? item.id : own.get(item.id)
      return person !== undefined && keptPersons.has(person)
    },
  }
}

function idsOf(items: readonly RegisterItem[], entity: string): readonly string[] {
  return items.filter((item) => item.e === entity).map((item) => item.id)
}

/** What belongs to a person, beside the person, by entity. */
export const OWNED_TABLES: Readonly<Record<string, string>> = { stay: 'stays', phone: 'phones', vehicle: 'vehicles' }

/** Whose each stay, phone and car is, by its id. */
async function personsOf(store: Store, items: readonly RegisterItem[]): Promise<ReadonlyMap<string, string>> {
  const owners = new Map<string, string>()
  for (const item of items) if (item.e === 'person') owners.set(item.id, item.id)
  for (const [entity, table] of Object.entries(OWNED_TABLES)) {
    const rows: readonly (Row | undefined)[] = await store.db.table(table).bulkGet([...idsOf(items, entity)])
    for (const row of rows) if (row) owners.set(row.id, String(row.v.personId ?? ''))
  }
  return owners
}

/** Of people whom the run made: those that people wrote to, or hung something on. Their whole file stays. */
async function keptAmong(store: Store, persons: ReadonlySet<string>, { isOurs, made }: HoldParts) {
  const ids = [...persons].filter((id) => made.has(id))
  const kept = new Set(await named(store, OF_PERSON, 'v.personId', ids))
  const files = await store.db.people.bulkGet(ids)
  for (const row of files) if (row && !row.deleted && !isUntouched(row.s, isOurs)) kept.add(row.id)
  // A file that is a part of another one is read there: it would be nobody's without it.
  for (const row of await alive(store, 'people', 'v.mergedInto', ids)) kept.add(String(row.v.mergedInto ?? ''))
  for (const table of Object.values(OWNED_TABLES)) {
    for (const row of await alive(store, table, 'v.personId', ids)) {
      if (!isUntouched(row.s, isOurs)) kept.add(String(row.v.personId ?? ''))
    }
  }
  return kept
}

async function alive(store: Store, table: string, index: string, keys: readonly string[]): Promise<readonly Row[]> {
  const rows = await rowsByKeys<Row>(store, { table, index }, keys)
  return rows.filter((row) => !row.deleted)
}

/** Which of these persons or units some row of these tables names. */
async function named(store: Store, tables: readonly string[], index: string, keys: readonly string[]) {
  const field = index.slice(2) as 'personId' | 'unitId'
  const found: string[] = []
  for (const table of tables) {
    for (const row of await alive(store, table, index, keys)) found.push(String(row.v[field] ?? ''))
  }
  return found
}

/** Buildings and entrances in which a unit still lies. */
async function heldPlaces(db: Store['db'], items: readonly RegisterItem[]): Promise<ReadonlySet<string>> {
  const entrances = (await db.entrances.bulkGet([...idsOf(items, 'entrance')])).flatMap((row) => row ?? [])
  const buildings = new Set([...idsOf(items, 'building'), ...entrances.map((row) => row.v.buildingId ?? '')])
  if (buildings.size === 0) return new Set()
  const units = await db.units
    .where('v.buildingId')
    .anyOf([...buildings])
    .toArray()
  const living = units.filter((row) => !row.deleted)
  const held = new Set(living.map((row) => row.v.buildingId ?? ''))
  for (const { id, v } of entrances) {
    if (living.some((unit) => unit.v.buildingId === v.buildingId && unit.v.entrance === v.code)) held.add(id)
  }
  return held
}
