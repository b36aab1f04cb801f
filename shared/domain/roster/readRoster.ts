/**
 * A whole sheet read in slices: good rows become lines, bad ones problems with their place. The caller decides when the next
 * slice is read, so that 100,000 rows freeze nothing and can be given up (handbook D26).
 */
import type { Day } from '#shared/kernel/days.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { guessUnitPattern, unitCodeReader } from '#shared/kernel/unitCode.ts'
import { cellFigures, isBlank } from './cellText.ts'
import { headerColumns, type RosterMapping } from './header.ts'
import type { CellProblem, RosterLine, RosterReading, RosterUnit } from './line.ts'
import { columnsByField, type FieldColumns, type RowCells, rowCells } from './readCells.ts'
import { areTwoPeople, collision, lineKey, mergeLines, mergeUnits } from './readMerged.ts'
import { readRow } from './readRow.ts'
import { type SkipReason, skipReason } from './readSkipped.ts'
import { type Above, NOTHING_ABOVE, type UnitWay } from './readUnit.ts'
import type { Cell, SheetGrid } from './sheetGrid.ts'
import { normalizeHeader, type RosterField } from './synonyms.ts'

/** How a roster is read. */
export interface RosterOptions {
  /** Today in the community's zone. */
  readonly today: Day
  /** The project's pattern of unit codes; null where it has none, and the file's own is guessed. */
  readonly unitPattern: string | null
}

/** Rows of a slice: some milliseconds. */
const SLICE = 500
/** Rows from which the way of the codes is guessed. */
const SAMPLE = 2000

function sampleOf(grid: SheetGrid, mapping: RosterMapping, columns: FieldColumns) {
  const from = mapping.headerRow - 1 + mapping.headerRows
  const rows = grid.rows.slice(from, from + SAMPLE)
  const text = (row: readonly Cell[], field: RosterField): string => {
    const index = columns.get(field)?.[0]?.index
    const cell = index === undefined ? null : (row[index] ?? null)
    return typeof cell === 'string' || typeof cell === 'number' ? cellFigures(cell) : ''
  }
  return { rows, text }
}

/** The pattern that columns of parts make by themselves: a part counts where some row has it. */
function patternOfColumns(grid: SheetGrid, mapping: RosterMapping, columns: FieldColumns): string {
  const { rows, text } = sampleOf(grid, mapping, columns)
  const parts = (['phase', 'building', 'entrance'] as const).filter((part) =>
    rows.some((row) => text(row, part) !== ''),
  )
  return [...parts, 'room'].map((part) => `{${part}}`).join('-')
}

/** How the codes of this file are read: by the project's pattern, or as the codes themselves show. */
function unitWay(grid: SheetGrid, mapping: RosterMapping, columns: FieldColumns, set: string | null): UnitWay {
  const { rows, text } = sampleOf(grid, mapping, columns)
  const beside = rows.filter((row) => text(row, 'building') !== '' && text(row, 'unitCode') !== '')
  const whole = beside.filter((row) =>
    normalizeCode(text(row, 'unitCode')).startsWith(`${normalizeCode(text(row, 'building'))}-`),
  )
  const isWhole = beside.length > 0 && whole.length >= beside.length * 0.9
  const inParts = (columns.has('building') && !isWhole) || !columns.has('unitCode')
  const codes = rows.map((row) => text(row, 'unitCode')).filter((code) => code !== '')
  const guessed = inParts ? patternOfColumns(grid, mapping, columns) : guessUnitPattern(codes)
  const pattern = set ?? guessed ?? null
  const reader = pattern === null ? undefined : unitCodeReader(pattern)
  return { pattern, read: reader?.ok ? reader.value : null, set: set !== null, whole: isWhole }
}

/** What has been taken from the rows so far. */
interface Taken {
  readonly units: Map<string, RosterUnit>
  /** Units of rows that were kept out. */
  readonly keptOutOf: Set<string>
  readonly lines: RosterLine[]
  readonly lineAt: Map<string, number>
  readonly nameOfId: Map<string, string>
  readonly problems: CellProblem[]
  readonly skipped: Record<SkipReason | 'bad', number>
  merged: number
}

function takeUnit(taken: Taken, unit: RosterUnit, cells: RowCells): void {
  const known = taken.units.get(unit.code)
  if (known === undefined) {
    taken.units.set(unit.code, unit)
    return
  }
  const { value, differences } = mergeUnits(known, unit)
  taken.units.set(unit.code, value)
  for (const { field, code } of differences) cells.report(field, code, 'warning')
}

