/** What the hub of a person or unit offers of what hangs on it. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { RECORD_KINDS, type RecordKind, recordPath } from './recordPaths.ts'

const OF_UNIT: readonly RecordKind[] = ['vehicle', 'document', 'note']

/** Forms that add to the file, and for a person the export of everything. */
export function useRecordActions(subject: HubSubject): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const kinds = subject.kind === 'person' ? RECORD_KINDS : OF_UNIT
  const forms = kinds.map((kind) => ({
    id: `record-${kind}`,
    label: t(`fileRecords.actions.${kind}`),
    run: () => navigate({ to: recordPath(subject, kind) }),
  }))
  if (subject.kind === 'unit') return forms
  return [
    ...forms,
    {
      id: 'person-export',
      label: t('fileRecords.actions.export'),
      ...(isLeader(desk.signature.actor) ? {} : { disabledReason: t('fileRecords.actions.exportOnlyLeaders') }),
      run: () => navigate({ to: recordPath(subject, 'export') }),
    },
  ]
}
