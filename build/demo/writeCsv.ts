// The same rows as CSV: UTF-8 with the mark that Excel looks for, lines as Windows ends them.
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { DemoCell, DemoRow } from './demoCommunity.ts'

function csvCell(cell: DemoCell): string {
  const text = cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Writes the rows. */
export async function writeCsv(path: string, rows: Iterable<DemoRow>): Promise<void> {
  const file = createWriteStream(path)
  file.write('\ufeff')
  for (const row of rows) {
    if (!file.write(`${row.map(csvCell).join(',')}\r\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
}
