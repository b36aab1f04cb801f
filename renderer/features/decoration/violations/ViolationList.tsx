/** Violations of a view, what is owed first at the top; or how often each clause was broken. */

import { SegmentedControl } from '@mantine/core'
import { IconList, IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { everyClauseOf } from '#renderer/features/decoration/queries/clauseTexts.ts'
import {
  useViolations,
  type ViolationLine,
  type ViolationView,
} from '#renderer/features/decoration/queries/violations.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { countByClause } from '#shared/domain/decoration/violations/duties.ts'
import { useClauseColumns, useViolationColumns } from './useViolationColumns.tsx'
import { newViolationPath, violationPath } from './violationPaths.ts'

const VIEWS: readonly ViolationView[] = ['open', 'report', 'all', 'clauses']

export function ViolationList() {
  const t = useText()
  const navigate = useNavigate()
  const [view, setView] = useState<ViolationView>('open')
  const found = useViolations(view)
  const lines = found?.filter(({ due }) => view !== 'report' || due.duty === 'report')
  return (
    <Page
      title={t('decorationViolations.title')}
      {...(lines === undefined ? {} : { note: t('decorationViolations.list.count', { count: lines.length }) })}
      actions={[
        {
          id: 'find',
          label: t('decorationViolations.acts.find'),
          icon: IconPlus,
          keys: 'F2',
          run: () => void navigate({ to: newViolationPath() }),
        },
        {
          id: 'cases',
          label: t('decorationCases.list.title'),
          icon: IconList,
          keys: 'F4',
          run: () => void navigate({ to: '/decoration' }),
        },
      ]}
      filters={
        <>
          <DecorationNav at='violations' />
          <SegmentedControl
            size='xs'
            aria-label={t('decorationViolations.views.label')}
            value={view}
            onChange={(value) => setView(value as ViolationView)}
            data={VIEWS.map((value) => ({ value, label: t(`decorationViolations.views.${value}`) }))}
          />
        </>
      }
    >
      {lines !== undefined && (view === 'clauses' ? <ByClause lines={lines} /> : <Lines lines={lines} view={view} />)}
    </Page>
  )
}

interface LinesProps {
  readonly lines: readonly ViolationLine[]
}

function Lines({ lines, view }: LinesProps & { readonly view: ViolationView }) {
  const t = useText()
  const navigate = useNavigate()
  const columns = useViolationColumns(useToday())
  return (
    <VirtualTable
      name={`violations-${view}`}
      label={t('decorationViolations.title')}
      rows={lines}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => void navigate({ to: violationPath(id) })}
      empty={<EmptyState title={t('decorationViolations.list.none')} hint={t('decorationViolations.list.noneHint')} />}
      foot={<span className='quiet'>{t('decorationViolations.list.pick')}</span>}
    />
  )
}

function ByClause({ lines }: LinesProps) {
  const t = useText()
  const { store } = useDesk()
  const clauses = useLiveAnswer(() => everyClauseOf(store), [store])
  const columns = useClauseColumns()
  if (clauses === undefined) return null
  const counts = countByClause(
    lines.map(({ state }) => state),
    clauses,
  )
  return (
    <VirtualTable
      name='violations-by-clause'
      label={t('decorationViolations.views.clauses')}
      rows={counts}
      columns={columns}
      rowKey={({ code }) => code}
      onOpen={() => undefined}
      empty={<EmptyState title={t('decorationViolations.statistics.none')} />}
    />
  )
}
