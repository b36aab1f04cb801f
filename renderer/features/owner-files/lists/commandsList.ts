/** A list leaving the desk: as a file, or on paper. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { type ExportResult, exportRows } from '#renderer/db/lists/exportRows.ts'
import { type ReadingList, readList } from '#renderer/db/lists/readList.ts'
import { momentOf } from '#renderer/db/papers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { paperText, type Text } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import type { ExportChoice } from '#shared/domain/owner-files/listExport.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type ListField, maskedWriting } from './listFields.ts'

/** A list on its way out. */
export interface LeavingList<Row> extends Omit<ReadingList<Row, unknown>, 'keep'> {
  /** 业主名单, in the language of the file or paper. */
  readonly title: string
  readonly fields: readonly ListField<Row>[]
}

/** Saves a list as a file. Refusals as `exportRows`. Offline: always. */
export function exportList<Row>(
  desk: Desk,
  list: LeavingList<Row> & { readonly name: string; readonly t: Text },
  choice: ExportChoice,
): Promise<ExportResult> {
  const { name, ids, title, fields, t, signal } = list
  const writing = choice.phones === 'full' ? { t, phone: (number: string) => number } : maskedWriting(t)
  const keep = (row: Row) => fields.map((field) => field.value(row, writing))
  const columns = fields.map(({ title: head, width, kind }) => ({ title: head(t), width, kind }))
  const rows = () => readList(desk.store, { ...list, keep })
  return exportRows(desk, { list: name, title, columns, count: ids.length, rows, signal }, choice)
}

/** Prints a list, phones masked, in Chinese as all paper. **Refuses** `failed`, and what the printer refuses. Offline: always. */
export async function printList<Row>(
  desk: Desk,
  list: LeavingList<Row> & { readonly filter: string },
): Promise<Result<null, { readonly code: string }>> {
  try {
    const writing = maskedWriting(paperText())
    const keep = (row: Row) => list.fields.map(({ value, kind }) => printed(value(row, writing), kind))
    const rows = await readList(desk.store, { ...list, keep })
    if (rows === undefined) return err({ code: 'cancelled' })
    const job = await printJobOf(desk, list, rows)
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}

async function printJobOf<Row>(
  { store, signature }: Desk,
  { title, fields, filter }: LeavingList<Row> & { readonly filter: string },
  rows: readonly (readonly string[])[],
): Promise<SheetJob> {
  const t = paperText()
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const model = listSheetModel({
    title,
    community,
    filter,
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
    columns: fields.map(({ title: head, width, kind }) => ({ title: head(t), width, numeric: kind !== 'text' })),
    rows: rows.map((cells) => [...cells]),
  })
  return { sheetId: LIST_SHEET_ID, model, paper: 'A4', copies: 1 }
}

function printed(value: string | number | null, kind: string): string {
  if (value === null) return ''
  return typeof value === 'number' && kind === 'decimal' ? value.toFixed(2) : String(value)
}
