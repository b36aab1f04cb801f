/** Loans in the time line of a person or unit, and in a person's copy of everything about them. */
import type { HubSubject, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { LoanRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type LoanLine, loansOf } from './queries.ts'

export async function loanTimeline(store: Store, subject: HubSubject): Promise<readonly TimelineEntry[]> {
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const entries: TimelineEntry[] = []
  for (const line of await loansOf(store, subject)) {
    const row = await store.db.loans.get(line.id)
    for (const event of await loadLiveEvents(store, 'loan', line.id)) {
      const by = staff.get(event.actor.id)
      entries.push({
        id: `${event.dot}/${event.ev}`,
        at: event.at,
        text: wordsOf(event, line, store),
        ...(subject.kind === 'unit' && line.who !== '' ? { who: line.who } : {}),
        ...(event.ev === 'lent' ? { isContact: true } : {}),
        ...(by === undefined ? {} : { by }),
        ...(row ? markOf(event, row) : {}),
      })
    }
  }
  return entries
}

function wordsOf(event: LiveEvent, { label }: LoanLine, store: Store): string {
  if (event.ev === 'returned')
    return text(event.data.damaged === true ? 'loans.timeline.returnedDamaged' : 'loans.timeline.returned', { label })
  if (event.ev === 'lost') return text('loans.timeline.lost', { label })
  if (event.ev !== 'extended') return text('loans.timeline.lent', { label })
  const { dueAt } = event.data
  const day = typeof dueAt === 'string' ? store.dayOf(Date.parse(dueAt)) : ''
  return text('loans.timeline.extended', { label, day })
}

function markOf(event: LiveEvent, row: LoanRow): Pick<TimelineEntry, 'mark'> {
  if ((row.conflicts ?? []).length > 0) return { mark: 'contested' }
  if ((row.beyondRole ?? []).includes(event.dot)) return { mark: 'beyond-role' }
  return lateOf(event.data) === undefined ? {} : { mark: 'later' }
}

/** A person's loans, for their own copy. */
export async function loanExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const entries = await loanTimeline(store, { kind: 'person', id: personId })
  const columns = (['at', 'what', 'who'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const rows = entries.map((entry) => {
    const ms = Date.parse(entry.at)
    return [`${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`, entry.text, entry.by ?? '']
  })
  return [{ key: 'loans', title: text('loans.export'), columns, rows }]
}
