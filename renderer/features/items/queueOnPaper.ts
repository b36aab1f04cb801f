/** The queue on paper and as a file: the same fields in the words of the paper or of the screen. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { momentOf } from '#renderer/db/papers.ts'
import type { TableColumn as FileColumn } from '#renderer/platform/tableFile.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { LIST_SHEET_ID, listSheetModel } from '#shared/domain/lists/listSheet.ts'
import { formatMoment } from '#shared/domain/sheets/sheetModel.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'
import type { QueueLine } from './queueLines.ts'
import { queueState } from './queueWords.ts'

interface Writing {
  readonly t: Text
  readonly zone: string
  readonly now: number
}

type Field = {
  readonly key: 'unit' | 'who' | 'matter' | 'kind' | 'department' | 'officer' | 'first' | 'due' | 'state'
  readonly width: number
  readonly value: (line: QueueLine, writing: Writing) => string
}

const FIELDS: readonly Field[] = [
  { key: 'unit', width: 9, value: (line) => line.unitCode },
  { key: 'who', width: 10, value: (line) => line.who },
  { key: 'matter', width: 30, value: (line) => line.matter },
  { key: 'kind', width: 8, value: (line) => line.kind },
  { key: 'department', width: 10, value: (line) => line.department },
  { key: 'officer', width: 9, value: (line) => line.officer },
  { key: 'first', width: 9, value: (line) => line.firstReceiver },
  {
    key: 'due',
    width: 14,
    value: (line, { zone }) => {
      const at = line.attendBy || line.due
      // A file is read on other days: the whole date, never "today".
      return at === '' ? line.visitBackTo : `${dayInZone(Date.parse(at), zone)} ${clockInZone(Date.parse(at), zone)}`
    },
  },
  { key: 'state', width: 9, value: (line, writing) => writing.t(`itemQueue.states.${queueState(line, writing)}`) },
]

/** Columns and rows of its file. */
export function queueTable(lines: readonly QueueLine[], writing: Writing) {
  const columns: FileColumn[] = FIELDS.map(({ key, width }) => ({
    title: writing.t(`itemQueue.columns.${key}`),
    width,
    kind: 'text',
  }))
  return { columns, rows: lines.map((line) => FIELDS.map((field) => field.value(line, writing))) }
}

/** A list that goes to paper. */
export interface PrintedList {
  readonly title: string
  /** One line under the title; may be empty. */
  readonly note: string
  readonly columns: readonly { readonly title: string; readonly width: number }[]
  readonly rows: readonly (readonly string[])[]
}

/** Prints a list and says what became of it. Offline: always. */
export async function printListOf(desk: Desk, list: PrintedList): Promise<void> {
  const { store, signature, info, bridge } = desk
  const community = (await store.db.communities.get(COMMUNITY_ID))?.v.name ?? ''
  const by = (await store.db.staff.get(signature.actor.id))?.v.name ?? ''
  const model = listSheetModel({
    title: list.title,
    community,
    filter: list.note,
    printedBy: `${formatMoment(momentOf(store))} ${by} 打印`,
    columns: list.columns.map(({ title, width }) => ({ title, width, numeric: false })),
    rows: list.rows.map((row) => [...row]),
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
