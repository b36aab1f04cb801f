/** `/papers`: the register of issued papers, newest first. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { PaperState } from './PaperState.tsx'
import { formTitle } from './paperWords.ts'
import { type PaperLine, usePaperLines } from './queries.ts'
import './papers.css'

/** Papers read at once: rows carry their sealed models, and older ones are found by their number. */
const PAGE = 300

const FILTERS = ['all', 'blank', 'void'] as const
type Filter = (typeof FILTERS)[number]

const passes: Readonly<Record<Filter, (paper: PaperLine) => boolean>> = {
  all: () => true,
  blank: (paper) => paper.blank,
  void: (paper) => paper.void,
}

export function PapersScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { papers } = useDesk()
  const [limit, setLimit] = useState(PAGE)
  const [filter, setFilter] = useState<Filter>('all')
  const lines = usePaperLines(limit)
  const columns = useColumns()
  const blanks = papers.map((source, index) => ({
    id: `blank-${source.form}`,
    label: papers.length === 1 ? t('papers.newBlank') : t('papers.blankTitle', { title: source.title() }),
    icon: IconFilePlus,
    ...(index === 0 ? { keys: 'F2' } : {}),
    run: () => navigate({ to: `/papers/blank/${source.form}` }),
  }))
  if (lines === undefined) return null
  return (
    <Page
      title={t('papers.title')}
      note={t('papers.count', { count: lines.length })}
      actions={blanks}
      filters={
        <>
          <SegmentedControl
            size='xs'
            aria-label={t('papers.filterLabel')}
            value={filter}
            onChange={(value) => setFilter(FILTERS.find((one) => one === value) ?? 'all')}
            data={FILTERS.map((value) => ({ value, label: t(`papers.filters.${value}`) }))}
          />
          {lines.length === limit && (
            <Button size='compact-sm' variant='subtle' onClick={() => setLimit(limit + PAGE)}>
              {t('papers.older')}
            </Button>
          )}
        </>
      }
    >
      <VirtualTable
        name='papers'
        label={t('papers.title')}
        rows={lines.filter(passes[filter])}
        columns={columns}
        rowKey={(paper) => paper.id}
        onOpen={(paper) => void navigate({ to: `/papers/${paper.id}` })}
        empty={
          lines.length === 0 ? (
            <EmptyState title={t('papers.emptyTitle')} hint={t('papers.emptyHint')} />
          ) : (
            <EmptyState title={t('papers.noneSuch')} />
          )
        }
      />
    </Page>
  )
}

function useColumns(): readonly TableColumn<PaperLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = (at: string): string => {
    const { day, time, near } = momentText(at, { zone, now })
    return `${near === undefined ? day : t(`common.${near}`)} ${time}`
  }
  return [
    { key: 'number', title: t('papers.columns.number'), width: '8rem', render: (paper) => paper.number },
    {
      key: 'form',
      title: t('papers.columns.form'),
      width: 'minmax(9rem, 2fr)',
      render: (paper) => formTitle(paper.form),
    },
    { key: 'unit', title: t('papers.columns.unit'), width: 'minmax(5rem, 1fr)', render: (paper) => paper.unitCode },
    {
      key: 'owner',
      title: t('papers.columns.owner'),
      width: 'minmax(5rem, 1fr)',
      render: (paper) => (paper.owner === '' ? '' : <PersonName name={paper.owner} />),
    },
    { key: 'by', title: t('papers.columns.by'), width: 'minmax(5rem, 1fr)', render: (paper) => paper.by },
    { key: 'at', title: t('papers.columns.at'), width: '8.5rem', render: (paper) => moment(paper.at) },
    {
      key: 'prints',
      title: t('papers.columns.prints'),
      width: '4rem',
      numeric: true,
      render: (paper) => (paper.prints === 0 ? '' : t('papers.printsShort', { count: paper.prints })),
    },
    { key: 'state', title: t('papers.columns.state'), width: '9rem', render: (paper) => <PaperState paper={paper} /> },
  ]
}
