/** The keys of a clipboard: Enter stores and goes down, Tab and the arrows walk, = is the last reading, Alt with a digit the kind of one. */
import type { KeyboardEvent } from 'react'
import type { GridHome } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { formatFigure, METERS, type Meter, READING_KINDS } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { SEEN_CHOICES } from '#shared/domain/vacant-inspections/visits/exceptions.ts'
import { GRID_COLUMNS, type GridColumn, type TypedRow } from './gridRow.ts'
import type { Clipboard } from './useClipboard.ts'

/** Kinds that a key offers, in the order of their digits. */
export const OFFERED_KINDS = READING_KINDS.filter((kind) => kind !== 'read')

/** Whether a column holds readings. */
export function isMeter(column: GridColumn): column is Meter {
  return METERS.some((meter) => meter === column)
}

/** Whether a column is ticked and not typed. */
export function isTick(column: GridColumn): column is 'dirty' | 'aired' {
  return column === 'dirty' || column === 'aired'
}

type Keys = Pick<Clipboard, 'book' | 'cursor' | 'enter' | 'entries' | 'entered'>

/** Hears a key of the grid; true where it meant something. */
export function hearGridKey(event: KeyboardEvent<HTMLElement>, keys: Keys, pageSize: number): boolean {
  if (isReactComposing(event) || event.ctrlKey || event.metaKey) return false
  if (event.altKey) return kindKey(event, keys)
  return walkKey(event, keys, pageSize) || lineKey(event, keys)
}

function walkKey({ key, shiftKey, target }: KeyboardEvent, keys: Keys, pageSize: number): boolean {
  const { book, cursor, enter } = keys
  const { index, column } = cursor.at()
  const last = book.homes.length - 1
  const down: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: pageSize, PageUp: -pageSize }
  const by = down[key]
  if (by !== undefined) cursor.go({ index: Math.max(0, Math.min(last, index + by)), column })
  else if (key === 'Enter') enter(index)
  else {
    const side = sideOf(key, { shiftKey, target })
    const next = side === undefined ? undefined : GRID_COLUMNS[GRID_COLUMNS.indexOf(column) + side]
    if (next === undefined) return false
    cursor.go({ index, column: next })
  }
  return true
}

/** One column on or back; an arrow within what is typed stays with the text. */
function sideOf(key: string, { shiftKey, target }: Pick<KeyboardEvent, 'shiftKey' | 'target'>): 1 | -1 | undefined {
  if (key === 'Tab') return shiftKey ? -1 : 1
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return undefined
  const by = key === 'ArrowRight' ? 1 : -1
  if (!(target instanceof HTMLInputElement) || target.readOnly) return by
  const { selectionStart, selectionEnd, value } = target
  const isAtEnd = by === 1 ? selectionStart === value.length : selectionEnd === 0
  return isAtEnd ? by : undefined
}

function lineKey({ key }: KeyboardEvent, { book, cursor, entries, entered }: Keys): boolean {
  const { index, column } = cursor.at()
  const home = book.homes[index]
  if (home === undefined || entered.has(home.unitId)) return false
  const typed = typedBy(key, column, { home, row: entries.rowOf(home.unitId).typed })
  if (typed === undefined) return false
  entries.type(home.unitId, typed)
  return true
}

interface LineAt {
  readonly home: GridHome
  readonly row: TypedRow
}

/** What a key writes into a column that takes no text, or as a shortcut. */
function typedBy(key: string, column: GridColumn, { home, row }: LineAt): Partial<TypedRow> | undefined {
  if (column === 'seen') {
    const choice = SEEN_CHOICES[Number(key) - 1]
    if (choice !== undefined) return { seen: choice }
    return key === 'Backspace' || key === 'Delete' ? { seen: '' } : undefined
  }
  if (isTick(column)) {
    const name = column === 'dirty' ? 'isDirty' : 'isAired'
    return key === '1' || key === 'x' ? { [name]: !row[name] } : undefined
  }
  const last = isMeter(column) ? home.last[column]?.hundredths : undefined
  if (!isMeter(column) || (key !== '=' && key !== '+')) return undefined
  return last === undefined || last === null ? {} : { [column]: formatFigure(last) }
}

function kindKey({ code }: KeyboardEvent, { book, cursor, entries, entered }: Keys): boolean {
  const { index, column } = cursor.at()
  const home = book.homes[index]
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1]
  const kind = OFFERED_KINDS[Number(digit) - 1]
  if (home === undefined || entered.has(home.unitId) || kind === undefined || !isMeter(column)) return false
  entries.type(home.unitId, kindChange(entries.rowOf(home.unitId).typed, column, kind))
  return true
}

/** A kind said of a reading; said again it is a plain reading once more. */
export function kindChange({ kinds }: Pick<TypedRow, 'kinds'>, meter: Meter, kind: string): Partial<TypedRow> {
  return { kinds: { ...kinds, [meter]: kinds[meter] === kind ? '' : kind } }
}
