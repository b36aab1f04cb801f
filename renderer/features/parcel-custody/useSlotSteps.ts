/** Retiring a slot and taking it into use again, each with its undo; and labels on their way to paper. */
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { printSlotLabels } from './printing.ts'
import type { SlotLine } from './queries.ts'
import { retireSlots } from './slotCommands.ts'
import { tellDone, tellRefusal } from './stepNotices.tsx'

export function useSlotSteps() {
  const desk = useDesk()
  const set = async ({ id, code }: SlotLine, to: 'retired' | 'restored'): Promise<void> => {
    const done = await retireSlots(desk, [id], to === 'restored')
    if (done.ok) tellDone(desk, text(`custodyShelves.done.${to}`, { code }), done.value.undo)
    else tellRefusal(done.error.code)
  }
  return {
    retire: (slot: SlotLine) => set(slot, 'retired'),
    restore: (slot: SlotLine) => set(slot, 'restored'),
  }
}

/** Prints the labels, and says what became of them where no dialog does. */
export async function sendSlotLabels(desk: Desk, slots: readonly SlotLine[]): Promise<void> {
  const sent = await printSlotLabels(
    desk,
    slots.map(({ id }) => id),
  )
  if (!sent.ok && sent.error.code !== 'cancelled') tellRefusal(sent.error.code)
  else if (sent.ok && desk.info.host === 'electron') showNotice(text('custodyShelves.labelsSent'))
}
