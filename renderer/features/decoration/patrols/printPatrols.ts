/** The record of patrols on paper: issued with a number, and out at once; a refusal is said where the desk stands. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueBlank, issueFilled, type ModelBuilder } from '#renderer/db/papers.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import type { Day } from '#shared/kernel/days.ts'
import { tellPatrolRefusal } from './patrolNotices.tsx'
import { caseSheet, daySheet, decorationPatrolPaper } from './patrolPaper.ts'

/** All patrols of a case. */
export function printCasePatrols(desk: Desk, caseId: string): Promise<void> {
  return printFilled(desk, caseSheet(desk.store, caseId))
}

/** The patrols of a day. */
export function printPatrolDay(desk: Desk, day: Day): Promise<void> {
  return printFilled(desk, daySheet(desk.store, day))
}

/** A numbered sheet to walk with. */
export async function printBlankPatrols(desk: Desk): Promise<void> {
  await send(desk, await issueBlank(desk, decorationPatrolPaper))
}

async function printFilled(desk: Desk, build: ModelBuilder): Promise<void> {
  await send(desk, await issueFilled(desk, decorationPatrolPaper, build))
}

async function send(desk: Desk, issued: Awaited<ReturnType<typeof issueBlank>>): Promise<void> {
  if (!issued.ok) {
    tellPatrolRefusal(issued.error.code)
    return
  }
  const { sheetId, number } = issued.value.draft
  await sendPaper(desk, { sheetId, number, title: decorationPatrolPaper.title() })
}
