/** The board as a list: Enter opens the visit of a home, or its file where it was visited today. */
import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { KeptPlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { NO_FILTER, useRoundFilter } from '#renderer/stores/useRoundFilter.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { BoardPage } from './BoardBar.tsx'
import { BOARD_VIEWS, type BoardView, isInView } from './boardViews.ts'
import { HomeSide } from './HomeSide.tsx'
import { useBoardActions, useOpenHome } from './useBoardActions.ts'
import { useBoardColumns } from './useBoardColumns.tsx'

/** What both faces of the board are given. */
export interface BoardParts {
  readonly plan: KeptPlan
  /** Those that the filter lets through. */
  readonly lines: readonly PlanLine[]
  readonly bar: React.ReactNode
  readonly note: string
  readonly onPage: (page: BoardPage) => void
}

interface BoardListProps extends BoardParts {
  readonly view: BoardView
  readonly staff: ReadonlyMap<string, string>
  readonly hasFilter: boolean
}

export function BoardList({ plan, lines, bar, note, onPage, view, staff, hasFilter }: BoardListProps) {
  const t = useText()
  const root = useRef<HTMLDivElement>(null)
  const [activeKey, setActiveKey] = useState<string>()
  const shown = useMemo(() => lines.filter((line) => isInView(line, view)), [lines, view])
  const active = shown.find(({ unitId }) => unitId === activeKey) ?? shown[0]
  const columns = useBoardColumns(plan.day)
  const open = useOpenHome()
  const acts = useBoardActions({ active, view, onPage })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first home of each view is one key away
  useEffect(() => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), [view])
  return (
    <div ref={root} className='board-screen'>
      <Page
        title={t('vacantBoard.title')}
        note={note}
        actions={acts}
        filters={bar}
        side={<HomeSide line={active} today={plan.day} staff={staff} />}
      >
        <VirtualTable
          name={`round-plan-${view}`}
          label={t('vacantBoard.title')}
          rows={shown}
          columns={columns}
          rowKey={({ unitId }) => unitId}
          onOpen={open}
          onActive={setActiveKey}
          empty={<NoHomes view={view} isEmpty={plan.lines.length === 0} hasFilter={hasFilter} />}
        />
      </Page>
    </div>
  )
}

interface NoHomesProps {
  readonly view: BoardView
  readonly isEmpty: boolean
  readonly hasFilter: boolean
}

function NoHomes({ view, isEmpty, hasFilter }: NoHomesProps) {
  const t = useText()
  const choose = useRoundFilter((state) => state.choose)
  if (isEmpty) return <EmptyState title={t('vacantBoard.empty.none')} hint={t('vacantBoard.empty.noneHint')} />
  const title = BOARD_VIEWS.includes(view) ? t(`vacantBoard.empty.${view}`) : ''
  if (!hasFilter) return <EmptyState title={title} />
  return (
    <EmptyState title={title} hint={t('vacantBoard.empty.filtered')}>
      <Button variant='default' onClick={() => choose({ ...NO_FILTER, officer: '' })}>
        {t('vacantBoard.empty.clear')}
      </Button>
    </EmptyState>
  )
}
