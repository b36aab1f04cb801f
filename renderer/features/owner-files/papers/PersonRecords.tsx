/** What hangs on a person's file: vehicles, papers, notice and consent, care notes, notes. */
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { isCareNoteShown } from '#shared/domain/owner-files/careNotes.ts'
import { RecordGroups } from './RecordGroups.tsx'
import { careLines, consentLines, documentLines, noteLines, vehicleLines } from './recordLines.tsx'
import { recordPath } from './recordPaths.ts'
import { usePersonRecords } from './recordQueries.ts'

export function PersonRecords({ personId }: { readonly personId: string }) {
  const t = useText()
  const clock = useDeskClock()
  const today = useToday()
  const records = usePersonRecords(personId)
  if (!records) return null
  const subject = { kind: 'person', id: personId } as const
  const shown = records.careNotes.filter(({ v }) => isCareNoteShown(v.endDay, today))
  const expired = records.careNotes.length - shown.length
  return (
    <RecordGroups
      groups={[
        {
          title: t('fileRecords.groups.vehicles'),
          addPath: recordPath(subject, 'vehicle'),
          lines: vehicleLines(subject, records.vehicles),
        },
        {
          title: t('fileRecords.groups.careNotes'),
          addPath: recordPath(subject, 'care-note'),
          lines: careLines(subject, shown),
          ...(expired > 0 ? { note: t('fileRecords.care.expiredCount', { count: expired }) } : {}),
        },
        {
          title: t('fileRecords.groups.documents'),
          addPath: recordPath(subject, 'document'),
          lines: documentLines(subject, records.documents),
        },
        {
          title: t('fileRecords.groups.consents'),
          addPath: recordPath(subject, 'consent'),
          lines: consentLines(subject, records.consents, records.person.v.greetingDay ?? null),
        },
        {
          title: t('fileRecords.groups.notes'),
          addPath: recordPath(subject, 'note'),
          lines: noteLines(subject, records.notes, clock),
        },
      ]}
    />
  )
}
