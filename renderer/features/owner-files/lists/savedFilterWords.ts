/** What is said of saved filters: why one was not saved, and the offer to take back what was done. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { lists } from '#renderer/text/zh-CN/lists.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

type OwnCode = keyof typeof lists.refusals

/** The words for a refusal of a saved filter. */
export function savedFilterWords(code: string): RefusalWords {
  return code in lists.refusals ? moduleRefusalWords('lists', code as OwnCode) : foreignRefusalWords(code)
}

/** Says what was done and offers to take it back. */
export function offerFilterUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) return
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : savedFilterWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('lists.undoRefused', { why }))
    },
  })
}
