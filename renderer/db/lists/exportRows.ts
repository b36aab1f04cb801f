/** A list of people leaving the desk as a file: logged first, then read, written and handed over (architecture 6). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { TableColumn, TableValue } from '#renderer/platform/tableFile.ts'
import { downloadFile, writeTable } from '#renderer/platform/writeTable.ts'
import { decideListExport, type ExportChoice } from '#shared/domain/owner-files/listExport.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** A list on its way into a file. */
export interface LeavingRows {
  /** Its name in the log: `owners`. */
  readonly list: string
  /** 业主名单, in the language of the file. */
  readonly title: string
  readonly columns: readonly TableColumn[]
  /** How many records leave. */
  readonly count: number
  /** Reads them; undefined when it was stopped. */
  readonly rows: () => Promise<readonly (readonly TableValue[])[] | undefined>
  readonly signal: AbortSignal
}

/** What became of it: the file's name, or nothing where it was stopped. */
export type ExportResult = Result<
  { readonly name: string; readonly count: number } | undefined,
  { readonly code: string }
>

/** Saves a list as a file; one that was stopped half way stays in the log. Refusals as `decideListExport`, and `failed`. Offline: always. */
export async function exportRows(desk: Desk, list: LeavingRows, choice: ExportChoice): Promise<ExportResult> {
  const { title, columns, count, signal } = list
  const { phones, reason } = choice
  const logged = await runCommand(desk, (context) =>
    decideListExport({ list: list.list, count, phones, reason }, context),
  )
  if (!logged.ok) return logged
  try {
    const rows = await list.rows()
    if (rows === undefined) return ok(undefined)
    const bytes = await writeTable({ sheet: title, columns, rows }, choice.format)
    if (signal.aborted) return ok(undefined)
    const name = `${title} ${desk.store.dayOf(desk.store.clock.nowMs())}.${choice.format}`
    downloadFile(name, bytes, choice.format)
    return ok({ name, count: rows.length })
  } catch {
    return err({ code: 'failed' })
  }
}
