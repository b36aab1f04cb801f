/** What the day's items say at its end: totals by kind, and the results of visits back for the departments (handbook R1, R147). */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { type DayMatter, dayTotals, type KindTotals } from '#shared/domain/shifts/dayTotals.ts'
import { addDays, type Day, type Instant, instantFrom, instantMs } from '#shared/kernel/days.ts'
import { dayInZone, zonedInstant } from '#shared/kernel/zone.ts'

/** Results of one visit back. */
export interface VisitBackLine {
  readonly department: string
  readonly outcome: string
  /** The resident's own words. */
  readonly answer: string
}

/** Items older than this get no visit back any more. */
const VISIT_BACK_DAYS = 60

/** Totals over the items of the day and those still open. Index: `items.registeredAt`, `items.status`. */
export async function totalsOfDay(store: Store, day: string): Promise<readonly KindTotals[]> {
  const zone = store.zone()
  const from = zonedInstant(day as Day, 0, zone)
  const until = zonedInstant(addDays(day as Day, 1), 0, zone)
  const [ofDay, open] = await Promise.all([
    store.db.items.where('v.registeredAt').between(from, until).toArray(),
    store.db.items.where('v.status').equals('open').toArray(),
  ])
  const rows = new Map([...ofDay, ...open].filter(({ v }) => v.status !== 'void').map((row) => [row.id, row]))
  const known = [...rows.values()].filter(({ v }) => v.registeredAt < until)
  const now = instantFrom(Math.min(store.clock.nowMs(), instantMs(until)))
  return dayTotals(
    known.map(({ v }) => matterOf(store, v)),
    { day, now },
  )
}

function matterOf(store: Store, v: ItemRow['v']): DayMatter {
  return {
    kind: v.kind,
    registeredDay: dayOf(store, v.registeredAt),
    isOpen: v.status === 'open',
    due: v.due,
    attendBy: v.attendExcepted ? '' : v.attendBy,
    attendedAt: v.attendedAt,
    department: v.department,
    toldDay: dayOf(store, v.toldAt === '' ? v.registeredAt : v.toldAt),
  }
}

/** Visits back that were made on the day. Index: `items.registeredAt`. */
export async function visitBacksOfDay(store: Store, day: string): Promise<readonly VisitBackLine[]> {
  const from = zonedInstant(addDays(day as Day, -VISIT_BACK_DAYS), 0, store.zone())
  const rows = await store.db.items
    .where('v.registeredAt')
    .above(from)
    .filter(({ v }) => v.outcome !== null)
    .toArray()
  const lists = await Promise.all(rows.map((row) => visitBacksOf(store, row, day)))
  return lists.flat()
}

async function visitBacksOf(store: Store, { id, v }: ItemRow, day: string): Promise<readonly VisitBackLine[]> {
  const events = await loadLiveEvents(store, 'item', id)
  return events
    .filter((event) => event.ev === 'visited-back' && dayOf(store, event.at) === day)
    .map(({ data }) => ({
      department: v.department,
      outcome: typeof data.outcome === 'string' ? data.outcome : '',
      answer: typeof data.answer === 'string' ? data.answer : '',
    }))
}

function dayOf(store: Store, at: string): string {
  return dayInZone(instantMs(at as Instant), store.zone())
}
