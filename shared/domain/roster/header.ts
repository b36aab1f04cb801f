/** Finding the header of a roster, under titles and notes, and what each of its columns holds. */
import { cellText, isBlank } from './cellText.ts'
import { type Cell, columnLetter, type NamedSheet, type SheetGrid } from './sheetGrid.ts'
import { fieldOfHeader, fieldsLike, normalizeHeader, REPEATED_FIELDS, type RosterField } from './synonyms.ts'

/** Rows in which a header is looked for: titles, a note, a printing date stand above it. */
const HEADER_WITHIN = 30
const WIDEST_HEADER = 200

/** What each column holds, and where the header stands. `fields[n]` is column n; null is not imported. */
export interface RosterMapping {
  /** First row of the header, from 1. */
  readonly headerRow: number
  /** Two where group titles stand over the header. */
  readonly headerRows: 1 | 2
  readonly fields: readonly (RosterField | null)[]
  /** The header's texts in one form; a mapping is remembered under it. */
  readonly headerSignature: string
}

/** One column as the mapping step shows it. */
export interface HeaderColumn {
  readonly index: number
  readonly letter: string
  readonly title: string
  readonly field: RosterField | null
  /** Fields it may mean where that is not certain; the first is the likeliest. */
  readonly offered: readonly RosterField[]
}

/** Why a mapping cannot be imported by; `field-twice` names the field. */
export interface MappingFault {
  readonly code: 'no-unit-column' | 'field-twice'
  readonly field?: RosterField
}

interface Named {
  readonly title: string
  readonly field: RosterField | undefined
}

const rowAt = (grid: SheetGrid, index: number): readonly Cell[] => grid.rows[index] ?? []

/** Group titles reach over the empty cells to their right: 租户信息 over 姓名 and 电话. */
function groupTitles(row: readonly Cell[], width: number): readonly string[] {
  let last = ''
  return Array.from({ length: width }, (_, index) => {
    const text = cellText(row[index] ?? null)
    last = text === '' ? last : text
    return last
  })
}

function nameColumns(grid: SheetGrid, at: number, rows: 1 | 2): readonly Named[] {
  const upper = rowAt(grid, at)
  const lower = rows === 2 ? rowAt(grid, at + 1) : upper
  const width = Math.min(Math.max(upper.length, lower.length), WIDEST_HEADER)
  const groups = groupTitles(upper, width)
  return Array.from({ length: width }, (_, index) => {
    const own = cellText(lower[index] ?? null)
    if (rows === 1) return { title: own, field: own === '' ? undefined : fieldOfHeader(own) }
    const above = cellText(upper[index] ?? null)
    if (own === '') return { title: above, field: above === '' ? undefined : fieldOfHeader(above) }
    const group = (groups[index] ?? '').replace(/(?:信息|资料|情况|登记)$/, '')
    const joined = `${group}${own}`
    return { title: joined, field: fieldOfHeader(joined) ?? fieldOfHeader(own) }
  })
}

/** Different fields named; a row of people has at most one by chance. */
function hits(columns: readonly Named[]): number {
  return new Set(columns.flatMap(({ field }) => field ?? [])).size
}

function isLowerHeader(row: readonly Cell[]): boolean {
  const texts = row.filter((cell) => !isBlank(cell))
  const known = texts.filter((cell) => typeof cell === 'string' && fieldOfHeader(cell) !== undefined)
  return known.length >= 2 && known.length >= texts.length / 2
}

interface Found {
  readonly at: number
  readonly rows: 1 | 2
  readonly columns: readonly Named[]
}

function findHeader(grid: SheetGrid): Found | undefined {
  let best: Found | undefined
  let most = 1
  for (let at = 0; at < Math.min(grid.rows.length, HEADER_WITHIN); at++) {
    const columns = nameColumns(grid, at, 1)
    const alone = hits(columns)
    if (alone > most) [best, most] = [{ at, rows: 1, columns }, alone]
    if (isBlank(rowAt(grid, at).find((cell) => !isBlank(cell)) ?? null) || !isLowerHeader(rowAt(grid, at + 1))) continue
    const both = nameColumns(grid, at, 2)
    if (hits(both) > Math.max(most, hits(nameColumns(grid, at + 1, 1))))
      [best, most] = [{ at, rows: 2, columns: both }, hits(both)]
  }
  return best
}

/** Each column's field; where two columns claim one that cannot be repeated, the first has it and the later is offered. */
function assign(columns: readonly Named[]): readonly (RosterField | null)[] {
  const taken = new Set<RosterField>()
  return columns.map(({ field }) => {
    if (field === undefined || (taken.has(field) && !REPEATED_FIELDS.has(field))) return null
    taken.add(field)
    return field
  })
}

const signatureOf = (columns: readonly Named[]): string =>
  columns
    .map(({ title }) => normalizeHeader(title))
    .join('|')
    .replace(/\|+$/, '')

/**
 * The header of a sheet and what its columns hold, by their words; undefined where no row names two of the fields.
 * A header that matches nothing stays unmapped.
 */
export function detectMapping(grid: SheetGrid): RosterMapping | undefined {
  const found = findHeader(grid)
  if (found === undefined) return undefined
  return {
    headerRow: found.at + 1,
    headerRows: found.rows,
    fields: assign(found.columns),
    headerSignature: signatureOf(found.columns),
  }
}

/** The mapping where the clerk says in which row the header stands, from 1. */
export function mappingAt(grid: SheetGrid, headerRow: number): RosterMapping {
  const columns = nameColumns(grid, headerRow - 1, 1)
  return { headerRow, headerRows: 1, fields: assign(columns), headerSignature: signatureOf(columns) }
}

/** The columns as the mapping step shows them. */
export function headerColumns(grid: SheetGrid, mapping: RosterMapping): readonly HeaderColumn[] {
  const named = nameColumns(grid, mapping.headerRow - 1, mapping.headerRows)
  return named.map(({ title, field }, index) => {
    const chosen = mapping.fields[index] ?? null
    const like = field === undefined ? fieldsLike(title) : [field]
    return {
      index,
      letter: columnLetter(index),
      title,
      field: chosen,
      offered: chosen === null && title !== '' ? like : [],
    }
  })
}

/** A mapping the clerk made for the same headers, on this sheet; undefined where the headers differ. */
export function applyRememberedMapping(detected: RosterMapping, remembered: RosterMapping): RosterMapping | undefined {
  if (detected.headerSignature !== remembered.headerSignature) return undefined
  return { ...detected, fields: detected.fields.map((_, index) => remembered.fields[index] ?? null) }
}

/** What keeps a mapping from being imported by: no unit at all, or one field in two columns. Empty is good. */
export function mappingFaults(mapping: RosterMapping): readonly MappingFault[] {
  const named = mapping.fields.filter((field) => field !== null)
  const twice = named.filter((field, index) => !REPEATED_FIELDS.has(field) && named.indexOf(field) !== index)
  const faults: MappingFault[] = [...new Set(twice)].map((field) => ({ code: 'field-twice', field }))
  const hasUnit = named.includes('unitCode') || named.includes('room')
  return hasUnit ? faults : [{ code: 'no-unit-column' }, ...faults]
}

/** The sheet to use among several: the one whose header names most, the first of equals; undefined where none has a header. */
export function rosterSheet(sheets: readonly NamedSheet[]): number | undefined {
  let best: number | undefined
  let most = 0
  for (const [index, { grid }] of sheets.entries()) {
    const count = detectMapping(grid)?.fields.filter((field) => field !== null).length ?? 0
    if (count > most) [best, most] = [index, count]
  }
  return best
}
