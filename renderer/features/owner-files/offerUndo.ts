/** After a command: says what was done and offers to take it back; says so too when it cannot be taken back any more. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { ownerRefusalWords } from './refusalOutcome.ts'

/** Shows the notice; without a plan there is nothing to take back and nothing to show. */
export function offerUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) return
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : ownerRefusalWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('ownerFiles.undoRefused', { why }))
    },
  })
}
