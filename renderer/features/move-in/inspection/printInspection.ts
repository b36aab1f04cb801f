/** 《房屋验收表》 of a case comes out at once with its number. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { houseInspectionPaper, inspectionOfCase } from './inspectionPaper.ts'
import { tellInspectionRefusal } from './inspectNotices.tsx'

/** Issues and prints the inspection of a case. */
export async function printInspectionForm(desk: Desk, caseId: string): Promise<void> {
  const issued = await issueFilled(desk, houseInspectionPaper, inspectionOfCase(desk.store, caseId))
  if (!issued.ok) {
    tellInspectionRefusal(issued.error.code)
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: houseInspectionPaper.title() })
}
