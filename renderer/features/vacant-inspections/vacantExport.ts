/** Entrusted keys in a person's copy of everything about them. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { entrustedOf } from './queries/entrusted.ts'

const COLUMNS = ['unit', 'from', 'until', 'count', 'number', 'seal', 'care', 'ended', 'why'] as const

/** What this module holds about a person; nothing where they left no key. */
export async function vacantExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const lines = await entrustedOf(store, { kind: 'person', id: personId })
  if (lines.length === 0) return []
  return [
    {
      key: 'keyEntrustments',
      title: text('vacantDesk.export.title'),
      columns: COLUMNS.map((column) => text(`vacantDesk.export.columns.${column}`)),
      rows: lines.map(({ row: { v }, unit }) => [
        ...[unit, v.from, v.until, String(v.count), v.number, v.sealNumber],
        ...[text(`vacantDesk.export.${v.withCare ? 'yes' : 'no'}`), v.endedOn, v.why],
      ]),
    },
  ]
}
