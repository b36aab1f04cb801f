/** 拆分: takes the latest merge of a file apart, and says what stayed where it is. */
import { notifications } from '@mantine/notifications'
import type { Desk } from '#renderer/db/deskContext.ts'
import { text } from '#renderer/text/text.ts'
import { fieldName } from './fieldNames.ts'
import { unmergePeople } from './mergeCommands.ts'
import { offerUndo } from './offerUndo.ts'
import { showRefusal } from './showRefusal.tsx'

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
  if (fields !== '')
    notifications.show({ message: text('households.saved.unmergedFields', { fields }), autoClose: 12_000 })
}
