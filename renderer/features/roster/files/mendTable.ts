// The rows that were kept out, as a file to mend: the columns as they came, before them one that says what to mend.

import type { TableFile } from '#renderer/platform/tableFile.ts'
import { isBlank, shownCell } from '#shared/domain/roster/cellText.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import type { CellCode, CellProblem } from '#shared/domain/roster/line.ts'
import { skipReason } from '#shared/domain/roster/readSkipped.ts'
import type { Cell, SheetGrid } from '#shared/domain/roster/sheetGrid.ts'
import type { RosterField } from '#shared/domain/roster/synonyms.ts'

/** The words of the file, in the language of the screen. */
export interface MendWords {
  readonly sheet: string
  /** Heads the first column. It must name no field, so that the mended file is read without it. */
  readonly problem: string
  readonly codes: Readonly<Record<CellCode, string>>
}

/** Columns that say where a row belongs: written once over merged cells, and needed again when rows stand alone. */
const PLACE_FIELDS: ReadonlySet<RosterField> = new Set(['unitCode', 'phase', 'building', 'entrance', 'floor', 'room'])
const PROBLEM_WIDTH = 50
const COLUMN_WIDTH = 16

function problemTexts(problems: readonly CellProblem[], words: MendWords): ReadonlyMap<number, string> {
  const bad = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
  const texts = new Map<number, string>()
  for (const { row, header, column, code } of problems) {
    if (!bad.has(row)) continue
    const place = [header, column === '' ? '' : `(${column})`].join('')
    const text = `${place}: ${words.codes[code]}`
    const before = texts.get(row)
    texts.set(row, before === undefined ? text : `${before}\n${text}`)
  }
  return texts
}

/** The unit of a row that leaves it to the rows above. */
function withPlace(grid: SheetGrid, mapping: RosterMapping, row: number): readonly Cell[] {
  const cells = [...(grid.rows[row - 1] ?? [])]
  const places = mapping.fields.flatMap((field, index) => (field !== null && PLACE_FIELDS.has(field) ? [index] : []))
  const own = mapping.fields.findIndex((field) => field === 'unitCode' || field === 'room')
  const alone = !isBlank(cells[own] ?? null)
  for (const index of places) {
    if (!isBlank(cells[index] ?? null)) continue
    const isCode = mapping.fields[index] === 'unitCode' || mapping.fields[index] === 'room'
    if (isCode && alone) continue
    cells[index] = lastAbove(grid, mapping, { row, index })
  }
  return cells
}

function lastAbove(
  grid: SheetGrid,
  mapping: RosterMapping,
  place: { readonly row: number; readonly index: number },
): Cell {
  const top = mapping.headerRow - 1 + mapping.headerRows
  for (let at = place.row - 2; at >= top; at--) {
    const cells = grid.rows[at] ?? []
    if (!isBlank(cells[place.index] ?? null) && skipReason(cells, []) === undefined) return cells[place.index] ?? null
  }
  return null
}

/** The table of rows to mend: everything as text, so that what is typed stays as it is typed. */
export function mendTable(
  grid: SheetGrid,
  reading: {
    readonly mapping: RosterMapping
    readonly titles: readonly string[]
    readonly problems: readonly CellProblem[]
  },
  words: MendWords,
): TableFile {
  const texts = problemTexts(reading.problems, words)
  const titles = reading.titles
  return {
    sheet: words.sheet,
    columns: [
      { title: words.problem, width: PROBLEM_WIDTH, kind: 'text' },
      ...titles.map((title) => ({ title, width: COLUMN_WIDTH, kind: 'text' as const })),
    ],
    rows: [...texts].map(([row, text]) => {
      const cells = withPlace(grid, reading.mapping, row)
      return [text, ...titles.map((_, index) => shownCell(cells[index] ?? null) || null)]
    }),
  }
}
