/** Retiring a slot and taking it into use again, each with its undo; and labels on their way to paper. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { printSlotLabels } from './printing.ts'
import type { SlotLine } from './queries.ts'
import { refusalNote } from './shelfNotes.tsx'
import { retireSlots } from './slotCommands.ts'

export function useSlotSteps() {
  const desk = useDesk()
  const set = async ({ id, code }: SlotLine, to: 'retired' | 'restored'): Promise<void> => {
    const done = await retireSlots(desk, [id], to === 'restored')
    if (done.ok) offerUndo(desk, text(`custodyShelves.done.${to}`, { code }), done.value.undo)
    else refusalNote(done.error.code)
  }
  return {
    retire: (slot: SlotLine) => set(slot, 'retired'),
    restore: (slot: SlotLine) => set(slot, 'restored'),
  }
}

/** Says what was done, with F8 to take it back where it can be. */
export function offerUndo(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (!plan) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) refusalNote(undone.error.code)
  }
  showUndo({ message, undo })
}

/** Prints the labels, and says what became of them where no dialog does. */
export async function sendSlotLabels(desk: Desk, slots: readonly SlotLine[]): Promise<void> {
  const sent = await printSlotLabels(
    desk,
    slots.map(({ id }) => id),
  )
  if (!sent.ok && sent.error.code !== 'cancelled') refusalNote(sent.error.code)
  else if (sent.ok && desk.info.host === 'electron') showNotice(text('custodyShelves.labelsSent'))
}
