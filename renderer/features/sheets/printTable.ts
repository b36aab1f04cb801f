/** A register on paper: rows as they are shown, without a number, in Chinese like all paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import type { TableColumn, TableValue } from '#renderer/platform/tableFile.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel, MOST_PRINTED } from '#shared/domain/lists/listSheet.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface PrintedTable {
  readonly title: string
  /** What it was filtered by; may be empty. */
  readonly filter: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableValue[])[]
}

/** Prints it. **Refuses** `too-many` (over 2,000 rows), `failed`, and what the printer refuses. Offline: always. */
export async function printTable(desk: Desk, table: PrintedTable): Promise<Result<null, { readonly code: string }>> {
  if (table.rows.length > MOST_PRINTED) return err({ code: 'too-many' })
  try {
    const job = await jobOfTable(desk, table)
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}

async function jobOfTable({ store, signature }: Desk, table: PrintedTable): Promise<SheetJob> {
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const model = listSheetModel({
    title: table.title,
    community,
    filter: table.filter,
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
    columns: table.columns.map(({ title, width, kind }) => ({ title, width, numeric: kind !== 'text' })),
    rows: table.rows.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell)))),
  })
  return { sheetId: LIST_SHEET_ID, model, paper: 'A4', copies: 1 }
}
