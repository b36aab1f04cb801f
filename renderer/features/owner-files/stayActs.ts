/** Acts on stays that need no form: verify at once, note that the keys are back; each can be taken back. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { offerUndo } from './offerUndo.ts'
import { writeNote } from './papers/recordCommands.ts'
import { showRefusal } from './showRefusal.tsx'
import { verifyStays } from './stayCommands.ts'

/** 核实 of these stays. */
export async function verifyNow(desk: Desk, stayIds: readonly string[]): Promise<void> {
  const done = await verifyStays(desk, stayIds)
  if (!done.ok) showRefusal(done.error.code)
  else offerUndo(desk, text('households.saved.verified', { count: done.value.draft.items.length }), done.value.undo)
}

/** Writes on the unit's file that keys, cards and passes are back, which settles the open matter. */
export async function noteKeysBack(desk: Desk, unitId: string): Promise<void> {
  const done = await writeNote(desk, { personId: null, unitId, text: text('households.keysNote') })
  if (!done.ok) showRefusal(done.error.code)
  else offerUndo(desk, text('households.saved.keys'), done.value.undo)
}
