/** What a step says when it is done: with undo where it can be taken back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { custodyRefusalWords } from './custodyWords.ts'

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
  showNotice(<RefusalNote words={custodyRefusalWords(code)} />, { id: 'custody-refusal', autoClose: 12_000 })
}
