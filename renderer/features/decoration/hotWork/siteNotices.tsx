/** What a step of hot work, cuts or acceptance says when it is done: with undo where it can be taken back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { hotWorkRefusalWords } from './hotWorkWords.ts'

/** Says what was done; F8 takes it back where that is possible. */
export function tellDone(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (!plan) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, plan)
      if (!undone.ok) tellRefusal(hotWorkRefusalWords(undone.error.code))
    },
  })
}

/** A refusal with no form to stand in. */
export function tellRefusal(words: RefusalWords): void {
  showNotice(<RefusalNote words={words} />, { id: 'decoration-site-refusal', autoClose: 12_000 })
}

/** A paper that was issued goes to the printer; what is told stays whatever the printer says. */
export function sendIssued(
  desk: Desk,
  draft: { readonly sheetId: string; readonly number: string },
  { title, message }: { readonly title: string; readonly message: string },
): void {
  showNotice(message)
  void sendPaper(desk, { sheetId: draft.sheetId, number: draft.number, title })
}
