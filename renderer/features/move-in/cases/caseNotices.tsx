/** What a step on a case says when it is done, with the key that takes it back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { caseRefusalWords } from './caseWords.ts'

/** Says what was done; F8 takes it back where that is possible. */
export function tellCaseDone(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) tellCaseRefusal(undone.error.code)
  }
  showUndo({ message, undo })
}

/** A refusal with no form to stand in. */
export function tellCaseRefusal(code: string): void {
  showNotice(<RefusalNote words={caseRefusalWords(code)} />, { id: 'move-in-case-refusal', autoClose: 12_000 })
}
