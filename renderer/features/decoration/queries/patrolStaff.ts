/** Names of the staff for what they did. */
import type { Store } from '#renderer/db/store.ts'

/** Names by id; may run inside a transaction of the store. */
export async function staffNamesOf({ db }: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.staff.toArray()).map(({ id, v }) => [id, v.name ?? '']))
}
