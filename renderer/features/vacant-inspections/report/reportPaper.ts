/** 《空置房巡查月报》 as a form of the desk: the month that the screen shows, or the running one, or blank. */
import type { PaperModel, PaperSource } from '#renderer/db/paperSource.ts'
import type { ModelBuilder } from '#renderer/db/papers.ts'
import { loadMonthReport, type MonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { vacantReport } from '#renderer/text/zh-CN/vacantReport.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { keptShare, type ReportLine } from '#shared/domain/vacant-inspections/report/monthNumbers.ts'
import {
  buildBlankReportSheet,
  buildReportSheet,
  REPORT_SHEET_VERSION,
  type ReportSheetLine,
} from '#shared/domain/vacant-inspections/report/reportSheet.ts'
import { monthOf } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { ok } from '#shared/kernel/result.ts'
import { buildingName, everyDay, officerName, officersOfHome, shareWords } from './reportTables.ts'

const asJson = (model: object): JsonObject => model as unknown as JsonObject

/** For the module's list of papers. */
export const vacantReportPaper: PaperSource = {
  form: 'vacant-report',
  templateVersion: REPORT_SHEET_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.vacant-report'),
  build: async (store, _subject, context) => {
    const { day } = context.at
    return reportSheetOf(await loadMonthReport(store, monthOf(day), day), context)
  },
  refusal: (code) => reportRefusalWords(code),
  blank: (context) => asJson(buildBlankReportSheet(context)),
}

/** What happened, is it saved, what now, for any refusal of the report. */
export function reportRefusalWords(code: string): RefusalWords {
  return Object.hasOwn(vacantReport.refusals, code)
    ? moduleRefusalWords('vacantReport', code as keyof typeof vacantReport.refusals)
    : foreignRefusalWords(code)
}

/** The report as it is shown. */
export function reportBuilder(report: MonthReport): ModelBuilder {
  return (context) => reportSheetOf(report, context)
}

const SUMMARY = [
  ...(['homes', 'share', 'kept', 'breached', 'open', 'visits', 'unable', 'faultsFound'] as const),
  ...(['faultsClosed', 'faultsOverdue', 'drifts', 'done'] as const),
] as const

function reportSheetOf(report: MonthReport, context: SheetContext) {
  const words = paperText()
  const { numbers, asOf, leastPerMonth } = report
  const { total } = numbers
  const sheet = buildReportSheet(
    {
      month: numbers.month,
      asOf,
      rule: words('vacantReport.rule', { least: leastPerMonth }),
      summary: SUMMARY.map((figure) => ({
        label: words(`vacantReport.figures.${figure}`),
        value: figure === 'share' ? shareWords(total, words) : doneOf(figure, total),
      })),
      buildings: numbers.buildings.map((line) => printedLine(line, buildingName(report, line.id, words), words)),
      officers: numbers.officers.map((line) => printedLine(line, officerName(report, line.id, words), words)),
      days: everyDay(numbers),
      breached: numbers.breached.map((home) => ({
        unit: home.code,
        building: buildingName(report, home.buildingId, words),
        reason: vacantWord('reasons', home.reason, words),
        done: `${home.month.done}/${home.month.needed}`,
        unable: home.month.unable === 0 ? '' : String(home.month.unable),
        officers: officersOfHome(report, home),
      })),
    },
    context,
  )
  return sheet.ok ? ok<PaperModel>({ model: asJson(sheet.value), personId: null, unitId: null }) : sheet
}

/** Made of owed: 71/80. */
function doneOf(figure: Exclude<(typeof SUMMARY)[number], 'share'>, total: ReportLine): string {
  return figure === 'done' ? `${total.done}/${total.needed}` : String(total[figure])
}

function printedLine(line: ReportLine, name: string, words: Text): ReportSheetLine {
  return {
    name,
    homes: String(line.homes),
    kept: String(line.kept),
    breached: String(line.breached),
    share: shareWords(line, words),
    percent: keptShare(line),
    visits: String(line.visits),
    unable: String(line.unable),
    faults: `${line.faultsFound}/${line.faultsClosed}`,
    overdue: String(line.faultsOverdue),
    drifts: String(line.drifts),
  }
}
