/** Steps on people, permits and passes as screens take them: run the command, say what came of it, offer to undo it, or say why not. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { peopleRefusalWords } from './peopleWords.ts'

/** What a step answers. */
export type StepDone = Result<
  { readonly undo?: UndoPlan | undefined },
  { readonly code: string; readonly field?: string }
>

/** Tells what was done, with the way back where there is one. */
export function tellDone(desk: Desk, message: string, undo: UndoPlan | undefined): void {
  if (undo === undefined) {
    showNotice(message)
    return
  }
  showUndo({
    message,
    undo: async () => {
      const undone = await undoCommand(desk, undo)
      if (!undone.ok) tellRefusal(undone.error.code)
    },
  })
}

/** A refusal with no form to stand in. */
export function tellRefusal(code: string): void {
  showNotice(<RefusalNote words={peopleRefusalWords(code)} />, { id: 'people-refusal', autoClose: 12_000 })
}

/** Runs one-key steps: tells the refusal in a notice. */
export function useStep() {
  const desk = useDesk()
  return async (step: Promise<StepDone>, message: string): Promise<void> => {
    const done = await step
    if (done.ok) tellDone(desk, message, done.value.undo)
    else tellRefusal(done.error.code)
  }
}
