/** Steps of items as screens take them: run the command, offer to undo it, or say why not. */
import { notifications } from '@mantine/notifications'
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { itemRefusalWords } from './itemWords.ts'

const REFUSAL_NOTICE = 'item-refusal'

/** What a command of items answers, as far as a screen needs it. */
export type ItemOutcome = Result<
  { readonly undo: UndoPlan | undefined },
  { readonly code: string; readonly field?: string }
>

/** Says what was done, with the key that takes it back. */
export function offerItemUndo(desk: Desk, plan: UndoPlan | undefined, message: string): void {
  notifications.hide(REFUSAL_NOTICE)
  if (plan === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, plan)
      if (!undone.ok) sayItemRefusal(undone.error.code)
    },
  })
}

/** Says why a step without a form was refused. */
export function sayItemRefusal(code: string): void {
  notifications.hide(REFUSAL_NOTICE)
  showNotice(<RefusalNote words={itemRefusalWords(code)} />, { id: REFUSAL_NOTICE })
}

/** A step without a form: its refusal stands in a notice. */
export function useItemStep(): (step: (desk: Desk) => Promise<ItemOutcome>, message: string) => Promise<void> {
  const desk = useDesk()
  return async (step, message) => {
    const done = await step(desk)
    if (done.ok) offerItemUndo(desk, done.value.undo, message)
    else sayItemRefusal(done.error.code)
  }
}
