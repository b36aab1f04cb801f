/** A table on paper, in Chinese as all paper; no numbered form: nobody signs it. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { onPrinter } from '#renderer/db/printers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

export interface PrintedTable {
  readonly title: string
  /** One line under the title: what it was filtered by; may be empty. */
  readonly note: string
  readonly columns: readonly { readonly title: string; readonly width: number; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
  /** Who signs under the last row: a count made by hand. */
  readonly signers?: readonly string[]
}

/** Sends the table to the desk's printer for its paper. Offline: always. **Refuses** `failed`, and what the printer refuses. */
export async function sendTable(desk: Desk, table: PrintedTable): Promise<Result<null, { readonly code: string }>> {
  try {
    const model = listSheetModel({
      title: table.title,
      filter: table.note,
      ...(await headOf(desk)),
      columns: [...table.columns],
      rows: table.rows.map((row) => [...row]),
      ...(table.signers === undefined ? {} : { signers: [...table.signers] }),
    })
    const job = await onPrinter(desk.store, { sheetId: LIST_SHEET_ID, model, paper: 'A4', copies: 1 })
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}

async function headOf({ store, signature }: Desk) {
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  return { community, printedBy: `${formatMoment(momentOf(store))} ${by} 打印` }
}

/** Sends the table, and says what became of it. */
export async function printTable(desk: Desk, table: PrintedTable): Promise<void> {
  const sent = await sendTable(desk, table)
  if (sent.ok) showNotice(text(desk.info.host === 'electron' ? 'lists.printing.sent' : 'lists.printing.dialogClosed'))
  else if (sent.error.code !== 'cancelled') showNotice(text('lists.printing.failed'), { role: 'alert' })
}
