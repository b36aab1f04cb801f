/** What somebody must know before they speak (handbook R14): care notes that still hold, the newest note on the file. Nobody's habits. */
import type { HubSubject, HubWarning } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { label, text } from '#renderer/text/text.ts'
import { isCareNoteShown } from '#shared/domain/owner-files/careNotes.ts'
import { dayInZone } from '#shared/kernel/zone.ts'

/** Care notes with their last day, the one that ends first first; then the newest note. */
export async function fileWarnings(store: Store, subject: HubSubject): Promise<readonly HubWarning[]> {
  const care = subject.kind === 'person' ? await careWarnings(store, subject.id) : []
  return [...care, ...(await noteWarnings(store, subject))]
}

async function careWarnings(store: Store, personId: string): Promise<readonly HubWarning[]> {
  const today = store.dayOf(store.clock.nowMs())
  const notes = await store.db.careNotes.where('v.personId').equals(personId).toArray()
  return notes
    .filter((note) => !note.deleted && isCareNoteShown(note.v.endDay, today))
    .toSorted((a, b) => ((a.v.endDay ?? '') < (b.v.endDay ?? '') ? -1 : 1))
    .map(({ id, v }) => ({
      id: `careNote/${id}`,
      text: text('hub.warnings.care', { words: v.text ?? '', day: v.endDay ?? '' }),
      coveredText: label('hub.warnings.careCovered'),
    }))
}

async function noteWarnings(store: Store, { kind, id }: HubSubject): Promise<readonly HubWarning[]> {
  const index = kind === 'person' ? 'v.personId' : 'v.unitId'
  const notes = (await store.db.fileNotes.where(index).equals(id).toArray()).filter(({ v }) => !v.voided)
  const newest = notes.toSorted((a, b) => (a.v.at < b.v.at ? 1 : -1))[0]
  if (newest === undefined) return []
  const day = dayInZone(Date.parse(newest.v.at), store.zone())
  return [
    {
      id: `fileNote/${newest.id}`,
      text: text('hub.warnings.note', { words: newest.v.text, day }),
      coveredText: label('hub.warnings.noteCovered'),
    },
  ]
}
