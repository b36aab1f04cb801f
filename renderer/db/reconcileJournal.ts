/** Journal and browser side by side when a store opens (sync 4.5.3): what the browser lost is put back; what the journal lacks is its writer's. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts } from '#shared/ipc/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { journalPages } from './journalPages.ts'
import { identityOf } from './journalRecords.ts'
import { readErased } from './log/erasedKeys.ts'
import { putBackOwn } from './putBackOwn.ts'
import type { IdentityRow, PersonKeyPack } from './rows.ts'
import type { Store } from './store.ts'

/** Rows put back in one transaction. */
const SLICE = 500

/** What the two had to say to each other. */
export interface Reconciled {
  /** The journal as the writer finds it now. */
  readonly facts: JournalFacts
  /** Own changes that came back from the journal. */
  readonly putBack: number
  /** The journal was of another id of this desk, or of another desk, and begins anew; the old one lies beside it. */
  readonly setAside?: 'former' | 'foreign'
  /** Own changes of the journal that do not follow this log: the two have another past. */
  readonly unlike: number
}

/**
 * Compares journal and log by dot; where they agree nothing is asked of the host.
 * **Refuses** `stale` when the journal says that this store's id was given up before, and the host's codes.
 */
export async function reconcileJournal(
  store: Store,
  journal: FrontDeskBridge['journal'],
  facts: JournalFacts,
): Promise<Result<Reconciled, string>> {
  const told = facts.identity === null ? undefined : identityOf(facts.identity, store.seal)
  if (told && told.identity.device !== store.device) {
    if (told.identity.former?.includes(store.device)) return err('stale')
    const set = await journal.setAside({ workspaceId: store.workspace })
    if (!set.ok) return err(set.error.code)
    const own = (await store.db.meta.get('identity')) as IdentityRow | undefined
    const setAside = own?.former?.includes(told.identity.device) ? 'former' : 'foreign'
    return ok({ facts: { ...facts, identity: null, last: {} }, putBack: 0, setAside, unlike: 0 })
  }
  const reached = facts.last[store.device] ?? 0
  const here = store.head.read().seq
  if (reached <= here) return ok({ facts, putBack: 0, unlike: 0 })
  const putBack = await putBackTail(store, journal)
  return ok({ facts, putBack, unlike: reached - here - putBack })
}

async function putBackTail(store: Store, journal: FrontDeskBridge['journal']): Promise<number> {
  const erased = await readErased(store.db)
  let packs: PersonKeyPack[] = []
  let count = 0
  for await (const page of journalPages(journal, store.workspace)) {
    packs.push(...page.packs.filter(({ ks }) => !ks.some((k) => erased.ks.has(k))))
    const rows = page.changes.filter(({ d, n }) => d === store.device && n > store.head.read().seq)
    for (let start = 0; start < rows.length; start += SLICE) {
      count += await putBackOwn(store, { rows: rows.slice(start, start + SLICE), packs: await missing(store, packs) })
      packs = []
    }
  }
  return count
}

/** Packs that are here stay as they are: one of them may have been written anew since. */
async function missing({ db }: Store, packs: readonly PersonKeyPack[]): Promise<readonly PersonKeyPack[]> {
  const here = new Set(
    await db.personKeys
      .where('id')
      .anyOf(packs.map(({ id }) => id))
      .primaryKeys(),
  )
  return packs.filter(({ id }) => !here.has(id))
}
