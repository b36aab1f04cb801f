/** After a paper was taken in: says where it lies and offers to take that back. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

/** Shows the notice; `onUndone` hears that it was taken back. */
export function offerUndo(
  desk: Desk,
  { message, plan }: { readonly message: string; readonly plan: UndoPlan | undefined },
  onUndone?: () => void,
): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      showNotice(done.ok ? text('kit.undone') : paperRefusalWords(done.error.code).what)
      if (done.ok) onUndone?.()
    },
  })
}
