/** Who this desk is, as its journal says it: told before the first change, and again when it changes (sync 4.5.2). */
import { equalBytes } from '#shared/kernel/bytes.ts'
import type { JournalIdentity } from './journalRecords.ts'
import { readErased } from './log/erasedKeys.ts'
import type { IdentityRow, RingRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Who the desk of this database is; undefined where it does not say. */
export async function readJournalIdentity(db: FrontDeskDatabase): Promise<JournalIdentity | undefined> {
  const identity = (await db.meta.get('identity')) as IdentityRow | undefined
  const ring = (await db.meta.get('ring')) as RingRow | undefined
  const name = (await db.communities.toCollection().first())?.v.name ?? ''
  const { persons, ks } = await readErased(db)
  return identity && ring && { identity, ring, name, erased: { persons: [...persons], ks: [...ks] } }
}

/** Whether the journal says the same. The number of the fold is no part of who the desk is: a rebuild folds again anyway. */
export function isSameIdentity(a: JournalIdentity, b: JournalIdentity): boolean {
  return (
    a.identity.device === b.identity.device &&
    a.name === b.name &&
    equalBytes(a.identity.deviceKey, b.identity.deviceKey) &&
    equalBytes(a.ring.body, b.ring.body) &&
    (a.identity.former ?? []).join() === (b.identity.former ?? []).join() &&
    a.erased.persons.join() === b.erased.persons.join() &&
    a.erased.ks.join() === b.erased.ks.join()
  )
}
