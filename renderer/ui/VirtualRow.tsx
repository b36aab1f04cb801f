/** One row of a `VirtualTable`. The keys are heard by the table; the pointer is heard here. */
import { IconCheck } from '@tabler/icons-react'
import { type MouseEvent, memo } from 'react'
import { HIDDEN, type TableColumn } from './tableColumn.ts'

/** What a row does; the same object for every render, so that a row that stays as it is costs nothing. */
export interface RowActs<Row> {
  readonly toggle: (index: number) => void
  /** With Shift: everything up to this row. */
  readonly extendTo: (index: number) => void
  readonly pick: (index: number) => void
  readonly open: (row: Row) => void
}

interface VirtualRowProps<Row> {
  readonly id: string
  /** Undefined while it is on the way: its place is drawn. */
  readonly row: Row | undefined
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly columns: readonly TableColumn<Row>[]
  readonly active: boolean
  /** Undefined: rows cannot be selected. */
  readonly selected: boolean | undefined
  readonly acts: RowActs<Row>
}

function RowOf<Row>({ id, row, index, top, columns, active, selected, acts }: VirtualRowProps<Row>) {
  const open = (): void => {
    if (row !== undefined) acts.open(row)
  }
  const isSelectable = selected !== undefined
  return (
    <tr
      id={id}
      className='virtual-table-row'
      aria-rowindex={index + 2}
      aria-busy={row === undefined || undefined}
      aria-selected={selected}
      data-active={active || undefined}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={keepText}
      onClick={(event) => clicked(event, { index, isSelectable, acts, open })}
      onDoubleClick={open}
    >
      {isSelectable && (
        <td className='virtual-table-tick'>
          <span data-selected={selected || undefined}>
            {selected && <IconCheck size={14} stroke={2.5} aria-hidden />}
          </span>
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.key}
          data-numeric={column.numeric}
          data-narrow={column.narrowWidth === HIDDEN ? HIDDEN : undefined}
        >
          {row === undefined ? <span className='virtual-table-coming' /> : column.render(row)}
        </td>
      ))}
    </tr>
  )
}

/** Drawn again only when something of it changed: a scroll draws the rows that come, not those that stay. */
export const VirtualRow = memo(RowOf) as typeof RowOf

/** A click with Shift selects rows, not the text between them. */
function keepText(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault()
}

interface Clicked<Row> {
  readonly index: number
  readonly isSelectable: boolean
  readonly acts: RowActs<Row>
  readonly open: () => void
}

function clicked<Row>(event: MouseEvent, { index, isSelectable, acts, open }: Clicked<Row>): void {
  if (event.shiftKey && isSelectable) {
    acts.extendTo(index)
    return
  }
  acts.pick(index)
  const onTick = event.target instanceof Element && event.target.closest('.virtual-table-tick') !== null
  if (onTick || event.ctrlKey) {
    if (isSelectable) acts.toggle(index)
  }
  // A finger has no double click.
  else if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch') open()
}
