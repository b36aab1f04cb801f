/** The month on paper: issued with a number, and out at once; a refusal is said where the desk stands. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { MonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { reportBuilder, reportRefusalWords, vacantReportPaper } from './reportPaper.ts'

export async function printReport(desk: Desk, report: MonthReport): Promise<void> {
  const issued = await issueFilled(desk, vacantReportPaper, reportBuilder(report))
  if (!issued.ok) {
    showNotice(<RefusalNote words={reportRefusalWords(issued.error.code)} />, {
      id: 'report-refusal',
      autoClose: 12_000,
    })
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: vacantReportPaper.title() })
}
