/** What becomes of two values when a form is saved over what another desk wrote meanwhile: a conflict, or history. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'

/** The sentence after 「2 号台刚改过」. */
export function keepsWords({ registry }: Store, entity: string, field: string): string {
  const spec = registry.specOf(entity)
  const isFlagged = spec?.kind === 'register' && spec.fields[field]?.conflict === 'flag'
  return text(`ownerFiles.changedKeeps.${isFlagged ? 'flag' : 'quiet'}`)
}
