/** 问候: a quiet list of the days that come, with words ready to be copied (handbook R137). */
import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { maskPhone } from '#shared/kernel/phones.ts'
import { type GreetingLine, loadGreetings } from './greetings.ts'

export function GreetingsScreen() {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const navigate = useNavigate()
  const columns = useColumns()
  const greetings = useLiveAnswer(() => loadGreetings(store), [store, today])
  if (greetings === undefined) return null
  const { from, to, lines } = greetings
  return (
    <Page title={t('fileLists.greetings.title')} note={t('fileLists.greetings.note', { from, to })}>
      <VirtualTable
        name='greetings'
        label={t('fileLists.greetings.list')}
        rows={lines}
        columns={columns}
        rowKey={({ personId }) => personId}
        onOpen={({ personId }) => void navigate({ to: `/person/${personId}` })}
        empty={<EmptyState title={t('fileLists.greetings.emptyTitle')} hint={t('fileLists.greetings.emptyHint')} />}
      />
    </Page>
  )
}

/** Puts the words for one person on the clipboard. */
function useCopyGreeting(): (line: GreetingLine) => Promise<void> {
  const t = useText()
  const { store } = useDesk()
  return async ({ name }) => {
    const community = (await store.db.communities.toArray())[0]?.v
    const hotline = community?.hotline === undefined || community.hotline === '' ? '' : ` ${community.hotline}`
    const words = t('fileLists.greetings.text', { name, company: community?.company ?? '', hotline })
    try {
      await navigator.clipboard.writeText(words)
      showNotice(t('fileLists.greetings.copied'))
    } catch {
      // A browser may deny the clipboard; the words can still be written by hand.
      showNotice(t('fileLists.greetings.copyFailed'))
    }
  }
}

function useColumns(): readonly TableColumn<GreetingLine>[] {
  const t = useText()
  const copy = useCopyGreeting()
  const covered = usePrivacy((state) => state.covered)
  return [
    {
      key: 'day',
      title: t('fileLists.greetings.columns.day'),
      width: '10rem',
      narrowWidth: '6.5rem',
      render: ({ day, inDays }) => (
        <span>
          {day.slice(5)} <span className='quiet'>{t('fileLists.greetings.inDays', { count: inDays })}</span>
        </span>
      ),
    },
    {
      key: 'unit',
      title: t('fileLists.greetings.columns.unit'),
      width: 'minmax(4.75rem, 8rem)',
      narrowWidth: '4.25rem',
      render: ({ unitCode }) => <strong>{unitCode}</strong>,
    },
    {
      key: 'name',
      title: t('fileLists.greetings.columns.name'),
      width: 'minmax(7rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ name }) => <PersonName name={name} />,
    },
    {
      key: 'phone',
      title: t('fileLists.greetings.columns.phone'),
      width: '9rem',
      narrowWidth: 'hidden',
      render: ({ phone }) => (covered ? '••••' : maskPhone(phone)),
    },
    {
      key: 'text',
      title: t('fileLists.greetings.columns.text'),
      width: '10rem',
      narrowWidth: '3rem',
      render: (line) => (
        <Button
          size='compact-xs'
          variant='default'
          leftSection={<IconCopy size={14} stroke={1.75} />}
          onClick={() => void copy(line)}
        >
          {t('fileLists.greetings.copy')}
        </Button>
      ),
    },
  ]
}
