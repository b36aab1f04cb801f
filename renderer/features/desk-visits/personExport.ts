/** The visits of a person, for their own copy of everything about them (PIPL Art. 45, handbook 2.18). */
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VisitRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { visitTimeline } from './timeline.ts'

export async function visitExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const entries = await visitTimeline(store, { kind: 'person', id: personId })
  const columns = (['at', 'what', 'who'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const rows = entries.map((entry) => [momentOf(store, entry.at), entry.text, entry.by ?? ''])
  return [
    { key: 'visits', title: text('privacy.export.sections.visits'), columns, rows },
    await received(store, personId),
  ]
}

/** Who came to see them: day and purpose. The visitor's name, company and plate are the visitor's own. */
async function received(store: Store, personId: string): Promise<ExportSection> {
  const ids = await idsOfPerson(store, personId)
  const isHost = ({ v }: VisitRow): boolean => v.hostId !== null && ids.includes(v.hostId)
  // Asked a few times a year, so no index is kept for it.
  const visits = await store.db.visits.filter(isHost).toArray()
  const rows = visits
    .filter(({ v }) => v.status !== 'void' && !(v.personId !== null && ids.includes(v.personId)))
    .map(({ v }) => [
      v.arrivedAt === '' ? v.plannedDay : store.dayOf(Date.parse(v.arrivedAt)),
      text(`deskVisits.purposes.${v.purpose}`),
    ])
  const columns = (['day', 'what'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const title = text('privacy.export.sections.visitsReceived')
  return { key: 'visitsReceived', title, columns, rows: rows.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) }
}

/** `2026-11-21 10:12` of the community. */
function momentOf(store: Store, at: string): string {
  const ms = Date.parse(at)
  return `${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`
}
