/** Things in custody as papers say them: names, units, telephones and staff looked up; reads tables only, so that it may run while issuing. */
import type { Store } from '#renderer/db/store.ts'
import type { CellTime, SheetItem } from '#shared/domain/parcel-custody/custodySheetItem.ts'
import { type CustodyLine, linesByIds } from './queries.ts'
import { cellMoment } from './writtenMoment.ts'

/** A thing as papers say it, with its id. */
export interface NamedSheetItem extends SheetItem {
  readonly id: string
}

/** The things of these ids in their order; ids of nothing are left out. */
export async function sheetItemsOf(store: Store, ids: readonly string[]): Promise<readonly NamedSheetItem[]> {
  const lines = await linesByIds(store, ids)
  const [phones, staff, takers, runs] = await Promise.all([
    firstPhones(store, lines),
    staffNames(store),
    takerNames(store, lines),
    officersOf(store, lines),
  ])
  return lines.map((line) => {
    const { id, item, unitCode, slotCode, who, from, receivedBy, endedBy } = line
    return {
      id,
      item,
      unit: unitCode,
      slot: slotCode,
      name: who,
      phone: item.phone || (phones.get(item.personId ?? '') ?? ''),
      fromName: from,
      receivedBy,
      countedBy: item.countedBy.map((staffId) => staff.get(staffId) ?? ''),
      officer: staff.get(runs.get(item.runId ?? '') ?? '') ?? '',
      outBy: endedBy,
      takerName: takers.get(item.out?.personId ?? '') ?? item.out?.name ?? '',
    }
  })
}

/** `11-21 14:05` of the community; empty for an empty instant. */
export function cellTime(store: Store): CellTime {
  return (instant) => cellMoment(instant, store.zone())
}

/** The number that was written first is the one people are called on. */
async function firstPhones(store: Store, lines: readonly CustodyLine[]): Promise<ReadonlyMap<string, string>> {
  const ids = new Set(lines.flatMap(({ item }) => item.personId ?? []))
  if (ids.size === 0) return new Map()
  const rows = await store.db.phones
    .where('v.personId')
    .anyOf([...ids])
    .sortBy('id')
  const live = rows.filter((row) => !row.deleted)
  return new Map(live.toReversed().map(({ v }) => [v.personId ?? '', v.number ?? '']))
}

/** Name of each member of staff by id. */
export async function staffNames(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.db.staff.toArray()).map(({ id, v }) => [id, v.name ?? '']))
}

async function takerNames(store: Store, lines: readonly CustodyLine[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ item }) => item.out?.personId ?? []))]
  const rows = await store.db.people.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
}

/** Staff id of who carried each run. */
async function officersOf(store: Store, lines: readonly CustodyLine[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(lines.flatMap(({ item }) => item.runId ?? []))]
  const rows = await store.db.deliveryRuns.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.officerId] as const] : [])))
}
