/** Number plates of a roster: warned about, never refused (handbook 2.19). */
import { readPlate } from '#shared/kernel/plates.ts'
import { bad, type CellRead, NOTHING_READ, partsOf, unreadable } from './cellRead.ts'
import { cellLines, saysNothing } from './cellText.ts'
import type { Cell } from './sheetGrid.ts'

const LONGEST_PLATE = 12

/** Words beside a plate, in brackets or after it: 粤B12345(宝马). */
function withoutWords(part: string): string {
  return part.replace(/[(（][^)）]*[)）]/g, ' ').trim()
}

/** `粤B12345 粤B54321` are two, `粤B 12345` is one: divided before a province that begins a new plate. */
function spaced(part: string): readonly string[] {
  return part.split(/\s+(?=\p{Script=Han}[A-Za-z][\s·.•-]?[A-Za-z0-9]{4})/u)
}

/** The plates of a cell, each once. **Faults** `plate-doubtful` (warning), `text-too-long`, `became-date`. */
export function readPlates(cell: Cell): CellRead<readonly string[]> {
  const refused = unreadable(cell, 'became-date')
  if (refused !== undefined) return refused
  if (saysNothing(cell)) return NOTHING_READ
  const parts = partsOf(cellLines(cell)).flatMap(spaced).map(withoutWords)
  const plates = parts.filter((part) => !saysNothing(part)).map(readPlate)
  if (plates.some(({ plate }) => [...plate].length > LONGEST_PLATE)) return bad('text-too-long')
  const doubt = plates.some(({ warnings }) => warnings.length > 0)
  const value = [...new Set(plates.map(({ plate }) => plate))].filter((plate) => plate !== '')
  return { value, faults: doubt ? [{ code: 'plate-doubtful', severity: 'warning' }] : [] }
}
