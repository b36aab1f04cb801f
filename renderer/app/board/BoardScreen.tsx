/** `/today`: everything due today and late over all modules, by officer or by module; Enter leads where it is dealt with. */

import { IconCalendarMonth, IconDeviceTv, IconLayoutRows, IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useDueToday } from '#renderer/app/due/useDueLists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { staffNames } from '#renderer/features/shifts/queries.ts'
import { useBoardChoice } from '#renderer/stores/useBoardChoice.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { weekday } from '#shared/kernel/days.ts'
import { BoardBar } from './BoardBar.tsx'
import { type BoardLine, type BoardRow, boardLines, facetCounts, filteredLines, groupedRows } from './boardLines.ts'
import { moduleName } from './boardWords.ts'
import { DayPlan } from './DayPlan.tsx'
import { printBoard } from './printBoard.ts'
import { useBoardColumns } from './useBoardColumns.tsx'

import './board.css'

const NO_NAMES: ReadonlyMap<string, string> = new Map()
const NO_LINES: readonly BoardLine[] = []

export function BoardScreen() {
  const t = useText()
  const navigate = useNavigate()
  const { signature } = useDesk()
  const today = useToday()
  const me = signature.actor.id
  const { lines, staff } = useBoardLines()
  const address = useListAddress('/today')
  const { grouping } = useBoardChoice()
  const counts = useMemo(() => facetCounts(lines ?? NO_LINES, me), [lines, me])
  const rows = useMemo(() => {
    const shown = filteredLines(lines ?? NO_LINES, { filter: address.filter, typed: address.text, me })
    return groupedRows(shown, grouping, { me, deskItself: t('board.desk') })
  }, [lines, address.filter, address.text, grouping, me, t])
  const columns = useBoardColumns()
  const actions = useBoardActions(rows)
  const open = ({ line: { path } }: BoardRow): void => {
    if (path !== undefined) void navigate({ to: path })
  }
  const day = label(`kit.day.weekdays.w${weekday(today)}` as LabelKey)
  return (
    <Page
      title={t('board.title')}
      note={t('board.note', { day: today, weekday: day, count: lines?.length ?? 0 })}
      actions={actions}
      filters={
        <>
          <FilterField
            value={address.text}
            placeholder={t('board.filterHint')}
            onChange={address.setText}
            onEnter={() => rows[0] && open(rows[0])}
          />
          <BoardBar address={address} counts={counts} staff={staff} />
        </>
      }
      side={<DayPlan />}
    >
      {lines !== undefined && (
        <VirtualTable
          name='board'
          label={t('board.title')}
          rows={rows}
          columns={columns}
          rowKey={({ line }) => line.id}
          onOpen={open}
          empty={<NothingDue isFiltered={lines.length > 0} />}
        />
      )}
    </Page>
  )
}

/** The lines of the day with their names; undefined while loading. */
function useBoardLines() {
  const { store } = useDesk()
  const lists = useDueToday()
  const staff = useLiveAnswer(() => staffNames(store), [store]) ?? NO_NAMES
  const lines = useMemo(() => lists && boardLines(lists, { moduleName, staff }), [lists, staff])
  return { lines, staff }
}

function useBoardActions(rows: readonly BoardRow[]): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const desk = useDesk()
  const { grouping, setGrouping } = useBoardChoice()
  return [
    {
      id: 'board-grouping',
      label: t(`board.groupings.${grouping === 'officer' ? 'module' : 'officer'}`),
      icon: IconLayoutRows,
      keys: 'F2',
      run: () => setGrouping(grouping === 'officer' ? 'module' : 'officer'),
    },
    {
      id: 'board-month',
      label: t('board.month'),
      icon: IconCalendarMonth,
      keys: 'F6',
      run: () => navigate({ to: '/month' }),
    },
    {
      id: 'board-wall',
      label: t('board.wall'),
      icon: IconDeviceTv,
      keys: 'F4',
      run: () => navigate({ to: '/today/wall' }),
    },
    {
      id: 'board-print',
      label: t('board.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printBoard(desk, rows),
    },
  ]
}

function NothingDue({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useText()
  return isFiltered ? (
    <EmptyState title={t('lists.noMatch')} hint={t('lists.noMatchHint')} />
  ) : (
    <EmptyState title={t('board.emptyTitle')} hint={t('board.emptyHint')} />
  )
}
