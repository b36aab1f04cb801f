/** Who takes things, as a receipt names them. */
import type { Store } from '#renderer/db/store.ts'
import type { Taking } from '#shared/domain/parcel-custody/wayOut.ts'

/** Name and number of the taker; of somebody on file as the file says. */
export async function takerWords(store: Store, taking: Omit<Taking, 'signature' | 'signedPaper' | 'remark'>) {
  const { to, byPersonId, name, phone, idLast4, authority } = taking
  const person = byPersonId === null ? undefined : await store.db.people.get(byPersonId)
  return { to, taker: person?.v.name ?? name, phone, idLast4, authority }
}