function takeLine(taken: Taken, line: RosterLine, cells: RowCells): void {
  const { idNumber, name } = line.person
  const holder = idNumber === null ? undefined : taken.nameOfId.get(idNumber)
  if (holder !== undefined && holder !== name) cells.report('idNumber', 'id-two-names', 'warning')
  if (idNumber !== null && holder === undefined) taken.nameOfId.set(idNumber, name)
  const key = lineKey(line)
  const at = taken.lineAt.get(key)
  const known = at === undefined ? undefined : taken.lines[at]
  if (at === undefined || known === undefined || areTwoPeople(known.person, line.person)) {
    if (known !== undefined) cells.report('name', 'person-twice-differs', 'warning')
    else taken.lineAt.set(key, taken.lines.length)
    taken.lines.push(line)
    return
  }
  const { value, differences } = mergeLines(known, line)
  taken.lines[at] = value
  taken.merged += 1
  for (const { field, code } of differences) cells.report(field, code, 'warning')
}

/** Two units under one code would become one: the pattern leaves out what tells them apart. */
function reportCollision(taken: Taken, unit: RosterUnit, cells: RowCells): void {
  const known = taken.units.get(unit.code)
  const part = known === undefined ? undefined : collision(known, unit)
  if (part !== undefined) cells.report(cells.has(part) ? part : 'unitCode', 'unit-not-in-pattern', 'error')
}

/**
 * Reads a sheet by a mapping. Yields the count of rows read after each slice; returns everything. A row with an error gives no
 * line and no unit, a row with warnings does. The same grid, mapping and options give the same reading. Source: handbook D26, 2.1.
 */
export function* readRoster(
  grid: SheetGrid,
  mapping: RosterMapping,
  options: RosterOptions,
): Generator<number, RosterReading, void> {
  const header = headerColumns(grid, mapping)
  const columns = columnsByField(header)
  const titles = header.map(({ title }) => normalizeHeader(title))
  const way = unitWay(grid, mapping, columns, options.unitPattern)
  const context = { way, today: options.today, epoch1904: grid.epoch1904 ?? false }
  const skipped = { blank: 0, totals: 0, headers: 0, examples: 0, bad: 0 }
  const taken: Taken = {
    units: new Map(),
    keptOutOf: new Set(),
    lines: [],
    lineAt: new Map(),
    nameOfId: new Map(),
    problems: [],
    skipped,
    merged: 0,
  }
  const first = mapping.headerRow - 1 + mapping.headerRows
  let above: Above = NOTHING_ABOVE
  for (let index = first; index < grid.rows.length; index++) {
    above = takeRow(taken, { row: index + 1, cells: grid.rows[index] ?? [], titles, columns }, { ...context, above })
    if ((index - first + 1) % SLICE === 0) yield index - first + 1
  }
  const { units, keptOutOf, lines, problems, merged } = taken
  return {
    lines,
    units: [...units.values()].map((unit) => (keptOutOf.has(unit.code) ? { ...unit, hasBadRows: true } : unit)),
    problems,
    skipped,
    rows: Math.max(grid.rows.length - first, 0),
    merged,
    unitPattern: way.pattern,
  }
}

interface RowSource {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly titles: readonly string[]
  readonly columns: FieldColumns
}

function takeRow(
  taken: Taken,
  source: RowSource,
  context: Parameters<typeof readRow>[1] & { readonly above: Above },
): Above {
  const reason = skipReason(source.cells, source.titles)
  if (reason !== undefined) {
    taken.skipped[reason] += 1
    return reason === 'totals' ? NOTHING_ABOVE : context.above
  }
  const cells = rowCells(source.row, source.cells, source.columns)
  if (![...source.columns.values()].flat().some(({ index }) => !isBlank(source.cells[index] ?? null))) {
    taken.skipped.blank += 1
    return context.above
  }
  const { unit, keptOutOf, lines, above } = readRow(cells, context, context.above)
  if (unit !== null) reportCollision(taken, unit, cells)
  if (unit === null || cells.failed()) {
    taken.skipped.bad += 1
    const code = keptOutOf ?? unit?.code
    if (code !== undefined) taken.keptOutOf.add(code)
  } else {
    takeUnit(taken, unit, cells)
    for (const line of lines) takeLine(taken, line, cells)
  }
  appendAll(taken.problems, cells.problems)
  return above
}

/** The whole reading at once: for small sheets and tests. */
export function readWholeRoster(grid: SheetGrid, mapping: RosterMapping, options: RosterOptions): RosterReading {
  const reading = readRoster(grid, mapping, options)
  for (;;) {
    const step = reading.next()
    if (step.done) return step.value
  }
}
