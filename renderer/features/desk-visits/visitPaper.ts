/** 《来访登记表》 of a day: the numbered sheet to sign and file, and the plain list (handbook D24, 2.16). */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { sendTable } from '#renderer/papers/printTable.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { deskVisits } from '#renderer/text/zh-CN/deskVisits.ts'
import {
  buildBlankVisitRecord,
  buildVisitRecord,
  VISIT_RECORD_VERSION,
  type VisitRecordLine,
} from '#shared/domain/desk-visits/visitRecordModel.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { clockOnPaper, nameOnPaper } from './dayLists.ts'
import { loadVisitsOn, type VisitLine, withNames } from './queries.ts'

/** The sheet as this module prints it: the visits of the day on which it is issued. */
export const visitRecordPaper: PaperSource = {
  form: 'visit-record',
  templateVersion: VISIT_RECORD_VERSION,
  paper: 'A4',
  awaitsReturn: true,
  title: () => text('papers.forms.visit-record'),
  build: (store, _subject, context) => modelOf(store, context.at.day, context),
  blank: (context) => buildBlankVisitRecord(context) as unknown as JsonObject,
  refusal: paperWords,
}

/** Issues the sheet of a day. **Refuses** `no-visits`, `too-many-visits`, and as `decideIssue`. */
export function issueVisitRecord(desk: Desk, day: Day) {
  return issueFilled(desk, visitRecordPaper, (context) => modelOf(desk.store, day, context))
}

async function modelOf(store: Store, day: Day, context: SheetContext) {
  const built = buildVisitRecord(day, await linesOf(store, await visitsOn(store, day)), context)
  return built.ok ? ok({ model: built.value as unknown as JsonObject, personId: null, unitId: null }) : built
}

/** Why the sheet cannot be issued; what else a desk may answer has the words of every paper. */
export function paperWords(code: string): RefusalWords | undefined {
  if (code !== 'no-visits' && code !== 'too-many-visits') return undefined
  const part = (name: keyof RefusalWords) => text(`deskVisits.paperRefusals.${code}.${name}`)
  return { what: part('what'), saved: part('saved'), now: part('now') }
}

async function visitsOn(store: Store, day: Day): Promise<readonly VisitLine[]> {
  return withNames(store, await loadVisitsOn(store, day))
}

async function linesOf(store: Store, lines: readonly VisitLine[]): Promise<readonly VisitRecordLine[]> {
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  return lines.map((line) => {
    const { v } = line.visit
    const left = clockOnPaper(store, v.leftAt)
    return {
      arrived: clockOnPaper(store, v.arrivedAt),
      left: left !== '' && v.leftAuto ? `${left} 系统` : left,
      who: nameOnPaper(line),
      unit: line.unitCode,
      host: line.hostName,
      purpose: deskVisits.purposes[v.purpose],
      heads: String(v.headCount),
      plate: v.plate,
      receiver: staff.get(v.receivedBy) ?? '',
    }
  })
}

const WIDTHS = {
  number: 1,
  arrived: 1.4,
  who: 3,
  unit: 2,
  host: 2,
  purpose: 1.6,
  heads: 1,
  plate: 2,
  left: 2,
  receiver: 1.6,
}

/** What is shown, as a plain list. **Refuses** as `sendTable`. */
export async function printVisitList(
  desk: Desk,
  { day, lines, filter }: { readonly day: Day; readonly lines: readonly VisitLine[]; readonly filter: string },
): Promise<Result<null, { readonly code: string }>> {
  const rows = await linesOf(desk.store, lines)
  const keys = Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]
  return sendTable(desk, {
    title: `${deskVisits.listTitle} ${formatDayChinese(day)}`,
    note: filter,
    columns: keys.map((key) => ({
      title: deskVisits.columns[key],
      width: WIDTHS[key],
      numeric: key === 'number' || key === 'heads',
    })),
    rows: rows.map((row, index) => keys.map((key) => (key === 'number' ? String(index + 1) : row[key]))),
  })
}
