// CSV as it comes from spreadsheets and other programs here: UTF-8 with and without a mark, UTF-16, GB18030; comma, semicolon or tab.
import Papa from 'papaparse'
import type { Cell } from '#shared/domain/roster/sheetGrid.ts'
import { refuse } from '#shared/kernel/errors.ts'
import type { TableFileResult } from './tableToRead.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** Lines by which the delimiter is judged; titles stand in the first. */
const JUDGED_LINES = 30

/** The text of a file: by its mark, else UTF-8 where every byte fits it, else GB18030, which every GBK file is too. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** The delimiter that divides most of the first lines, outside quotes; a comma where nothing divides. */
export function delimiterOf(text: string): ',' | ';' | '\t' {
  const head = text.split(/\r\n|\r|\n/, JUDGED_LINES).map((line) => line.replace(/"(?:[^"]|"")*"/g, ''))
  const counts = DELIMITERS.map((delimiter) => {
    const perLine = head.map((line) => line.split(delimiter).length - 1).filter((count) => count > 0)
    return { delimiter, lines: perLine.length, signs: perLine.reduce((sum, count) => sum + count, 0) }
  })
  const [best] = counts.toSorted((a, b) => b.lines - a.lines || b.signs - a.signs)
  return best === undefined || best.lines === 0 ? ',' : best.delimiter
}

/** Reads a CSV file; every cell is text. `name` heads the one sheet. */
export function readCsv(bytes: Uint8Array, name: string): TableFileResult {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  if (text.includes('\u0000')) return refuse('not-a-table')
  // Excel's own first line for the delimiter.
  const told = /^sep=(.)\r?\n/i.exec(text)
  const body = told === null ? text : text.slice(told[0].length)
  const { data } = Papa.parse<string[]>(body, { delimiter: told?.[1] ?? delimiterOf(body), skipEmptyLines: false })
  // The line end of the last row begins no row of its own.
  if (data.at(-1)?.join('') === '') data.pop()
  const rows = data.map((row): readonly Cell[] => row.map((cell) => (cell === '' ? null : cell)))
  const filled = rows.some((row) => row.some((cell) => cell !== null && String(cell).trim() !== ''))
  if (!filled) return refuse('no-rows')
  // So that rows bear the numbers that a spreadsheet shows.
  return { ok: true, value: { kind: 'csv', sheets: [{ name, grid: { rows: told === null ? rows : [[], ...rows] } }] } }
}
