/** What screens ask of shifts and evening closes. */
import type { Store } from '#renderer/db/store.ts'
import type { DayCloseRow, ShiftRow } from '#renderer/db/tables.ts'
import { matterKey } from '#shared/domain/shifts/matterKey.ts'
import { addDays, type Day, type Instant, instantMs, isDay } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

/** Days back in which a day without a close is still asked for. */
export const UNCLOSED_DAYS = 14
/** Earlier closes that are looked through for lines carried again and again. */
const CLOSES_BACK = 60

/** The shift at this desk: the newest that is open, handed over and not taken, or refused; undefined without one. */
export async function currentShift(store: Store): Promise<ShiftRow | undefined> {
  const rows = await store.db.shifts.where('v.status').anyOf('open', 'handed-over', 'refused').toArray()
  return rows
    .filter(({ v }) => v.deskId === store.device)
    .sort(byOpening)
    .at(-1)
}

/** Shifts that wait for a taker or were refused, whichever desk, and those of earlier days nobody handed over. */
export async function unfinishedShifts(store: Store): Promise<readonly ShiftRow[]> {
  const today = dayInZone(store.clock.nowMs(), store.zone())
  const rows = await store.db.shifts.where('v.status').anyOf('open', 'handed-over', 'refused').toArray()
  return rows.filter(({ v }) => v.status !== 'open' || v.day < today).sort(byOpening)
}

/** The newest shifts, newest first. */
export function recentShifts(store: Store, limit: number): Promise<readonly ShiftRow[]> {
  return store.db.shifts
    .orderBy('v.day')
    .reverse()
    .filter(({ v }) => v.status !== 'void')
    .limit(limit)
    .toArray()
    .then((rows) => rows.sort((a, b) => byOpening(b, a)))
}

/** What was counted last, by line: of the newest handover at this desk. */
export async function lastCounts(store: Store): Promise<ReadonlyMap<string, number>> {
  const rows = await recentShifts(store, 40)
  const last = rows.find(({ v }) => v.deskId === store.device && v.counts.length > 0)
  return new Map(last?.v.counts.map(({ id, counted }) => [id, counted]) ?? [])
}

/** When the newest handover at this desk was signed; empty where there was none. */
export async function lastHandoverAt(store: Store): Promise<string> {
  const rows = await recentShifts(store, 40)
  return rows.find(({ v }) => v.deskId === store.device && v.handedOverAt !== '')?.v.handedOverAt ?? ''
}

/**
 * Past days with visits or items and without a signed close, oldest first; today is not among them. Days before the first that was
 * ever signed owe nothing: the program came into a desk that was at work already.
 */
export async function unclosedDays(store: Store): Promise<readonly Day[]> {
  const zone = store.zone()
  const today = dayInZone(store.clock.nowMs(), zone)
  const first = await store.db.dayCloses.filter(({ id, v }) => isDay(id) && v.signedAt !== '').first()
  if (first === undefined) return []
  const back = addDays(today, -UNCLOSED_DAYS)
  const from = zonedInstant((first.id > back ? first.id : back) as Day, 0, zone)
  const until = zonedInstant(today, 0, zone)
  const keys = await Promise.all([
    store.db.visits.where('v.arrivedAt').between(from, until).uniqueKeys(),
    store.db.items.where('v.registeredAt').between(from, until).uniqueKeys(),
  ])
  const days = new Set(keys.flat().map((at) => dayInZone(instantMs(at as Instant), zone)))
  const closes = await store.db.dayCloses.bulkGet([...days])
  const signed = new Set(closes.flatMap((row) => (row && row.v.signedAt !== '' ? [row.id] : [])))
  return [...days].filter((day) => !signed.has(day)).sort()
}

/** The newest closes, newest first. */
export async function recentCloses(store: Store, limit = CLOSES_BACK): Promise<readonly DayCloseRow[]> {
  return store.db.dayCloses.reverse().limit(limit).toArray()
}

/** How often a matter was carried or handed on other days, and the first day it was. */
export interface CarriedBefore {
  readonly times: number
  readonly since: string
}

/** Earlier dispositions by `matterKey`: a line that is carried again and again shows it. */
export async function carriedBefore(store: Store, before: string): Promise<ReadonlyMap<string, CarriedBefore>> {
  const found = new Map<string, CarriedBefore>()
  const closes = (await recentCloses(store)).filter((row) => row.id < before && row.v.signedAt !== '')
  // Newest first: the last one found is the first day it was carried.
  for (const row of closes)
    for (const key of new Set(row.v.carried.map(({ matterId }) => matterKey(matterId))))
      found.set(key, { times: (found.get(key)?.times ?? 0) + 1, since: row.id })
  return found
}

/** Names of the staff by id. */
export async function staffNames(store: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
}

/** `18:02` of an instant; with its day before it where that is another one than `day`. Empty for an empty instant. */
export function momentText(store: Store, at: string, day?: string): string {
  if (at === '') return ''
  const ms = instantMs(at as Instant)
  const on = dayInZone(ms, store.zone())
  const time = clockInZone(ms, store.zone())
  return on === day ? time : `${on} ${time}`
}

function byOpening(a: ShiftRow, b: ShiftRow): number {
  return a.v.openedAt < b.v.openedAt ? -1 : 1
}
