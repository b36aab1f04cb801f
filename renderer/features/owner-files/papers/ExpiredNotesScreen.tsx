/** 到期备注: care notes whose day has passed, shown by name and day only, deleted by one key (handbook C11). */
import { IconTrash } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { offerUndo } from '#renderer/features/owner-files/offerUndo.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import { expiredNotes } from './expiredNotes.ts'
import { removeExpiredCareNotes } from './recordCommands.ts'
import { recordRefusalWords } from './recordWords.ts'

interface ExpiredLine {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly endDay: string
  readonly daysAgo: number
}

export function ExpiredNotesScreen() {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const navigate = useNavigate()
  const columns = useColumns()
  const lines = useLiveAnswer(() => loadExpired(desk.store, today), [desk.store, today])
  if (lines === undefined) return null
  const removeAll = async (): Promise<void> => {
    const done = await removeExpiredCareNotes(desk)
    if (done.ok) offerUndo(desk, t('fileRecords.saved.careGone', { count: lines.length }), done.value.undo)
    else showNotice(recordRefusalWords(done.error.code).what)
  }
  const leads = isLeader(desk.signature.actor)
  return (
    <Page
      title={t('fileLists.expiredNotes.title')}
      actions={[
        {
          id: 'delete-expired',
          label: t('fileLists.expiredNotes.deleteAll'),
          icon: IconTrash,
          keys: 'F2',
          isAvailable: leads && lines.length > 0,
          ...(leads ? {} : { whyNot: t('fileLists.expiredNotes.onlyLeaders') }),
          run: removeAll,
        },
      ]}
    >
      <VirtualTable
        name='expired-notes'
        label={t('fileLists.expiredNotes.list')}
        rows={lines}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={({ personId }) => void navigate({ to: `/person/${personId}` })}
        empty={
          <EmptyState title={t('fileLists.expiredNotes.emptyTitle')} hint={t('fileLists.expiredNotes.emptyHint')} />
        }
      />
    </Page>
  )
}

async function loadExpired(store: Store, today: Day): Promise<readonly ExpiredLine[]> {
  const rows = await expiredNotes(store, today)
  const people = await store.db.people.bulkGet(rows.map(({ v }) => v.personId ?? ''))
  return rows.map(({ id, v }, index) => {
    const endDay = (v.endDay ?? today) as Day
    const name = people[index]?.v.name ?? ''
    return { id, personId: v.personId ?? '', name, endDay, daysAgo: daysBetween(endDay, today) }
  })
}

function useColumns(): readonly TableColumn<ExpiredLine>[] {
  const t = useText()
  return [
    {
      key: 'name',
      title: t('fileLists.expiredNotes.columns.name'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ name }) => <PersonName name={name} />,
    },
    {
      key: 'endDay',
      title: t('fileLists.expiredNotes.columns.endDay'),
      width: '9rem',
      narrowWidth: '7rem',
      render: ({ endDay }) => endDay,
    },
    {
      key: 'days',
      title: t('fileLists.expiredNotes.columns.days'),
      width: '7rem',
      narrowWidth: '5rem',
      render: ({ daysAgo }) => t('common.days', { count: daysAgo }),
    },
  ]
}
