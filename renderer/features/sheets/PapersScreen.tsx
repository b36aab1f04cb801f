/** `/papers`: the register of issued papers, newest first. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconFilePlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { usePaperColumns } from './paperColumns.tsx'
import { type PaperLine, usePaperLines } from './queries.ts'
import { usePaperExport } from './usePaperExport.ts'
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
  const blanks = papers.map((source, index) => ({
    id: `blank-${source.form}`,
    label: papers.length === 1 ? t('papers.newBlank') : t('papers.blankTitle', { title: source.title() }),
    icon: IconFilePlus,
    ...(index === 0 ? { keys: 'F2' } : {}),
    run: () => navigate({ to: `/papers/blank/${source.form}` }),
  }))
  if (lines === undefined) return null
  const hasOlder = lines.length === limit
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
          {hasOlder && (
            <Button size='compact-sm' variant='subtle' onClick={() => setLimit(limit + PAGE)}>
              {t('papers.older')}
            </Button>
          )}
        </>
      }
    >
      <Register lines={lines} shown={lines.filter(passes[filter])} filter={filter} hasOlder={hasOlder} />
    </Page>
  )
}

interface RegisterProps {
  readonly lines: readonly PaperLine[]
  readonly shown: readonly PaperLine[]
  readonly filter: Filter
  readonly hasOlder: boolean
}

function Register({ lines, shown, filter, hasOlder }: RegisterProps) {
  const t = useText()
  const navigate = useNavigate()
  const columns = usePaperColumns()
  const [selection, setSelection] = useListSelection('papers', filter)
  const exporting = usePaperExport({ lines, shown, selection, hasOlder })
  return (
    <>
      <VirtualTable
        name='papers'
        label={t('papers.title')}
        rows={shown}
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
        selection={selection}
        onSelection={setSelection}
        foot={
          <div className='list-acts'>
            <ActionButton action={exporting.action} size='xs' />
          </div>
        }
      />
      {exporting.dialog}
    </>
  )
}
