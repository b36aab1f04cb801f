/** One row of a `VirtualTable`. The keys are heard by the table; the pointer is heard here. */
import { IconCheck } from '@tabler/icons-react'
import type { TableColumn } from './tableColumn.ts'

interface VirtualRowProps<Row> {
  readonly id: string
  readonly row: Row
  readonly index: number
  /** Pixels from the top of the list. */
  readonly top: number
  readonly columns: readonly TableColumn<Row>[]
  readonly active: boolean
  readonly selected: boolean
  readonly onToggle?: () => void
  readonly onPick: () => void
  readonly onOpen: () => void
}

export function VirtualRow<Row>(props: VirtualRowProps<Row>) {
  const { id, row, index, top, columns, active, selected, onToggle, onPick, onOpen } = props
  return (
    <tr
      id={id}
      className='virtual-table-row'
      aria-rowindex={index + 2}
      {...(onToggle === undefined ? {} : { 'aria-selected': selected })}
      data-active={active || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        onPick()
        if (event.target instanceof Element && event.target.closest('.virtual-table-tick') !== null) onToggle?.()
        // A finger has no double click.
        else if (event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch') onOpen()
      }}
      onDoubleClick={onOpen}
    >
      {onToggle !== undefined && (
        <td className='virtual-table-tick'>
          <span data-selected={selected || undefined}>
            {selected && <IconCheck size={14} stroke={2.5} aria-hidden />}
          </span>
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-numeric={column.numeric}>
          {column.render(row)}
        </td>
      ))}
    </tr>
  )
}
