/** The papers and letters of a person, for their own copy of everything about them (PIPL Art. 45, handbook 2.18). */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { letterTimeline } from './openLetters.ts'
import { paperLines } from './timeline.ts'

export async function paperExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const subject = { kind: 'person', id: personId } as const
  const entries = [...(await paperLines(store, subject)), ...(await letterTimeline(store, subject))]
  const columns = (['at', 'what', 'who'] as const).map((column) => text(`privacy.export.columns.${column}`))
  const rows = entries.map((entry) => [momentOf(store, entry.at), entry.text, entry.by ?? ''])
  return [{ key: 'papers', title: text('privacy.export.sections.papers'), columns, rows }]
}

/** `2026-11-21 10:12` of the community. */
function momentOf(store: Store, at: string): string {
  const ms = Date.parse(at)
  return `${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`
}
