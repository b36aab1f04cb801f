/** The list of a round on paper: issued with a number, and out at once; a refusal is said where the desk stands. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled } from '#renderer/db/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { tellRoundRefusal } from './roundNotices.tsx'
import { builderOf, inspectionRoundPaper, type PrintedRound } from './roundPaper.ts'

/** The list as it is shown. */
export async function printRound(desk: Desk, printed: PrintedRound): Promise<void> {
  await send(desk, await issueFilled(desk, inspectionRoundPaper, builderOf(printed)))
}

/** A numbered list to write by hand. */
export async function printBlankRound(desk: Desk): Promise<void> {
  await send(desk, await issueBlank(desk, inspectionRoundPaper))
}

async function send(desk: Desk, issued: Awaited<ReturnType<typeof issueBlank>>): Promise<void> {
  if (!issued.ok) {
    tellRoundRefusal(issued.error.code)
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: inspectionRoundPaper.title() })
}
