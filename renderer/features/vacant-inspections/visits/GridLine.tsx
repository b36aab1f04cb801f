/** One line of a clipboard. It hears of its own home alone: a key draws this line and no other. */
import { memo } from 'react'
import type { GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import type { Text } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { GridCell } from './GridCell.tsx'
import type { GridEntries, GridRowState } from './gridEntries.ts'
import { isMeter } from './gridKeys.ts'
import { GRID_COLUMNS, type GridColumn, type GridHead, isTouched, judgeRow, type RowFacts } from './gridRow.ts'
import { useGridRow } from './useClipboard.ts'

interface GridLineProps {
  readonly home: GridHome
  readonly index: number
  readonly top: number
  readonly entries: GridEntries
  readonly facts: RowFacts
  readonly head: GridHead
  /** `InspectionStatus` of what is entered already; undefined while nothing is. */
  readonly status: string | undefined
  /** Words asked for once for all lines: the hook of the translator costs more than the line. */
  readonly t: Text
  /** Column under the cursor; undefined on every other line. */
  readonly at: GridColumn | undefined
  readonly onPick: (index: number, column: GridColumn) => void
}

function Line({ home, index, top, entries, facts, head, status, t, at, onPick }: GridLineProps) {
  const row = useGridRow(entries, home.unitId)
  const verdict = judgeRow(row.typed, facts, head)
  const isFixed = status !== undefined || row.step === 'saving' || row.step === 'stored'
  const isWrong = (column: GridColumn) =>
    (isTouched(row.typed) || row.shown === 'problem') && !isFixed && verdict.problem?.column === column
  return (
    <tr
      className='grid-line'
      aria-rowindex={index + 2}
      data-active={at !== undefined || undefined}
      data-fixed={isFixed || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <th scope='row'>
        {home.code} <span className='quiet'>{vacantWord('reasons', home.scope.reason, t)}</span>
      </th>
      {GRID_COLUMNS.map((column) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the grid are heard by the grid
        <td
          key={column}
          data-column={column}
          data-meter={isMeter(column) || undefined}
          data-at={at === column || undefined}
          data-wrong={isWrong(column) || undefined}
          data-drift={(isMeter(column) && verdict.drifts.includes(column)) || undefined}
          onClick={(event) => {
            event.currentTarget.querySelector('input')?.focus()
            onPick(index, column)
          }}
        >
          <GridCell
            t={t}
            column={column}
            unit={home.code}
            typed={row.typed}
            verdict={verdict}
            last={isMeter(column) ? home.last[column] : undefined}
            head={head}
            isActive={at === column}
            isFixed={isFixed}
            onType={(typed) => entries.type(home.unitId, typed)}
          />
        </td>
      ))}
      <td data-column='state'>
        <LineState row={row} status={status} hasDrift={verdict.drifts.length > 0 && row.shown === 'drift'} t={t} />
      </td>
    </tr>
  )
}

/** Drawn again only when something of it changed. */
export const GridLine = memo(Line)

interface LineStateProps {
  readonly row: GridRowState
  readonly status: string | undefined
  readonly hasDrift: boolean
  readonly t: Text
}

function LineState({ row, status, hasDrift, t }: LineStateProps) {
  if (status !== undefined)
    return <StateBadge state={status === 'normal' ? 'done' : 'due'} words={vacantWord('statuses', status, t)} />
  if (row.step === 'saving' || row.step === 'stored')
    return <StateBadge state='running' words={t('vacantGrid.states.saving')} />
  if (row.step === 'refused') return <StateBadge state='late' words={t('vacantGrid.states.refused')} />
  return hasDrift ? <StateBadge state='due' words={t('vacantGrid.states.drift')} /> : null
}
