/** What a step on a fault says when it is done, and its papers on the way out. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import type { IssuedNotice, NoticesDone } from '#renderer/features/vacant-inspections/commands/faultNotices.ts'
import { printOut, savePdf } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { faultRefusalWords } from './faultWords.ts'

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

/** A refusal with no form to stand in. */
export function tellFaultRefusal(code: string): void {
  showNotice(<RefusalNote words={faultRefusalWords(code)} />, { id: 'fault-refusal', autoClose: 12_000 })
}

/** Says which papers were issued and lets them come out as one job; what is told stands whatever the printer says. */
export function tellNotices(desk: Desk, { issued, refusal }: NoticesDone): void {
  const [first] = issued
  const last = issued.at(-1)
  if (first === undefined || last === undefined) return
  const several = issued.length > 1
  showNotice(
    several
      ? text('vacantFaults.notice.doneSome', { from: first.number, to: last.number })
      : text('vacantFaults.notice.done', { number: first.number }),
  )
  printNotices(desk, issued)
  if (refusal === undefined) return
  showNotice(text('vacantFaults.notice.stopped', { count: issued.length }), { role: 'alert' })
  tellFaultRefusal(refusal.code)
}

/** Notices on their way out, the way this host does it. */
export function printNotices(desk: Desk, papers: readonly Pick<IssuedNotice, 'sheetId' | 'number'>[]): void {
  const from = papers[0]?.number ?? ''
  const to = papers.at(-1)?.number ?? from
  const names = { from, to, title: text('papers.forms.inspection-notice'), count: papers.length }
  const order = { sheetIds: papers.map(({ sheetId }) => sheetId), copies: 1 }
  const { host, capabilities } = desk.info
  void (host !== 'electron' && capabilities.pdf === true ? savePdf : printOut)(desk, order, names)
}
