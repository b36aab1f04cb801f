/** What screens ask of visits. */
import { useLiveQuery } from 'dexie-react-hooks'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { readArrival } from '#shared/domain/desk-visits/arrival.ts'
import { plansOf } from '#shared/domain/desk-visits/planning.ts'
import { type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'
import { peopleOfUnit } from './typedArrival.ts'

/** A visit with the names the desk shows. */
export interface VisitLine {
  readonly visit: VisitRow
  /** Name of the known person, or as told, or of the firm or department they come from; empty where nobody gave one. */
  readonly name: string
  /** Name on file; undefined for somebody without one. */
  readonly filedName: string | undefined
  /** Whom they come to see; empty where nobody said. */
  readonly hostName: string
  readonly unitCode: string
}

/** Who is at the desk now, longest first; undefined while loading. Index: `visits.status`. */
export function useVisitsHere(): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => withNames(store, await loadVisitsHere(store)), [store])
}

/** Visits whose person has not left, longest first. */
export function loadVisitsHere(store: Store): Promise<readonly VisitRow[]> {
  return store.db.visits.where('v.status').equals('here').sortBy('v.arrivedAt')
}

/** Announced for the day and not here yet, by their time. Index: `visits.plannedDay`. */
export async function loadPlanned(store: Store, day: string): Promise<readonly VisitRow[]> {
  return plansOf(await store.db.visits.where('v.plannedDay').equals(day).toArray(), day)
}

/** The same, live, with names; undefined while loading. */
export function usePlanned(day: string): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => withNames(store, await loadPlanned(store, day)), [store, day])
}

/** Everybody who came on a community day, oldest first. Index: `visits.arrivedAt`. */
export async function loadVisitsOn(store: Store, day: Day): Promise<readonly VisitRow[]> {
  const from = zonedInstant(day, 0, store.zone())
  const to = zonedInstant(day, 1440, store.zone())
  const visits = await store.db.visits.where('v.arrivedAt').between(from, to).sortBy('v.arrivedAt')
  return visits.filter(({ v }) => v.status === 'here' || v.status === 'left')
}

/** The same, live, with names; undefined while loading. */
export function useVisitsOn(day: Day): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => withNames(store, await loadVisitsOn(store, day)), [store, day])
}

/** Everybody who came on the given community day, newest first; undefined while loading. Index: `visits.arrivedAt`. */
export function useVisitsToday(today: string): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    return withNames(store, (await loadVisitsOn(store, today as Day)).toReversed())
  }, [store, today])
}

/** Live visits of a person, under whatever id they are on file, or to a unit, oldest first; announced ones before all. Index: `visits.personId`, `visits.unitId`. */
export async function loadVisitsOf(store: Store, subject: HubSubject): Promise<readonly VisitRow[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  const visits = await store.db.visits.where(index).anyOf(ids).sortBy('v.arrivedAt')
  return visits.filter((visit) => visit.v.status !== 'void')
}

/** Visits of the subject whose arrival was taken back: their state names nobody any more, their history does. Few at any time. */
export async function loadVoidVisitsOf(store: Store, subject: HubSubject): Promise<readonly VisitRow[]> {
  const ids: readonly (string | null)[] =
    subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  const visits = await store.db.visits.where('v.status').equals('void').toArray()
  return visits.filter((visit) =>
    visit.s.some((event) => {
      if (event.ev !== 'arrived' && event.ev !== 'planned') return false
      const { personId, unitId } = readArrival(event.data)
      return ids.includes(subject.kind === 'person' ? personId : unitId)
    }),
  )
}

/** Who of the subject is at the desk now, longest first; undefined while loading. */
export function useVisitsHereOf({ kind, id }: HubSubject): readonly VisitLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const visits = await loadVisitsOf(store, { kind, id })
    return withNames(
      store,
      visits.filter((visit) => visit.v.status === 'here'),
    )
  }, [store, kind, id])
}

/** One visit as it stands; null when there is none, undefined while loading. */
export function useVisit(visitId: string): (VisitLine & { readonly receivedBy: string }) | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const line = await loadVisitLine(store, visitId)
    if (!line) return null
    const receiver = await store.db.staff.get(line.visit.v.receivedBy)
    return { ...line, receivedBy: receiver?.v.name ?? '' }
  }, [store, visitId])
}

/** A visit with its names, whatever its state. */
export async function loadVisitLine(store: Store, visitId: string): Promise<VisitLine | undefined> {
  const visit = await store.db.visits.get(visitId)
  return visit && (await withNames(store, [visit]))[0]
}

/** The visits with the names of their people and units. */
export async function withNames(store: Store, visits: readonly VisitRow[]): Promise<readonly VisitLine[]> {
  const people = await store.db.people.bulkGet(visits.map((visit) => visit.v.personId ?? ''))
  const units = await store.db.units.bulkGet(visits.map((visit) => visit.v.unitId ?? ''))
  const hosts = await store.db.people.bulkGet(visits.map((visit) => visit.v.hostId ?? ''))
  return visits.map((visit, index) => {
    const { name, company, department, hostName } = visit.v
    const filedName = people[index]?.v.name
    return {
      visit,
      name: filedName ?? [name, company, department].find((said) => said !== '') ?? '',
      filedName,
      hostName: hosts[index]?.v.name ?? hostName,
      unitCode: units[index]?.v.code ?? '',
    }
  })
}

/** Whole minutes from one instant (ISO 8601 UTC) to a moment in milliseconds; 0 when that lies before. */
export function minutesSince(instant: string, untilMs: number): number {
  return Math.max(0, Math.floor((untilMs - instantMs(instant as Instant)) / 60_000))
}

/** The community day of an instant. */
export function dayOf(store: Store, instant: string): string {
  return dayInZone(instantMs(instant as Instant), store.zone())
}

/** Code of the unit whose hub is open; empty for a person. */
export function useUnitCode({ kind, id }: HubSubject): string {
  const { store } = useDesk()
  const unit = useLiveQuery(() => (kind === 'unit' ? store.db.units.get(id) : undefined), [store, kind, id])
  return unit?.v.code ?? ''
}

/** Who lives in the unit; nobody while none is named or they are being read. */
export function usePeopleOfUnit(unitId: string | undefined): readonly { readonly id: string; readonly name: string }[] {
  const { store } = useDesk()
  const people = useLiveQuery(() => (unitId === undefined ? [] : peopleOfUnit(store, unitId)), [store, unitId])
  return people ?? []
}
