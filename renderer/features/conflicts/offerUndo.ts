/** After settling: says so, and offers to take back what has a way back: another value than was shown, a deletion. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { SettleChoice } from '#shared/domain/conflicts/choices.ts'
import type { OpenConflict } from './queries.ts'
import { settleRefusalWords } from './settleRefusal.ts'
import { choiceWords } from './willWords.ts'

interface Done {
  readonly open: OpenConflict
  readonly choice: SettleChoice
  readonly plan: UndoPlan | undefined
}

export function offerUndo(desk: Desk, { open, choice, plan }: Done): void {
  if (plan === undefined || !hasWayBack(open, choice)) {
    showNotice(text('conflicts.done'))
    return
  }
  showUndo({
    message: text('conflicts.doneUndo', { what: choiceWords(open, choice) }),
    undo: async () => {
      const undone = await undoCommand(desk, plan)
      showNotice(undone.ok ? text('kit.undone') : settleRefusalWords(undone.error.code).what)
    },
  })
}

/** Writing again what stood there already leaves nothing to go back to. */
function hasWayBack({ sides }: OpenConflict, { kind, dot }: SettleChoice): boolean {
  if (kind === 'third' || kind === 'delete-again') return true
  return kind === 'side' && sides.find((side) => side.dot === dot)?.isShown !== true
}
