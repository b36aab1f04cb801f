/** Notices of keys and cards: what was done with its undo, or why not. */
import { undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { handingRefusalWords } from './handingWords.ts'

/** A refusal with no form to stand in. */
export function sayHandingRefusal(code: string): void {
  showNotice(<RefusalNote words={handingRefusalWords(code)} />, { id: 'handing-refusal', autoClose: 12_000 })
}

/** Tells what was done; with its undo where it can be taken back. */
export function useTell() {
  const desk = useDesk()
  return (message: string, undo: UndoPlan | undefined): void => {
    if (undo === undefined) showNotice(message)
    else
      showUndo({
        message,
        undo: async () => {
          const undone = await undoCommand(desk, undo)
          if (!undone.ok) sayHandingRefusal(undone.error.code)
        },
      })
  }
}
