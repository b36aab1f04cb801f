/** A table of the project on paper, in Chinese as all paper; no numbered form: nobody signs it. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'

export interface PrintedTable {
  readonly title: string
  /** One line under the title; may be empty. */
  readonly note: string
  readonly columns: readonly { readonly title: string; readonly width: number; readonly numeric: boolean }[]
  readonly rows: readonly (readonly string[])[]
}

/** Prints the table, and says what became of it. */
export async function printTable(desk: Desk, table: PrintedTable): Promise<void> {
  const { store, signature, info, bridge } = desk
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const model = listSheetModel({
    title: table.title,
    community,
    filter: table.note,
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
    columns: [...table.columns],
    rows: table.rows.map((row) => [...row]),
  })
  const job = { sheetId: LIST_SHEET_ID, model, paper: 'A4', copies: 1 } as const
  try {
    if (info.host !== 'electron') {
      await printInFrame(job)
      showNotice(text('lists.printing.dialogClosed'))
      return
    }
    const printed = await bridge.printing.print(job)
    if (printed.ok) showNotice(text('lists.printing.sent'))
    else if (printed.error.code !== 'cancelled') showNotice(text('lists.printing.failed'), { role: 'alert' })
  } catch {
    showNotice(text('lists.printing.failed'), { role: 'alert' })
  }
}
