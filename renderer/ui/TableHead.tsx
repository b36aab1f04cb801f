/** The head of a virtual table: titles, the order where the list has one, all rows ticked at once. */
import { IconArrowDown, IconArrowUp, IconCheck } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import { HIDDEN, type TableColumn, type TableOrder } from './tableColumn.ts'

interface TableHeadProps<Row> {
  readonly columns: readonly TableColumn<Row>[]
  readonly order: TableOrder | undefined
  readonly onOrder: ((order: TableOrder) => void) | undefined
  /** Absent: rows cannot be selected. */
  readonly onToggleAll: (() => void) | undefined
  readonly allSelected: boolean
}

export function TableHead<Row>({ columns, order, onOrder, onToggleAll, allSelected }: TableHeadProps<Row>) {
  const t = useText()
  return (
    <thead>
      <tr className='virtual-table-head' aria-rowindex={1}>
        {onToggleAll !== undefined && (
          <th scope='col' className='virtual-table-tick'>
            {/* Ctrl+A does the same from the rows: no second tab stop. */}
            <button type='button' tabIndex={-1} aria-label={t('kit.selectAll')} onClick={onToggleAll}>
              <span data-selected={allSelected || undefined}>
                {allSelected && <IconCheck size={14} stroke={2.5} aria-hidden />}
              </span>
            </button>
          </th>
        )}
        {columns.map((column) => (
          <th
            key={column.key}
            scope='col'
            data-numeric={column.numeric}
            data-narrow={column.narrowWidth === HIDDEN ? HIDDEN : undefined}
            aria-sort={ariaSort(column, order)}
          >
            {column.sortable === true && onOrder !== undefined ? (
              <OrderButton column={column} order={order} onOrder={onOrder} />
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface OrderButtonProps<Row> {
  readonly column: TableColumn<Row>
  readonly order: TableOrder | undefined
  readonly onOrder: (order: TableOrder) => void
}

function OrderButton<Row>({ column, order, onOrder }: OrderButtonProps<Row>) {
  const direction = order?.key === column.key ? order.direction : undefined
  const Sign = direction === 'down' ? IconArrowDown : IconArrowUp
  return (
    <button
      type='button'
      className='virtual-table-order'
      onClick={() => onOrder({ key: column.key, direction: direction === 'up' ? 'down' : 'up' })}
    >
      {column.title}
      {direction !== undefined && <Sign size={13} stroke={2} aria-hidden />}
    </button>
  )
}

function ariaSort<Row>(column: TableColumn<Row>, order: TableOrder | undefined) {
  if (column.sortable !== true) return undefined
  if (order?.key !== column.key) return 'none'
  return order.direction === 'up' ? 'ascending' : 'descending'
}
