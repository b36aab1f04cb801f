/** Journal and browser side by side when a store opens (sync 4.5.3): what the browser lost is put back; what the journal lacks is its writer's. */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts } from '#shared/ipc/contract.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { isUnlike } from './journalDebts.ts'
import { journalPages } from './journalPages.ts'
import { identityOf } from './journalRecords.ts'
import { readErased } from './log/erasedKeys.ts'
import { putBackOwn } from './putBackOwn.ts'
import type { Parting } from './renewDevice.ts'
import type { ChangeRow, IdentityRow, PersonKeyPack } from './rows.ts'
import type { Store } from './store.ts'

/** Rows put back in one transaction. */
const SLICE = 500

/** What the two had to say to each other. */
export interface Reconciled {
  /** Own changes that came back from the journal. */
  readonly putBack: number
  /** The journal is of another id of this desk, or of another desk: it begins anew, and the old one lies beside it. */
  readonly setAside?: 'former' | 'foreign'
  /** Own changes of the journal that do not follow this log: the two have another past. */
  readonly unlike: number
}

/**
 * Compares journal and log by dot; where they agree nothing is asked of the host. A journal of another id is set aside by the writer.
 * **Refuses** `stale` when the journal says that this store's id was given up before, and where the log is empty and the journal is not.
 */
export async function reconcileJournal(
  store: Store,
  journal: FrontDeskBridge['journal'],
  facts: JournalFacts,
): Promise<Result<Reconciled, 'stale'>> {
  const told = facts.identity === null ? undefined : identityOf(facts.identity, store.seal)
  if (told && told.identity.device !== store.device) {
    if (told.identity.former?.includes(store.device) || (await isEmpty(store))) return err('stale')
    const own = (await store.db.meta.get('identity')) as IdentityRow | undefined
    return ok({ putBack: 0, setAside: own?.former?.includes(told.identity.device) ? 'former' : 'foreign', unlike: 0 })
  }
  const reached = facts.last[store.device] ?? 0
  const here = store.head.read().seq
  if (await isUnlike(store.db)) return ok({ putBack: 0, unlike: reached })
  if (reached <= here) return ok({ putBack: 0, unlike: 0 })
  const putBack = await putBackTail(store, journal)
  return ok({ putBack, unlike: reached - here - putBack })
}

async function isEmpty({ db }: Store): Promise<boolean> {
  return (await db.changes.limit(1).count()) + (await db.pages.limit(1).count()) + (await db.bases.count()) === 0
}

/** Where log and journal part, and what the journal has after that; the keys that it names are put beside those that are here. */
export async function partingOf(store: Store, journal: FrontDeskBridge['journal']): Promise<Parting> {
  let agreedTo = 0
  let history: ChangeRow[] = []
  let stranded: ChangeRow[] = []
  for await (const { changes, packs } of journalPages(journal, store.workspace)) {
    await store.db.personKeys.bulkPut([...(await missing(store, packs))])
    for (const row of changes.filter(({ d }) => d === store.device)) {
      const here = await store.db.changes.get([row.d, row.n])
      if (here && equalBytes(here.chain, row.chain)) {
        agreedTo = row.n
        history = []
        stranded = []
      } else if (row.n === agreedTo + history.length + 1) history.push(row)
      // A past with a hole folds to nothing: what stands behind it waits.
      else stranded.push(row)
    }
  }
  return { agreedTo, history, stranded }
}

async function putBackTail(store: Store, journal: FrontDeskBridge['journal']): Promise<number> {
  const erased = await readErased(store.db)
  let packs: PersonKeyPack[] = []
  let count = 0
  for await (const page of journalPages(journal, store.workspace)) {
    for (const pack of page.packs) if (!pack.ks.some((k) => erased.ks.has(k))) packs.push(pack)
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
