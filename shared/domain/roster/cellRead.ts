/** What reading one cell gives: the value, and what is wrong or doubtful about it. A value is missing where a fault is an error. */
import { hasLoneSurrogate, lengthInCharacters } from '#shared/kernel/text.ts'
import { cellText, saysNothing } from './cellText.ts'
import type { CellCode, CellFault } from './line.ts'
import { type Cell, isDateCell, isErrorCell } from './sheetGrid.ts'

/** A value as read; null where the cell says nothing or is refused, `faults` say which. */
export interface CellRead<Value> {
  readonly value: Value | null
  readonly faults: readonly CellFault[]
}

/** The cell says nothing. */
export const NOTHING_READ: CellRead<never> = { value: null, faults: [] }

/** A value without doubt. */
export function good<Value>(value: Value): CellRead<Value> {
  return { value, faults: [] }
}

/** A value that goes in with warnings. */
export function doubtful<Value>(value: Value | null, ...codes: readonly CellCode[]): CellRead<Value> {
  return { value, faults: codes.map((code) => ({ code, severity: 'warning' })) }
}

/** A cell that keeps its row out. */
export function bad(code: CellCode): CellRead<never> {
  return { value: null, faults: [{ code, severity: 'error' }] }
}

/** The refusal every field shares: a formula's error, half a character; `ifDate` names what a date means there. */
export function unreadable(cell: Cell, ifDate: CellCode | null): CellRead<never> | undefined {
  if (isErrorCell(cell)) return bad('formula-error')
  if (isDateCell(cell)) return ifDate === null ? undefined : bad(ifDate)
  return typeof cell === 'string' && hasLoneSurrogate(cell) ? bad('bad-character') : undefined
}

/** Free text of at most `limit` characters: a remark, a layout, an address. Dates are their day. */
export function readText(cell: Cell, limit: number): CellRead<string> {
  const refused = unreadable(cell, null)
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  const text = cellText(cell)
  return lengthInCharacters(text) > limit ? bad('text-too-long') : good(text)
}

/** The parts of a cell that holds several: divided by 、 , ; / | and line ends. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；/／|｜\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
