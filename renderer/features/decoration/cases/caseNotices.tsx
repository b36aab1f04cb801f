/** What a step on a case says when it is done: with undo where it can be taken back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { caseRefusalWords } from './caseWords.ts'

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
      if (!undone.ok) tellRefusal(undone.error.code)
    },
  })
}

/** A refusal with no form to stand in. */
export function tellRefusal(code: string): void {
  showNotice(<RefusalNote words={caseRefusalWords(code)} />, { id: 'decoration-refusal', autoClose: 12_000 })
}
