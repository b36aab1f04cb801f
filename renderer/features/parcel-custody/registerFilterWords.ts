/** What is said of the register's saved filters. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { lists } from '#renderer/text/zh-CN/lists.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'

/** The words for a refusal of a saved filter. */
export function registerFilterWords(code: string): RefusalWords {
  return code in lists.refusals
    ? moduleRefusalWords('lists', code as keyof typeof lists.refusals)
    : foreignRefusalWords(code)
}

/** Says what was done and offers to take it back. */
export function offerRegisterUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) return
  showUndo({
    message,
    undo: async () => {
      const done = await undoCommand(desk, plan)
      const why = done.ok ? '' : registerFilterWords(done.error.code).what
      showNotice(done.ok ? text('kit.undone') : text('lists.undoRefused', { why }))
    },
  })
}
