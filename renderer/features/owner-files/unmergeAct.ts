/** What a hub does about merges at once: 拆分, and moving what was added to a merged file meanwhile. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { fieldName } from './fieldNames.ts'
import { moveStrays, unmergePeople } from './mergeCommands.ts'
import { offerUndo } from './offerUndo.ts'
import { showRefusal } from './showRefusal.tsx'

/** Takes a merge apart, and says what stayed where it is. */
export async function takeApart(desk: Desk, mergeId: string): Promise<void> {
  const merge = await desk.store.db.merges.get(mergeId)
  const survivor = await desk.store.db.people.get(merge?.v.into ?? '')
  const name = survivor?.v.name ?? ''
  const done = await unmergePeople(desk, mergeId)
  if (!done.ok) {
    showRefusal(done.error.code)
    return
  }
  const count = done.value.draft.kept.length
  const words =
    count === 0 ? text('households.saved.unmerged', { name }) : text('households.saved.unmergedKept', { name, count })
  offerUndo(desk, words, done.value.undo)
  const fields = (merge?.v.fields ?? []).map(fieldName).join(text('common.listSeparator'))
  if (fields !== '') showNotice(text('households.saved.unmergedFields', { fields }), { autoClose: 12_000 })
}

/** Moves what another desk added to a merged file; one key takes it back. */
export async function gatherStrays(desk: Desk, personId: string): Promise<void> {
  const done = await moveStrays(desk, personId)
  if (!done.ok) showRefusal(done.error.code)
  else offerUndo(desk, text('households.saved.gathered', { count: done.value.draft.count }), done.value.undo)
}
