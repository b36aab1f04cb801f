/** 《房屋验收表》 of a case comes out at once with its number. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { houseInspectionPaper, inspectionOfCase } from './inspectionPaper.ts'
import { inspectionRefusalWords } from './inspectWords.ts'

/** Issues and prints the inspection of a case. */
export async function printInspectionForm(desk: Desk, caseId: string): Promise<void> {
  const issued = await issueFilled(desk, houseInspectionPaper, inspectionOfCase(desk.store, caseId))
  if (!issued.ok) {
    const words = inspectionRefusalWords(issued.error.code)
    showNotice(<RefusalNote words={words} />, { id: 'house-inspection-refusal', autoClose: 12_000 })
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: houseInspectionPaper.title() })
}
