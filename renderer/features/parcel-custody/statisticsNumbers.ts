/** Reads what custody is told from: each row once, by the indexes of its times. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type CustodyStatistics, custodyStatistics } from '#shared/domain/parcel-custody/statistics.ts'
import { type StatQuestion, staysOf } from '#shared/domain/parcel-custody/statStays.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { dayInZone, minutesInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { heldRows } from './queries.ts'
import { daysOf, type StatisticsPeriod } from './statisticsPeriods.ts'

/** The numbers of a period with the names of its buildings. */
export interface ToldStatistics {
  readonly from: Day
  readonly to: Day
  readonly numbers: CustodyStatistics
  readonly buildings: ReadonlyMap<string, string>
  readonly turnedAway: number
}

/** The numbers of a period as they stood when it was chosen; undefined until they are read. Not live: a year of rows is not read again with each parcel. */
export function useStatistics(period: StatisticsPeriod): ToldStatistics | undefined {
  const { store } = useDesk()
  const today = useToday()
  const [told, setTold] = useState<ToldStatistics>()
  useEffect(() => {
    let isStale = false
    void loadStatistics(store, { ...daysOf(period, today), today }).then((found) => {
      if (!isStale) setTold(found)
    })
    return () => {
      isStale = true
    }
  }, [store, period, today])
  return told
}

/** The same without a screen. */
export async function loadStatistics(
  store: Store,
  { from, to, today }: Pick<StatQuestion, 'from' | 'to' | 'today'>,
): Promise<ToldStatistics> {
  const begin = zonedInstant(from, 0, store.zone())
  const end = zonedInstant(addDays(to, 1), 0, store.zone())
  const rows = await rowsOf(store, begin, end)
  const buildingOf = await buildingsOfUnits(store, rows)
  const overdueDays = await settingOf(store, 'custody.overdue-days')
  const stays = rows.flatMap(({ v }) => staysOf(v, buildingOf.get(v.unitId ?? '') ?? ''))
  const away = await store.db.turnedAways.where('v.at').between(begin, end, true, false).toArray()
  return {
    from,
    to,
    numbers: custodyStatistics(stays, { from, to, today, overdueDays, clock: quarterClock(store.zone()) }),
    buildings: new Map(
      (await store.db.buildings.toArray()).map(({ id, v }) => [id, `${v.code ?? ''}# ${v.name ?? ''}`.trim()]),
    ),
    turnedAway: away.filter(({ v }) => v.status === 'refused').length,
  }
}

/** What came in the period, what left in it or later, and what is held: everything that can have lain here then. */
async function rowsOf(store: Store, begin: string, end: string): Promise<readonly CustodyItemRow[]> {
  const [came, left, held] = await Promise.all([
    store.db.custodyItems.where('v.receivedAt').between(begin, end, true, false).toArray(),
    store.db.custodyItems.where('v.endedAt').aboveOrEqual(begin).toArray(),
    heldRows(store),
  ])
  const rows = new Map<string, CustodyItemRow>()
  for (const list of [came, left, held]) for (const row of list) rows.set(row.id, row)
  return [...rows.values()]
}

async function buildingsOfUnits({ db }: Store, rows: readonly CustodyItemRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(rows.flatMap(({ v }) => (v.unitId === null ? [] : [v.unitId])))]
  const units = await db.units.bulkGet(ids)
  return new Map(units.flatMap((row) => (row ? [[row.id, row.v.buildingId ?? ''] as const] : [])))
}

const QUARTER_MS = 900_000

/** Day and hour of an instant. The zone is asked once a quarter of an hour, of which every offset is a multiple: a question takes longer than a row. */
function quarterClock(zone: string): StatQuestion['clock'] {
  const known = new Map<number, { readonly day: Day; readonly hour: number }>()
  return (instant) => {
    const quarter = Math.floor(Date.parse(instant) / QUARTER_MS)
    const found = known.get(quarter)
    if (found) return found
    const ms = quarter * QUARTER_MS
    const read = { day: dayInZone(ms, zone), hour: Math.floor(minutesInZone(ms, zone) / 60) }
    known.set(quarter, read)
    return read
  }
}
