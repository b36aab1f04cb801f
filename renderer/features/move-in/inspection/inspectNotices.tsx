/** What was told of an inspection, with the way back where there is one. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { inspectionRefusalWords } from './inspectWords.ts'

/** A refusal with no form to stand in. */
export function tellInspectionRefusal(code: string): void {
  const words = inspectionRefusalWords(code)
  showNotice(<RefusalNote words={words} />, { id: 'house-inspection-refusal', autoClose: 12_000 })
}

/** Tells what was done. */
export function tellInspection(desk: Desk, message: string, undo: UndoPlan | undefined): void {
  if (undo === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, undo)
      if (!undone.ok) tellInspectionRefusal(undone.error.code)
    },
  })
}
