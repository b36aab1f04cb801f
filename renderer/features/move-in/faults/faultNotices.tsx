/** What a step on a fault says when it is done, and its papers on the way out. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import type { HouseNoticesDone, IssuedPaper } from '#renderer/features/move-in/commands/faultNotices.ts'
import { printOut, savePdf, sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { houseFaultRefusal } from './faultWords.ts'

/** A refusal with no form to stand in. */
export function tellFaultRefusal(code: string): void {
  showNotice(<RefusalNote words={houseFaultRefusal(code)} />, { id: 'house-fault-refusal', autoClose: 12_000 })
}

/** Says what was done; F8 takes it back where that is possible. */
export function tellFault(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) tellFaultRefusal(undone.error.code)
  }
  showUndo({ message, undo })
}

/** Says which papers were issued and lets them come out as one job; what is told stands whatever the printer says. */
export function tellHouseNotices(desk: Desk, { issued, refusal }: HouseNoticesDone): void {
  const from = issued[0]?.number ?? ''
  const to = issued.at(-1)?.number ?? from
  showNotice(
    from === to ? text('moveInFaults.tell.done', { number: from }) : text('moveInFaults.tell.doneSome', { from, to }),
  )
  printHouseNotices(desk, issued)
  if (refusal === undefined) return
  showNotice(text('moveInFaults.tell.stopped', { count: issued.length }), { role: 'alert' })
  tellFaultRefusal(refusal.code)
}

/** Notices on their way out, the way this host does it. */
export function printHouseNotices(desk: Desk, papers: readonly IssuedPaper[]): void {
  const from = papers[0]?.number ?? ''
  const to = papers.at(-1)?.number ?? from
  const names = { from, to, title: text('papers.forms.house-rectification'), count: papers.length }
  const order = { sheetIds: papers.map(({ sheetId }) => sheetId), copies: 1 }
  const { host, capabilities } = desk.info
  void (host !== 'electron' && capabilities.pdf === true ? savePdf : printOut)(desk, order, names)
}

/** 《房屋复验单》 on its way out. */
export function printReinspection(desk: Desk, paper: IssuedPaper): void {
  void sendPaper(desk, { ...paper, title: text('papers.forms.house-reinspection') })
}
