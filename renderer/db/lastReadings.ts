/** The last readings of a home's meters: the rounds count from them, and so does whoever moves in. May run inside a transaction of the store. */
import { METERS, type Meter, type Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Store } from './store.ts'
import type { VacantInspectionRow } from './tables.ts'

/** The last figure of each meter. */
export type LastReadings = Partial<Readonly<Record<Meter, Reading>>>

/**
 * The last figure of each meter of a home up to a day, that day included: two visits of one day follow each other.
 * Index: `vacantInspections.[unitId+day]`.
 */
export async function lastReadings(
  { db }: Store,
  unitId: string,
  { before, except }: { readonly before: Day; readonly except?: string },
): Promise<LastReadings> {
  const rows = await db.vacantInspections
    .where('[v.unitId+v.day]')
    .between([unitId, ''], [unitId, before], true, true)
    .toArray()
  return readingsAfter(rows.filter(({ id, v }) => id !== except && v.status !== 'void'))
}

/** The last figure of each meter after these visits. */
export function readingsAfter(visits: readonly Pick<VacantInspectionRow, 'v'>[]): LastReadings {
  const newestFirst = visits.toSorted((a, b) => (a.v.seenAt < b.v.seenAt ? 1 : -1))
  const found = METERS.map((meter) => {
    const readings = newestFirst.flatMap(({ v }) => v.readings.filter((one) => one.meter === meter))
    return [meter, readings.find(({ hundredths }) => hundredths !== null)] as const
  })
  return Object.fromEntries(found.filter(([, reading]) => reading !== undefined))
}
