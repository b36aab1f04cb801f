/** What screens ask of visits. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { instantMs } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

/** A visit with the names the desk shows. */
export interface VisitLine {
  readonly visit: VisitRow
  /** Name of the known person, or as told. */
  readonly name: string
  readonly unitCode: string
}

/** Who is at the desk now, longest first; undefined while loading. Index: `visits.status`. */
export function useVisitsHere(): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const visits = await store.db.visits.where('v.status').equals('here').sortBy('v.arrivedAt')
    return withNames(store, visits)
  }, [store])
}

/** Everybody who came today (community day), newest first; undefined while loading. Index: `visits.arrivedAt`. */
export function useVisitsToday(): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const start = zonedInstant(dayInZone(store.clock.nowMs(), store.zone()), 0, store.zone())
    const visits = await store.db.visits.where('v.arrivedAt').aboveOrEqual(start).reverse().sortBy('v.arrivedAt')
    return withNames(
      store,
      visits.filter((visit) => visit.v.status !== 'void'),
    )
  }, [store])
}

/** How often a person has come, and when last before now: the arrival card of handbook R14. */
export async function loadVisitHistory(store: Store, personId: string): Promise<readonly VisitRow[]> {
  const visits = await store.db.visits.where('v.personId').equals(personId).sortBy('v.arrivedAt')
  return visits.filter((visit) => visit.v.status !== 'void')
}

/** Live visits of a person, oldest first. */
export function useVisitHistory(personId: string): readonly VisitRow[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadVisitHistory(store, personId), [store, personId])
}

async function withNames(store: Store, visits: readonly VisitRow[]): Promise<readonly VisitLine[]> {
  const people = await store.db.people.bulkGet(visits.map((visit) => visit.v.personId ?? ''))
  const units = await store.db.units.bulkGet(visits.map((visit) => visit.v.unitId ?? ''))
  return visits.map((visit, index) => ({
    visit,
    name: people[index]?.v.name ?? visit.v.name,
    unitCode: units[index]?.v.code ?? '',
  }))
}

/** Whole minutes since an instant. */
export function minutesSince(instant: string, nowMs: number): number {
  return Math.max(0, Math.floor((nowMs - instantMs(instant as Parameters<typeof instantMs>[0])) / 60_000))
}
