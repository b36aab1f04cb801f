/**
 * A list that stays quick with any number of rows and keeps its place: ↑↓ move, Space selects, Enter opens (architecture 9).
 * One tab stop; the row under the cursor is told by `aria-activedescendant`.
 */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from './keys/composition.ts'
import type { TableColumn } from './tableColumn.ts'
import { VirtualRow } from './VirtualRow.tsx'
import './virtualTable.css'

export interface VirtualTableProps<Row> {
  /** Names the list; its place is kept under it. */
  readonly name: string
  /** What the list holds, read out. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: readonly TableColumn<Row>[]
  readonly rowKey: (row: Row) => string
  readonly onOpen: (row: Row) => void
  /** Shown when there is no row. */
  readonly empty: ReactNode
  /** With both, rows can be selected. */
  readonly selected?: ReadonlySet<string>
  readonly onSelectedChange?: (selected: ReadonlySet<string>) => void
  /** The cursor moved: shows the row in a side panel. */
  readonly onActive?: (row: Row) => void
}

const ROW_HEIGHT = 36
const OVERSCAN = 8

export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, columns, rowKey, empty, selected, onSelectedChange } = props
  const t = useText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const { activeIndex, move, keepOffset, firstOffset } = usePlace(props)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    initialOffset: firstOffset,
  })
  const selectable = onSelectedChange !== undefined
  const tick = selectable ? ['2.25rem'] : []
  const template = [...tick, ...columns.map(({ width }) => width)].join(' ')
  const narrow = [...tick, ...columns.map(({ width, narrowWidth = width }) => narrowWidth)].join(' ')
  const fits = columns.every(({ narrowWidth }) => narrowWidth !== undefined)
  const toggle = (row: Row): void => onSelectedChange?.(toggled(selected, rowKey(row)))
  const go = (index: number): void => {
    move(index)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }
  const onKeyDown = useTableKeys(props, { activeIndex, go, toggle, pageSize: pageSizeOf(scroller.current) })
  const shown = virtualizer.getVirtualItems()
  const activeShown = shown.some(({ index }) => index === activeIndex)

  if (rows.length === 0) return <>{empty}</>
  return (
    <div
      className='virtual-table'
      data-fits={fits || undefined}
      style={{ '--columns': template, '--narrow-columns': narrow } as React.CSSProperties}
    >
      <div
        ref={scroller}
        className='virtual-table-scroller'
        onScroll={(event) => keepOffset(event.currentTarget.scrollTop)}
      >
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table; its cells follow.
          role='grid'
          tabIndex={0}
          aria-label={label}
          aria-rowcount={rows.length + 1}
          aria-multiselectable={selectable || undefined}
          aria-activedescendant={activeShown ? `${id}-${activeIndex}` : undefined}
          onKeyDown={onKeyDown}
        >
          <thead>
            <tr className='virtual-table-head' aria-rowindex={1}>
              {selectable && (
                <th scope='col'>
                  <span className='visually-hidden'>{t('kit.selectRow')}</span>
                </th>
              )}
              {columns.map((column) => (
                <th key={column.key} scope='col' data-numeric={column.numeric}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody style={{ height: virtualizer.getTotalSize() }}>
            {shown.map(({ index, start }) => {
              const row = rows[index]
              if (row === undefined) return null
              return (
                <VirtualRow
                  key={rowKey(row)}
                  id={`${id}-${index}`}
                  row={row}
                  index={index}
                  top={start}
                  columns={columns}
                  active={index === activeIndex}
                  selected={selected?.has(rowKey(row)) ?? false}
                  {...(selectable ? { onToggle: () => toggle(row) } : {})}
                  onPick={() => go(index)}
                  onOpen={() => props.onOpen(row)}
                />
              )
            })}
          </tbody>
        </table>
      </div>
      <div className='virtual-table-foot quiet' role='status'>
        {t('kit.rows', { count: rows.length })}
        {selected !== undefined && selected.size > 0 && ` · ${t('kit.selected', { count: selected.size })}`}
      </div>
    </div>
  )
}

function toggled(selected: ReadonlySet<string> | undefined, key: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(key)) next.add(key)
  return next
}

function pageSizeOf(scroller: HTMLElement | null): number {
  return Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
}

/** The row under the cursor follows its record, not its number: rows come and go above it. */
function usePlace<Row>({ name, rows, rowKey, onActive }: VirtualTableProps<Row>) {
  const place = useListPlaces((state) => state.places[name])
  const keep = useListPlaces((state) => state.keep)
  const firstOffset = useRef(place?.offset ?? 0).current
  const offset = useRef(firstOffset)
  const activeKey = place?.activeKey
  const found = activeKey === undefined ? -1 : rows.findIndex((row) => rowKey(row) === activeKey)
  const latestActive = useRef(activeKey)
  latestActive.current = activeKey
  // The offset changes with every frame of a scroll: kept when the list goes away, not while it moves.
  useEffect(() => () => keep(name, { offset: offset.current, activeKey: latestActive.current }), [keep, name])
  return {
    activeIndex: found === -1 ? 0 : found,
    firstOffset,
    keepOffset: (top: number): void => {
      offset.current = top
    },
    move: (index: number): void => {
      const row = rows[index]
      if (row === undefined) return
      keep(name, { offset: offset.current, activeKey: rowKey(row) })
      onActive?.(row)
    },
  }
}

interface TableKeys<Row> {
  readonly activeIndex: number
  readonly pageSize: number
  readonly go: (index: number) => void
  readonly toggle: (row: Row) => void
}

function useTableKeys<Row>({ rows, onOpen, onSelectedChange }: VirtualTableProps<Row>, keys: TableKeys<Row>) {
  const last = rows.length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: keys.activeIndex + 1,
    ArrowUp: keys.activeIndex - 1,
    PageDown: keys.activeIndex + keys.pageSize,
    PageUp: keys.activeIndex - keys.pageSize,
    Home: 0,
    End: last,
  }
  return (event: KeyboardEvent): void => {
    if (isReactComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const target = targets[event.key]
    const row = rows[keys.activeIndex]
    if (target !== undefined) keys.go(Math.min(last, Math.max(0, target)))
    else if (event.key === 'Enter' && row !== undefined) onOpen(row)
    else if (event.key === ' ' && row !== undefined && onSelectedChange !== undefined) keys.toggle(row)
    else return
    event.preventDefault()
  }
}
