/** Patrol lists on paper: issued with a number, and out at once; a refusal is said where the desk stands. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled } from '#renderer/db/papers.ts'
import type { ListAsked } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { tellListRefusal } from './listNotices.tsx'
import { blankListPaper, listDaySheet, patrolListPaper } from './listPaper.ts'

/** What was filled of one list on a day. */
export async function printListDay(desk: Desk, asked: ListAsked): Promise<void> {
  await send(desk, await issueFilled(desk, patrolListPaper, listDaySheet(desk.store, asked)))
}

/** A numbered sheet to walk with. */
export async function printBlankList(desk: Desk, list: string): Promise<void> {
  await send(desk, await issueBlank(desk, blankListPaper(list)))
}

async function send(desk: Desk, issued: Awaited<ReturnType<typeof issueBlank>>): Promise<void> {
  if (!issued.ok) {
    tellListRefusal(issued.error.code)
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: patrolListPaper.title() })
}
