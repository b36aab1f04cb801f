/** What a patrol says when it is entered or taken back: with undo where it can be taken back, and why not where it was refused. */
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { patrolRefusalWords, patrolWord } from './patrolWords.ts'

interface Recorded {
  /** The unit, or the building of a public area. */
  readonly unit: string
  /** Units; 0 for a public area. */
  readonly count: number
  readonly slot: PatrolSlot
  readonly site: string
  readonly undo: UndoPlan | undefined
}

/** Says what was entered; F8 takes it back. */
export function tellRecorded(desk: Desk, { unit, count, slot, site, undo }: Recorded): void {
  const words = { slot: text(`decorationPatrols.slots.${slot}`), site: patrolWord('sites', site) }
  const message =
    count === 0
      ? text('decorationPatrols.done.publicArea', { unit })
      : count === 1
        ? text('decorationPatrols.done.one', { ...words, unit })
        : text('decorationPatrols.done.many', { ...words, count })
  if (undo === undefined) showNotice(message)
  else showUndo({ message, undo: () => takeBack(desk, undo) })
}

async function takeBack(desk: Desk, plan: UndoPlan): Promise<void> {
  const undone = await undoCommand(desk, plan)
  if (!undone.ok) tellPatrolRefusal(undone.error.code)
}

/** A refusal with no form to stand in. */
export function tellPatrolRefusal(code: string): void {
  showNotice(<RefusalNote words={patrolRefusalWords(code)} />, { id: 'patrol-refusal', autoClose: 12_000 })
}
