/** What a list says when it is stored or refused: with undo where it can be taken back. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { checklistRefusalWords } from './listWords.ts'

/** Says what was stored; F8 takes it back. */
export function tellRecorded(
  desk: Desk,
  { message, undo }: { readonly message: string; readonly undo: UndoPlan | undefined },
): void {
  if (undo === undefined) showNotice(message)
  else showUndo({ message, undo: () => takeBack(desk, undo) })
}

async function takeBack(desk: Desk, plan: UndoPlan): Promise<void> {
  const undone = await undoCommand(desk, plan)
  if (!undone.ok) tellListRefusal(undone.error.code)
}

/** A refusal with no form to stand in. */
export function tellListRefusal(code: string): void {
  showNotice(<RefusalNote words={checklistRefusalWords(code)} />, { id: 'list-refusal', autoClose: 12_000 })
}
