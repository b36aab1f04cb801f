/** The steps of keys as screens take them: run the command, tell it with its undo, or say why not. */
import { undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { returnKeys } from './commands.ts'
import { keyRefusalWords } from './keyWords.ts'
import type { KeyLine } from './queries.ts'

/** What a command of keys answers, as far as a screen needs it. */
export type KeyDone = Result<
  { readonly undo: UndoPlan | undefined },
  { readonly code: string; readonly field?: string }
>

export function useKeySteps() {
  const desk = useDesk()
  /** What was done, with its undo. */
  const tell = (message: string, undo: UndoPlan | undefined): void => {
    if (!undo) {
      showNotice(message)
      return
    }
    showUndo({
      message,
      undo: async () => {
        const undone = await undoCommand(desk, undo)
        if (!undone.ok) sayKeyRefusal(undone.error.code)
      },
    })
  }
  return {
    tell,
    /** All sets that one borrower has out come back at once. */
    returnAll: async (lines: readonly KeyLine[]): Promise<void> => {
      const done = await returnKeys(
        desk,
        lines.flatMap(({ loan }) => loan?.id ?? []),
      )
      if (done.ok) tell(text('keys.done.returnedAll', { count: lines.length }), done.value.undo)
      else sayKeyRefusal(done.error.code)
    },
  }
}

/** A refusal with no form to stand in. */
export function sayKeyRefusal(code: string): void {
  showNotice(<RefusalNote words={keyRefusalWords(code)} />, { id: 'key-refusal', autoClose: 12_000 })
}
