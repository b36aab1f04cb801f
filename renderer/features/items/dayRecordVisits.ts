/** What was said when residents were asked today, by department: goes in writing to the departments before going home (handbook R147). */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { idIn, textIn } from '#shared/domain/items/itemState.ts'
import type { VisitBackOutcome } from '#shared/domain/items/schema.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { namesOf } from './queueQueries.ts'

/** One answer. */
export interface VisitBackResult {
  readonly itemId: string
  readonly department: string
  readonly unitCode: string
  readonly who: string
  readonly matter: string
  readonly kind: string
  readonly outcome: VisitBackOutcome
  readonly answer: string
  readonly by: string
  /** ISO 8601 UTC. */
  readonly at: string
}

/** All answers of a day of the community (ISO), in the order of departments and time. Index: `items.askedAt`. */
export async function visitBackResultsOf(store: Store, day: string): Promise<readonly VisitBackResult[]> {
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const asked = await store.db.items.where('v.askedAt').between(from, to).distinct().toArray()
  const names = await namesOf(store, asked)
  const results = await Promise.all(asked.map((row) => resultsOfItem(store, row, day, names)))
  return results.flat().sort((a, b) => a.department.localeCompare(b.department, 'zh-CN') || a.at.localeCompare(b.at))
}

async function resultsOfItem(
  store: Store,
  { id, v }: ItemRow,
  day: string,
  { units, people, staff }: Awaited<ReturnType<typeof namesOf>>,
): Promise<readonly VisitBackResult[]> {
  const events = await loadLiveEvents(store, 'item', id)
  return events
    .filter((event) => event.ev === 'visited-back' && store.dayOf(Date.parse(event.at)) === day)
    .map((event) => ({
      itemId: id,
      department: v.department,
      unitCode: units.get(v.unitId ?? '') ?? '',
      who: v.contactName || (people.get(v.personId ?? '') ?? ''),
      matter: v.matter,
      kind: v.kind,
      outcome: (idIn(event, 'outcome') ?? 'no-answer') as VisitBackOutcome,
      answer: textIn(event, 'answer'),
      by: staff.get(event.actor.id) ?? '',
      at: event.at,
    }))
}
