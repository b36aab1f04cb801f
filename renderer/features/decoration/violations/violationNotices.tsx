/** What a step on a violation says when it is done, and its paper on the way out. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { printOut, savePdf, sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import { violationRefusalWords } from './violationWords.ts'

/** Says what was done; F8 takes it back where that is possible. */
export function tellViolation(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) tellViolationRefusal(undone.error.code)
  }
  showUndo({ message, undo })
}

/** A refusal with no form to stand in. */
export function tellViolationRefusal(code: string): void {
  showNotice(<RefusalNote words={violationRefusalWords(code)} />, { id: 'violation-refusal', autoClose: 12_000 })
}

interface Issued {
  readonly draft: { readonly sheetId: string; readonly number: string }
}

/** Says which paper was issued and lets it come out; what is booked stands whatever the printer says. */
export function tellIssued(desk: Desk, form: FormId, { draft: { sheetId, number } }: Issued): void {
  const title = text(`papers.forms.${form}`)
  showNotice(text('decorationViolations.done.issued', { title, number }))
  void sendPaper(desk, { sheetId, number, title })
}

/** The bundle with the papers it speaks of as one job: each prints as it was issued, marked 补打. */
export function sendBundle(desk: Desk, { draft: { sheetId, number } }: Issued, papers: readonly string[]): void {
  const title = text('papers.forms.violation-evidence')
  const order = { sheetIds: [sheetId, ...papers], copies: 1 }
  const names = { from: number, to: number, title, count: order.sheetIds.length }
  const { host, capabilities } = desk.info
  void (host !== 'electron' && capabilities.pdf === true ? savePdf : printOut)(desk, order, names)
}
