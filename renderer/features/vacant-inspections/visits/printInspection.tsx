/** 《空置房巡查表》 comes out at once with its number: a visit, or the clipboard of a building to walk with. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled } from '#renderer/db/papers.ts'
import type { GridBook } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { MOST_CLIPBOARD_LINES } from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import { clipboardPaper, inspectionPaperRefusal, vacantInspectionPaper, visitSheet } from './inspectionPaper.ts'

/** The paper of one visit. */
export async function printVisit(desk: Desk, inspectionId: string): Promise<void> {
  await send(desk, await issueFilled(desk, vacantInspectionPaper, visitSheet(desk.store, inspectionId)))
}

/** A numbered clipboard of a building. */
export async function printBlankClipboard(desk: Desk, { buildingId, homes }: GridBook): Promise<void> {
  if (homes.length === 0) tellPaperRefusal('no-homes')
  else if (homes.length > MOST_CLIPBOARD_LINES) tellPaperRefusal('too-many-homes')
  else await send(desk, await issueBlank(desk, clipboardPaper(buildingId)))
}

async function send(desk: Desk, issued: Awaited<ReturnType<typeof issueFilled>>): Promise<void> {
  if (!issued.ok) {
    tellPaperRefusal(issued.error.code)
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: vacantInspectionPaper.title() })
}

function tellPaperRefusal(code: string): void {
  showNotice(<RefusalNote words={inspectionPaperRefusal(code)} />, { id: 'grid-refusal', autoClose: 12_000 })
}
