/** What a visit-back says when it is recorded; F8 takes it back, with the item that it made. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { visitBackRefusalWords } from './visitBackWords.ts'

/** Says what was done. */
export function tellVisitBack(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) tellVisitBackRefusal(undone.error.code)
  }
  showUndo({ message, undo })
}

/** A refusal with no form to stand in. */
export function tellVisitBackRefusal(code: string): void {
  showNotice(<RefusalNote words={visitBackRefusalWords(code)} />, { id: 'visit-back-refusal', autoClose: 12_000 })
}
