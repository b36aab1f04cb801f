/** A register on paper: rows as they are shown, without a number, in Chinese like all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { sendTable } from '#renderer/papers/printTable.ts'
import type { TableColumn, TableValue } from '#renderer/platform/tableFile.ts'
import { MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { err, type Result } from '#shared/kernel/result.ts'

export interface PrintedRegister {
  readonly title: string
  /** What it was filtered by; may be empty. */
  readonly filter: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
}

/** Prints it. **Refuses** `too-many` (over 2,000 rows), and as `sendTable`. */
export async function printRegister(
  desk: Desk,
  table: PrintedRegister,
): Promise<Result<null, { readonly code: string }>> {
  if (table.rows.length > MOST_PRINTED) return err({ code: 'too-many' })
  return sendTable(desk, {
    title: table.title,
    note: table.filter,
    columns: table.columns.map(({ title, width, kind }) => ({ title, width, numeric: kind !== 'text' })),
    rows: table.rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))),
  })
}
