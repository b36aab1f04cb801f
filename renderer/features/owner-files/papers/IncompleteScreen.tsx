/** 档案不齐: who lacks which paper and since when (handbook R139). */
import { NativeSelect, Progress } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { IncompleteFile } from './incompleteFiles.ts'
import { neededPapersLine } from './recordWords.ts'
import { type IncompleteFiles, useIncompleteFiles } from './useIncompleteFiles.ts'
import { useSaveList } from './useSaveList.tsx'
import './records.css'

const FILTERS = ['clocked', 'late', 'waiting', 'all'] as const
type Filter = (typeof FILTERS)[number]

function isShown({ state }: IncompleteFile, filter: Filter): boolean {
  if (filter === 'all') return true
  return filter === 'clocked' ? state !== 'waiting' : state === filter
}

export function IncompleteScreen() {
  const t = useText()
  const navigate = useNavigate()
  const columns = useColumns()
  const [filter, setFilter] = useState<Filter>('clocked')
  const answer = useIncompleteFiles(filter === 'waiting' || filter === 'all')
  const { files } = answer
  const shown = useMemo(() => (files ?? []).filter((file) => isShown(file, filter)), [files, filter])
  const title = (key: 'unit' | 'name' | 'relation' | 'papers' | 'due' | 'late') =>
    t(`fileLists.incomplete.columns.${key}`)
  const exporting = useSaveList({
    list: 'incomplete',
    columns: [title('unit'), title('name'), title('relation'), title('papers'), title('due'), title('late')],
    count: shown.length,
    rows: () =>
      shown.map((file) => [
        file.unitCode,
        file.name,
        t(`ownerFiles.relations.${file.relation}`),
        neededPapersLine(file.missing),
        file.dueDay ?? t('fileLists.incomplete.waiting'),
        file.lateDays === 0 ? '' : String(file.lateDays),
      ]),
  })
  const late = shown.filter(({ state }) => state === 'late').length
  return (
    <Page
      title={t('fileLists.incomplete.title')}
      {...(files === undefined ? {} : { note: t('fileLists.incomplete.note', { late, all: shown.length }) })}
      actions={[exporting.action]}
      filters={
        <NativeSelect
          aria-label={t('fileLists.incomplete.state')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value as Filter)}
          data={FILTERS.map((value) => ({ value, label: t(`fileLists.incomplete.filters.${value}`) }))}
        />
      }
    >
      {files === undefined ? (
        <Reading answer={answer} />
      ) : (
        <VirtualTable
          name='incomplete-files'
          label={t('fileLists.incomplete.list')}
          rows={shown}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ personId }) => void navigate({ to: `/person/${personId}` })}
          empty={<EmptyState title={t('fileLists.incomplete.emptyTitle')} hint={t('fileLists.incomplete.emptyHint')} />}
        />
      )}
      {exporting.dialog}
    </Page>
  )
}

/** Before this long nothing is said: most communities are read by then. */
const PATIENCE_MS = 400

/** How far the first reading is; whoever leaves the screen ends it. */
function Reading({ answer: { progress, failed } }: { readonly answer: IncompleteFiles }) {
  const t = useText()
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  if (failed) return <EmptyState title={t('lists.failedTitle')} hint={t('lists.failedHint')} />
  if (!isLate) return null
  const { done, of } = progress
  const words = t('fileLists.incomplete.reading', { done, of })
  return (
    <div className='list-reading'>
      <p role='status'>{words}</p>
      <Progress value={of === 0 ? 0 : (100 * done) / of} aria-label={words} transitionDuration={0} />
    </div>
  )
}

function useColumns(): readonly TableColumn<IncompleteFile>[] {
  const t = useText()
  return [
    {
      key: 'unit',
      title: t('fileLists.incomplete.columns.unit'),
      width: 'minmax(4.75rem, 7rem)',
      narrowWidth: '4.25rem',
      render: ({ unitCode }) => <strong>{unitCode}</strong>,
    },
    {
      key: 'name',
      title: t('fileLists.incomplete.columns.name'),
      width: 'minmax(6rem, 1fr)',
      narrowWidth: 'minmax(0, 1fr)',
      render: ({ name }) => (
        <span className='record-clip'>
          <PersonName name={name} />
        </span>
      ),
    },
    {
      key: 'relation',
      title: t('fileLists.incomplete.columns.relation'),
      width: '7rem',
      narrowWidth: 'hidden',
      render: ({ relation }) => t(`ownerFiles.relations.${relation}`),
    },
    {
      key: 'papers',
      title: t('fileLists.incomplete.columns.papers'),
      width: 'minmax(12rem, 3fr)',
      narrowWidth: 'minmax(0, 1.4fr)',
      render: ({ missing }) => {
        const papers = neededPapersLine(missing)
        return (
          <span className='record-clip' title={papers}>
            {papers}
          </span>
        )
      },
    },
    {
      key: 'due',
      title: t('fileLists.incomplete.columns.due'),
      width: '11rem',
      narrowWidth: '7.5rem',
      render: ({ dueDay, state, lateDays }) => <DueCell dueDay={dueDay} state={state} lateDays={lateDays} />,
    },
  ]
}

function DueCell({ dueDay, state, lateDays }: Pick<IncompleteFile, 'dueDay' | 'state' | 'lateDays'>) {
  const t = useText()
  if (state === 'waiting') return <span className='quiet'>{t('fileLists.incomplete.waiting')}</span>
  const words = state === 'late' ? t('fileLists.incomplete.lateBy', { count: lateDays }) : (dueDay ?? '').slice(5)
  return <StateBadge state={state} words={words} />
}
