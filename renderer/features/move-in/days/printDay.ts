/** 《交房安排表》 issued with a number, and out at once; a refusal is said where the desk stands. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled } from '#renderer/db/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import type { Day } from '#shared/kernel/days.ts'
import { handoverDaySheet, handoverListPaper } from './dayPaper.ts'
import { tellDayRefusal } from './dayWords.tsx'

/** The homes of a day. */
export async function printHandoverDay(desk: Desk, day: Day): Promise<void> {
  await send(desk, await issueFilled(desk, handoverListPaper, handoverDaySheet(desk.store, day)))
}

/** A numbered sheet to write on. */
export async function printBlankHandoverDay(desk: Desk): Promise<void> {
  await send(desk, await issueBlank(desk, handoverListPaper))
}

async function send(desk: Desk, issued: Awaited<ReturnType<typeof issueBlank>>): Promise<void> {
  if (!issued.ok) return tellDayRefusal(issued.error.code)
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: handoverListPaper.title() })
}
