/**
 * What the search and the register know of custody: everything that is on file. Lists of any length are answered by the index, so that the
 * register opens as fast with 50,000 parcels as with fifty. What has left stands behind all that is here.
 */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import { idsByKeys, rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { kindWords, statusWords } from './custodyWords.ts'
import { heldRows } from './queries.ts'
import { type CustodyMoment, custodyFacets, custodyMoment, DUE_DAYS } from './registerFacets.ts'

/** Before the id of a thing in the index. */
export const CUSTODY_PREFIX = 'custody/'
/** Kind of its documents. */
export const CUSTODY_KIND = 'custody'

/** Below people, units and papers; what has left below everything. */
const RANK = { held: -2, ended: -9 } as const

/** Things in custody, by the records they are made of. */
export const custodySearchTerms: SearchTerms = {
  tables: ['custodyItems', 'people', 'units', 'shelfSlots', 'settings'],
  documentIds,
  documents: async (store, ids) => (await readMany(store, ids))(ids),
  readMany,
  all: async function* (store) {
    const moment = await custodyMoment(store)
    for await (const rows of tablePages(store.db.custodyItems)) {
      const names = await namesOf(store, rows)
      yield rows.flatMap((row) => documentOf(row, names, moment) ?? [])
    }
  },
  changedByDay,
  pathOf: (id) => (id.startsWith(CUSTODY_PREFIX) ? `/custody/item/${id.slice(CUSTODY_PREFIX.length)}` : undefined),
}

async function readMany(store: Store, ids: readonly string[]) {
  const rows = await rowsByKeys<CustodyItemRow>(store, { table: 'custodyItems', index: 'id' }, ids.map(withoutPrefix))
  const names = await namesOf(store, rows)
  const moment = await custodyMoment(store)
  const byId = new Map(rows.map((row) => [row.id, row]))
  return (wanted: readonly string[]) =>
    wanted.map((id) => {
      const row = byId.get(withoutPrefix(id))
      return row === undefined ? undefined : documentOf(row, names, moment)
    })
}

const withoutPrefix = (id: string): string => id.slice(CUSTODY_PREFIX.length)

interface Named {
  readonly people: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly code: string; readonly buildingId: string | null }>
  readonly shelves: ReadonlyMap<string, string>
}

async function namesOf({ db }: Store, rows: readonly CustodyItemRow[]): Promise<Named> {
  const ids = (of: (row: CustodyItemRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))]
  const [people, units, slots] = await Promise.all([
    db.people.bulkGet(ids(({ v }) => v.personId)),
    db.units.bulkGet(ids(({ v }) => v.unitId)),
    db.shelfSlots.bulkGet(ids(({ v }) => v.slotId)),
  ])
  return {
    people: new Map(people.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : []))),
    units: new Map(
      units.flatMap((row) =>
        row ? [[row.id, { code: row.v.code ?? '', buildingId: row.v.buildingId ?? null }] as const] : [],
      ),
    ),
    shelves: new Map(slots.flatMap((row) => (row ? [[row.id, row.v.shelf ?? ''] as const] : []))),
  }
}

function documentOf(
  { id, v }: CustodyItemRow,
  { people, units, shelves }: Named,
  moment: CustodyMoment,
): SearchDocument | undefined {
  if (v.status === 'void') return undefined
  const unit = units.get(v.unitId ?? '')
  const name = people.get(v.personId ?? '') ?? v.name
  const first = /^[^-#\s]+(?=[-#])/.exec(unit?.code ?? '')?.[0]
  const facets = custodyFacets(v, { building: unit?.buildingId ?? first, shelf: shelves.get(v.slotId ?? '') }, moment)
  return {
    id: CUSTODY_PREFIX + id,
    kind: CUSTODY_KIND,
    // Every parcel is one; a wallet or a suitcase is asked for by that word.
    names: [name, v.fromName, v.kind === 'courier' ? '' : v.what].filter((one) => one !== ''),
    units: unit === undefined ? [] : [unit.code],
    phones: [v.phone, v.fromPhone].filter((one) => one !== ''),
    codes: [v.tag, v.waybill, v.number].filter((one) => one !== ''),
    rank: isHeld(v) ? RANK.held : RANK.ended,
    facets,
    // The oldest first: what waits longest is what the desk has to do with.
    sort: [v.receivedAt, v.tag].join('\t'),
    label: {
      title: [v.tag, kindWords(v.kind), v.carrier, statusWords(v.status)].filter((word) => word !== '').join(' '),
      ...(unit === undefined ? {} : { unit: unit.code }),
    },
  }
}

/** A thing's document names its person and unit; a setting of custody may make any held thing overdue. */
async function documentIds(store: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map((row) => row.id)
  // By keys alone: in one slot lay the parcels of years.
  const by = (index: string, ids: readonly string[]) => idsByKeys(store, { table: 'custodyItems', index }, ids)
  const named = await Promise.all([
    by('v.personId', idsIn('people')),
    by('v.unitId', idsIn('units')),
    by('v.slotId', idsIn('shelfSlots')),
    idsIn('settings').some((id) => id.startsWith('custody.')) ? heldIds(store) : [],
  ])
  const ids = new Set([...idsIn('custodyItems'), ...named.flat()])
  return [...ids].map((id) => CUSTODY_PREFIX + id)
}

const heldIds = async (store: Store): Promise<readonly string[]> => (await heldRows(store)).map(({ id }) => id)

/** What came or went in these days, and what fell due in them. */
async function changedByDay(
  store: Store,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly TouchedRow[]> {
  const { custodyItems } = store.db
  const begin = (day: string, back: number): string => zonedInstant(addDays(day as Day, -back), 0, store.zone())
  const read = (index: string, back: number) =>
    custodyItems
      .where(index)
      .between(begin(from, back), begin(to, back - 1), true, false)
      .primaryKeys()
  const days = await Promise.all(DUE_DAYS.map((key) => settingOf(store, key)))
  const found = await Promise.all([
    read('v.endedAt', 0),
    ...[0, ...new Set(days)].map((back) => read('v.receivedAt', back)),
    // Until when a thing is kept stands in no index; few have such a day.
    heldRows(store).then((rows) => rows.filter(({ v }) => v.keepUntil !== '').map(({ id }) => id)),
  ])
  return [...new Set(found.flat())].map((id) => ({ table: 'custodyItems', id }))
}
