/** What becomes of two values when a form is saved over what another desk wrote meanwhile: a conflict, or history. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'

/** Whether two values of the field are a conflict. */
export function isFlaggedField({ registry }: Store, entity: string, field: string): boolean {
  const spec = registry.specOf(entity)
  return spec?.kind === 'register' && spec.fields[field]?.conflict === 'flag'
}

/** The sentence after 「2 号台刚改过」. */
export function keepsWords(store: Store, entity: string, field: string): string {
  return text(`ownerFiles.changedKeeps.${isFlaggedField(store, entity, field) ? 'flag' : 'quiet'}`)
}
