/** What a round and its keys say when they are done: with undo where it can be taken back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { roundRefusalWords } from './roundWords.ts'

/** Says what was done; F8 takes it back. */
export function tellRound(desk: Desk, message: string, undo: UndoPlan | undefined): void {
  if (undo === undefined) showNotice(message)
  else showUndo({ message, undo: () => takeBack(desk, undo) })
}

async function takeBack(desk: Desk, plan: UndoPlan): Promise<void> {
  const undone = await undoCommand(desk, plan)
  if (!undone.ok) tellRoundRefusal(undone.error.code)
}

/** A refusal with no form to stand in. */
export function tellRoundRefusal(code: string): void {
  showNotice(<RefusalNote words={roundRefusalWords(code)} />, { id: 'round-refusal', autoClose: 12_000 })
}
