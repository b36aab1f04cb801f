/** One row of a `VirtualTable`. The keys are heard by the table; the pointer is heard here. */
import { IconCheck } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import { HIDDEN, type TableColumn } from './tableColumn.ts'

interface VirtualRowProps<Row> {
  readonly id: string
  /** Undefined while it is on the way: its place is drawn. */
  readonly row: Row | undefined
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly columns: readonly TableColumn<Row>[]
  readonly active: boolean
  readonly selected: boolean
  readonly onToggle?: () => void
  /** With Shift: everything up to this row. */
  readonly onExtend?: () => void
  readonly onPick: () => void
  readonly onOpen: (row: Row) => void
}

export function VirtualRow<Row>(props: VirtualRowProps<Row>) {
  const { id, row, index, top, columns, active, selected, onToggle } = props
  const open = (): void => {
    if (row !== undefined) props.onOpen(row)
  }
  return (
    <tr
      id={id}
      className='virtual-table-row'
      aria-rowindex={index + 2}
      aria-busy={row === undefined || undefined}
      {...(onToggle === undefined ? {} : { 'aria-selected': selected })}
      data-active={active || undefined}
      data-selected={selected || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onMouseDown={keepText}
      onClick={(event) => clicked(event, { ...props, onOpen: open })}
      onDoubleClick={open}
    >
      {onToggle !== undefined && (
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

interface Clicks {
  readonly onToggle?: () => void
  readonly onExtend?: () => void
  readonly onPick: () => void
  readonly onOpen: () => void
}

/** A click with Shift selects rows, not the text between them. */
function keepText(event: MouseEvent): void {
  if (event.shiftKey) event.preventDefault()
}

function clicked(event: MouseEvent, { onToggle, onExtend, onPick, onOpen }: Clicks): void {
  if (event.shiftKey && onExtend !== undefined) {
    onExtend()
    return
  }
  onPick()
  const onTick = event.target instanceof Element && event.target.closest('.virtual-table-tick') !== null
  if (onTick || event.ctrlKey) onToggle?.()
  // A finger has no double click.
  else if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch') onOpen()
}
