/** What hangs on a unit: the household's vehicles, papers of the unit and of its people, notes. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { RecordGroups } from './RecordGroups.tsx'
import { documentLines, noteLines, vehicleLines } from './recordLines.tsx'
import { recordPath } from './recordPaths.ts'
import { useUnitRecords } from './recordQueries.ts'

export function UnitRecords({ unitId }: { readonly unitId: string }) {
  const t = useText()
  const clock = useDeskClock()
  const covered = usePrivacy((state) => state.covered)
  const records = useUnitRecords(unitId)
  if (!records) return null
  const subject = { kind: 'unit', id: unitId } as const
  const names = covered ? new Map([...records.names].map(([id, name]) => [id, coverName(name)])) : records.names
  return (
    <RecordGroups
      groups={[
        {
          title: t('fileRecords.groups.vehicles'),
          addPath: recordPath(subject, 'vehicle'),
          lines: vehicleLines(subject, records.vehicles, names),
        },
        {
          title: t('fileRecords.groups.documents'),
          addPath: recordPath(subject, 'document'),
          lines: documentLines(subject, records.documents, names),
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
