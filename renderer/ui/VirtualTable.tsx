/**
 * A list that stays quick with any number of rows and keeps its place: ↑↓ move, Space selects, Enter opens (architecture 9).
 * One tab stop for its rows; the row under the cursor is told by `aria-activedescendant`.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useId, useMemo, useRef } from 'react'
import { isSelected, type ListSelection, NOTHING_SELECTED, selectedCount, toggleAll } from './listSelection.ts'
import { arrayWindow, type RowWindow } from './rowWindow.ts'
import { TableFoot } from './TableFoot.tsx'
import { TableHead } from './TableHead.tsx'
import { type TableColumn, type TableOrder, tracksOf } from './tableColumn.ts'
import { useTableKeys } from './useTableKeys.ts'
import { useTablePlace } from './useTablePlace.ts'
import { type RowActs, VirtualRow } from './VirtualRow.tsx'
import './virtualTable.css'

export interface VirtualTableProps<Row> {
  /** Names the list; its place is kept under it. Another name is another list, which begins at its own place. */
  readonly name: string
  /** What the list holds, read out. */
  readonly label: string
  /** All rows, or a window on rows that come as they are seen. */
  readonly rows: readonly Row[] | RowWindow<Row>
  readonly columns: readonly TableColumn<Row>[]
  /** Of an array; a window knows its keys. */
  readonly rowKey: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** Shown when there is no row. */
  readonly empty: ReactNode
  /** With both, rows can be selected. */
  readonly selection?: ListSelection
  readonly onSelection?: (selection: ListSelection) => void
  /** The key of the row under the cursor, whenever it is another one: for the side panel. */
  readonly onActive?: (key: string) => void
  /** → and ←: the side panel is wanted, or not. */
  readonly onSide?: (open: boolean) => void
  readonly order?: TableOrder
  readonly onOrder?: (order: TableOrder) => void
  /** In the foot, at the right. */
  readonly foot?: ReactNode
}

const ROW_HEIGHT = 36
const HEAD_HEIGHT = 32
const OVERSCAN = 8
const TICK_TRACK = ['2.25rem']

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { name, label, columns, empty, selection = NOTHING_SELECTED, onSelection, onSide, order, onOrder } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRowWindow(props)
  const place = useTablePlace(name, rows)
  const { activeIndex } = place
  const virtualizer = useVirtualizer({
    count: rows.count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: place.firstOffset,
    scrollPaddingEnd: HEAD_HEIGHT,
  })
  const go = (index: number): void => {
    place.move(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const selectable = onSelection !== undefined
  const keys = useTableKeys({
    rows,
    activeIndex,
    go,
    onOpen: props.onOpen,
    onSide,
    selection,
    onSelection,
    ...pageOf(scroller),
  })
  const acts = useRowActs({
    toggle: keys.toggle,
    extendTo: keys.extendTo,
    pick: (index) => {
      keys.endRange()
      go(index)
    },
    open: props.onOpen,
  })
  const shown = virtualizer.getVirtualItems()
  useShown(rows, shown)
  useActiveKey(rows.keyAt(activeIndex), props.onActive)
  useOwnPlace(name, () => virtualizer.scrollToOffset(place.firstOffset))
  const tracks = tracksOf(columns, selectable ? TICK_TRACK : [])

  if (rows.count === 0) return <>{empty}</>
  return (
    <div
      className='virtual-table'
      data-fits={tracks.fits || undefined}
      style={{ '--columns': tracks.wide, '--narrow-columns': tracks.narrow } as React.CSSProperties}
    >
      <div
        ref={scroller}
        className='virtual-table-scroller'
        onScroll={(event) => place.keepOffset(event.currentTarget.scrollTop)}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table; its cells follow.
          role='grid'
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rows.count + 1}
          aria-multiselectable={selectable || undefined}
          aria-activedescendant={shown.some(({ index }) => index === activeIndex) ? `${id}-${activeIndex}` : undefined}
          onKeyDown={keys.onKeyDown}
        >
          <TableHead
            columns={columns}
            order={order}
            onOrder={onOrder}
            allSelected={selectable && selectedCount(selection, rows.count) === rows.count}
            onToggleAll={selectable ? () => onSelection(toggleAll(selection, rows.count)) : undefined}
          />
          <tbody style={{ height: virtualizer.getTotalSize() }}>
            {shown.map(({ index, start }) => (
              <VirtualRow
                key={index}
                id={`${id}-${index}`}
                row={rows.rowAt(index)}
                index={index}
                top={start}
                columns={columns}
                active={index === activeIndex}
                selected={selectable ? isSelected(selection, rows.keyAt(index)) : undefined}
                acts={acts}
              />
            ))}
          </tbody>
        </table>
      </div>
      <TableFoot count={rows.count} selection={selection} onSelection={onSelection}>
        {props.foot}
      </TableFoot>
    </div>
  )
}

/** The acts of the last render behind one object that stays. */
function useRowActs<Row>(acts: RowActs<Row>): RowActs<Row> {
  const latest = useRef(acts)
  latest.current = acts
  return useMemo(
    () => ({
      toggle: (index) => latest.current.toggle(index),
      extendTo: (index) => latest.current.extendTo(index),
      pick: (index) => latest.current.pick(index),
      open: (row) => latest.current.open(row),
    }),
    [],
  )
}

function useRowWindow<Row>({ rows, rowKey }: VirtualTableProps<Row>): RowWindow<Row> {
  const latestKey = useRef(rowKey)
  latestKey.current = rowKey
  return useMemo(() => (isWindow(rows) ? rows : arrayWindow(rows, (row) => latestKey.current(row))), [rows])
}

function isWindow<Row>(rows: readonly Row[] | RowWindow<Row>): rows is RowWindow<Row> {
  return 'rowAt' in rows
}

function pageOf({ current }: React.RefObject<HTMLElement | null>): { readonly pageSize: number } {
  return { pageSize: Math.max(1, Math.floor((current?.clientHeight ?? 0) / ROW_HEIGHT) - 2) }
}

/** Tells the window what is on screen, once it is painted. */
function useShown<Row>({ show }: RowWindow<Row>, shown: readonly { readonly index: number }[]): void {
  const from = shown[0]?.index ?? 0
  const to = shown.at(-1)?.index ?? 0
  useEffect(() => show?.(from, to), [show, from, to])
}

function useActiveKey(key: string | undefined, onActive: ((key: string) => void) | undefined): void {
  const latest = useRef(onActive)
  latest.current = onActive
  useEffect(() => {
    if (key !== undefined) latest.current?.(key)
  }, [key])
}

/** Another list in the same table begins at its own place, not where the one before was left. */
function useOwnPlace(name: string, scroll: () => void): void {
  const latest = useRef(scroll)
  latest.current = scroll
  const shownName = useRef(name)
  useEffect(() => {
    if (shownName.current === name) return
    shownName.current = name
    latest.current()
  }, [name])
}
