/** `/notices`: what hangs where (handbook R25), those to take down first; a list to walk along the buildings. */
import { SegmentedControl } from '@mantine/core'
import { IconFilePlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { NoticeCard } from './NoticeCard.tsx'
import { NoticeForm } from './NoticeForm.tsx'
import { badgeOf, placesInShort } from './noticeWords.ts'
import { printWalk } from './printNotices.ts'
import { type NoticeLine, useNotices } from './queries.ts'
import './notices.css'

const FILTERS = ['hanging', 'expired', 'down', 'all'] as const
type Filter = (typeof FILTERS)[number]

export function NoticesScreen() {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { noticeId } = useParams({ strict: false }) as { readonly noticeId?: string }
  const lines = useNotices(useToday())
  const [filter, setFilter] = useState<Filter>('hanging')
  const [typed, setTyped] = useState('')
  const [posting, setPosting] = useState(false)
  const [activeId, setActiveId] = useState<string>()
  const shown = useMemo(() => (lines ?? []).filter((line) => passes(line, filter, typed)), [lines, filter, typed])
  const columns = useNoticeColumns()
  if (lines === undefined) return null
  const hanging = lines.filter((line) => line.hanging.length > 0)
  const expired = hanging.filter(({ standing }) => standing === 'expired')
  const actions = [
    { id: 'post', label: t('notices.post'), icon: IconFilePlus, keys: 'F2', run: () => setPosting(true) },
    {
      id: 'walk',
      label: t('notices.walk'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printWalk(desk, shown),
    },
  ]
  const open = ({ id }: NoticeLine): void => {
    setPosting(false)
    void navigate({ to: `/notices/${id}`, replace: true })
  }
  // A link names a notice; the cursor of the list goes on from there.
  const chosen = lines.find(({ id }) => id === (activeId ?? noticeId)) ?? lines.find(({ id }) => id === noticeId)
  return (
    <Page
      title={t('notices.title')}
      note={t('notices.note', { hanging: hanging.length, expired: expired.length })}
      actions={actions}
      filters={
        <>
          <FilterField
            value={typed}
            placeholder={t('notices.filterHint')}
            onChange={setTyped}
            onEnter={() => shown[0] && open(shown[0])}
          />
          <SegmentedControl
            size='xs'
            aria-label={t('notices.columns.state')}
            value={filter}
            onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'hanging')}
            data={FILTERS.map((value) => ({ value, label: t(`notices.filters.${value}`) }))}
          />
        </>
      }
      side={posting ? <NoticeForm onClose={() => setPosting(false)} /> : <NoticeSide line={chosen} />}
    >
      <VirtualTable
        name='notices'
        label={t('notices.title')}
        rows={shown}
        columns={columns}
        rowKey={({ id }) => id}
        onOpen={open}
        onActive={setActiveId}
        empty={
          lines.length > shown.length ? (
            <EmptyState title={t('lists.noMatch')} hint={t('lists.noMatchHint')} />
          ) : (
            <EmptyState title={t('notices.empty')} hint={t('notices.emptyHint')} />
          )
        }
      />
    </Page>
  )
}

function NoticeSide({ line }: { readonly line: NoticeLine | undefined }) {
  const t = useText()
  if (line !== undefined) return <NoticeCard key={line.id} line={line} />
  return (
    <SidePanel title={t('notices.title')}>
      <p className='quiet'>{t('notices.card.pick')}</p>
    </SidePanel>
  )
}

function passes({ notice, standing }: NoticeLine, filter: Filter, typed: string): boolean {
  const isShown =
    filter === 'all' ||
    (filter === 'down' && standing === 'down') ||
    (filter === 'expired' && standing === 'expired') ||
    (filter === 'hanging' && standing !== 'down')
  const said = `${notice.title} ${notice.text} ${notice.places.join(' ')} ${notice.box}`.toLowerCase()
  return (
    isShown &&
    typed
      .toLowerCase()
      .split(/\s+/u)
      .every((word) => said.includes(word))
  )
}

function useNoticeColumns(): readonly TableColumn<NoticeLine>[] {
  const t = useText()
  const today = useToday()
  return useMemo(
    () => [
      {
        key: 'title',
        title: t('notices.columns.title'),
        width: 'minmax(9rem, 2fr)',
        narrowWidth: 'minmax(0, 1fr)',
        render: ({ notice }) => <span className='list-cell'>{notice.title}</span>,
      },
      {
        key: 'places',
        title: t('notices.columns.places'),
        width: 'minmax(8rem, 2fr)',
        narrowWidth: HIDDEN,
        render: ({ notice, hanging }) => (
          <span className='list-cell'>{placesInShort(hanging.length > 0 ? hanging : notice.places)}</span>
        ),
      },
      {
        key: 'until',
        title: t('notices.columns.until'),
        width: '6.5rem',
        narrowWidth: '6rem',
        render: ({ notice }) => notice.untilDay,
      },
      {
        key: 'state',
        title: t('notices.columns.state'),
        width: '8rem',
        narrowWidth: '7rem',
        render: (line) => (
          <>
            <StateBadge {...badgeOf(line, today, t)} /> <ContestedMark records={[`notice/${line.id}`]} />
          </>
        ),
      },
      {
        key: 'by',
        title: t('notices.columns.by'),
        width: 'minmax(4.5rem, 0.7fr)',
        narrowWidth: HIDDEN,
        render: ({ postedBy }) => <span className='list-cell'>{postedBy}</span>,
      },
    ],
    [t, today],
  )
}
