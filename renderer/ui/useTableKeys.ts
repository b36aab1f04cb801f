/** The keys of a table: ↑↓ PageUp PageDown Home End move, Shift selects on the way, Space selects, Ctrl+A selects all, Enter opens, → and ← show and hide the panel. */
import { type KeyboardEvent, useRef } from 'react'
import { isReactComposing } from './keys/composition.ts'
import { type ListSelection, NOTHING_SELECTED, selectToo, toggleAll, toggleOne } from './listSelection.ts'
import type { RowWindow } from './rowWindow.ts'

export interface TableActs<Row> {
  readonly rows: RowWindow<Row>
  readonly activeIndex: number
  readonly pageSize: number
  readonly go: (index: number) => void
  readonly onOpen: (row: Row) => void
  readonly onSide: ((open: boolean) => void) | undefined
  readonly selection: ListSelection | undefined
  readonly onSelection: ((selection: ListSelection) => void) | undefined
}

/** Where a range of rows began, and what was selected before it. */
interface RangeStart {
  readonly index: number
  readonly before: ListSelection
}

export interface TableSelecting {
  readonly onKeyDown: (event: KeyboardEvent) => void
  /** One row more or less, as Space does. */
  readonly toggle: (index: number) => void
  /** All rows from where the range began, as Shift with a click or an arrow does. */
  readonly extendTo: (index: number) => void
  /** The cursor was put somewhere without selecting: a range begins there. */
  readonly endRange: () => void
}

/** The keys of a table and what its pointer does alike. */
export function useTableKeys<Row>(acts: TableActs<Row>): TableSelecting {
  const { rows, activeIndex, selection = NOTHING_SELECTED, onSelection } = acts
  const range = useRef<RangeStart>(undefined)
  const asked = useRef(0)
  const toggle = (index: number): void => {
    const key = rows.keyAt(index)
    if (key === undefined) return
    const next = toggleOne(selection, key)
    range.current = { index, before: next }
    onSelection?.(next)
  }
  const extendTo = (index: number): void => {
    range.current ??= { index: activeIndex, before: selection }
    const { index: start, before } = range.current
    asked.current += 1
    const mine = asked.current
    void rows.keysBetween(Math.min(start, index), Math.max(start, index)).then((keys) => {
      // A longer range was asked for meanwhile.
      if (mine === asked.current) onSelection?.(selectToo(before, keys))
    })
  }
  const endRange = (): void => {
    range.current = undefined
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event) || event.altKey) return
    const isHeard = event.ctrlKey || event.metaKey ? chord(event) : stroke(event)
    if (isHeard) event.preventDefault()
  }
  const chord = ({ code, key, shiftKey }: KeyboardEvent): boolean => {
    if (onSelection === undefined || shiftKey || (code !== 'KeyA' && key !== 'a')) return false
    endRange()
    onSelection(toggleAll(selection, rows.count))
    return true
  }
  const stroke = ({ key, shiftKey }: KeyboardEvent): boolean => {
    const target = targetOf(key, acts)
    if (target !== undefined) {
      if (shiftKey && onSelection !== undefined) extendTo(target)
      else endRange()
      acts.go(target)
      return true
    }
    const row = rows.rowAt(activeIndex)
    if (key === 'Enter' && row !== undefined) acts.onOpen(row)
    else if (key === ' ' && onSelection !== undefined) toggle(activeIndex)
    else if ((key === 'ArrowRight' || key === 'ArrowLeft') && acts.onSide) acts.onSide(key === 'ArrowRight')
    else return false
    return true
  }
  return { onKeyDown, toggle, extendTo, endRange }
}

function targetOf<Row>(key: string, { rows, activeIndex, pageSize }: TableActs<Row>): number | undefined {
  const last = rows.count - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: activeIndex + 1,
    ArrowUp: activeIndex - 1,
    PageDown: activeIndex + pageSize,
    PageUp: activeIndex - pageSize,
    Home: 0,
    End: last,
  }
  const target = targets[key]
  return target === undefined ? undefined : Math.min(last, Math.max(0, target))
}
