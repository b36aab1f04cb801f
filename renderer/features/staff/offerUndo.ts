/** After a command on staff: says what was done, and takes it back by one key where it can be taken back. */

import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { staffRefusalWords } from './staffWords.ts'

export function offerStaffUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) return
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : staffRefusalWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('staff.undoRefused', { why }))
    },
  })
}
