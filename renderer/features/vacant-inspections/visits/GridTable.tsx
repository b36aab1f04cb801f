/** The lines of a clipboard: only those on screen are drawn, and the cursor keeps itself in sight. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { GridLine } from './GridLine.tsx'
import { useCursor } from './gridCursor.ts'
import { hearGridKey } from './gridKeys.ts'
import { GRID_COLUMNS, type GridColumn } from './gridRow.ts'
import type { Clipboard } from './useClipboard.ts'

const ROW_HEIGHT = 34
const HEAD_HEIGHT = 30
const OVERSCAN = 6

export function GridTable({ clipboard, label }: { readonly clipboard: Clipboard; readonly label: string }) {
  const t = useText()
  const { book, entries, entered, head, factsOf } = clipboard
  const cursor = useCursor(clipboard.cursor)
  const { homes } = book
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: homes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD_HEIGHT,
  })
  useEffect(() => virtualizer.scrollToIndex(cursor.index, { align: 'auto' }), [virtualizer, cursor.index])
  const { go } = clipboard.cursor
  const pick = useCallback((index: number, column: GridColumn) => go({ index, column }), [go])
  const pageSize = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2)
  return (
    <div ref={scroller} className='grid-scroller'>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table; its cells follow.
        role='grid'
        aria-label={label}
        aria-rowcount={homes.length + 1}
        onKeyDown={(event) => {
          if (hearGridKey(event, clipboard, pageSize)) event.preventDefault()
        }}
      >
        <thead>
          <tr className='grid-head'>
            <th scope='col'>{t('vacantGrid.columns.unit')}</th>
            {GRID_COLUMNS.map((column) => (
              <th key={column} scope='col' data-column={column}>
                {t(`vacantGrid.columns.${column}`)}
              </th>
            ))}
            <th scope='col'>{t('vacantGrid.columns.state')}</th>
          </tr>
        </thead>
        <tbody style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const home = homes[index]
            return home === undefined ? null : (
              <GridLine
                key={home.unitId}
                home={home}
                index={index}
                top={start}
                entries={entries}
                facts={factsOf(home)}
                head={head}
                status={entered.get(home.unitId)?.status}
                t={t}
                at={cursor.index === index ? cursor.column : undefined}
                onPick={pick}
              />
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
