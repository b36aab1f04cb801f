/** Where a backup stands (sync 4.5.4): frontier, state hash and what people know the community by, all of one moment. */
import { readHead } from '#renderer/db/head.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { BaseRow, IdentityRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import type { BackupContents, BackupHead } from '#shared/sync/backup/head.ts'

/** The head of a backup made now. **Throws** when somebody writes faster than the state can be read: the next quiet minute is another try. */
export async function takeCut(store: Store): Promise<BackupHead> {
  const { hash, frontier } = await stateHashOf(store)
  // The rows that were hashed may still be an older program's, just before they are made anew.
  const { foldVersion } = (await store.db.meta.get('identity')) as IdentityRow
  const base = (await store.db.bases.get('base')) as BaseRow | undefined
  return {
    device: store.device,
    app: store.app.version,
    foldVersion,
    madeMs: store.clock.nowMs(),
    frontier: Object.fromEntries(Object.entries(frontier).filter(([, seq]) => seq > 0)),
    base: base?.frontier ?? {},
    stateHash: hash,
    contents: await contentsOf(store),
  }
}

/** What a preview tells: counted from the rows, so that what is here now can be told the same way. */
export async function contentsOf(store: Store): Promise<BackupContents> {
  const { db } = store
  const isLive = (row: { readonly deleted?: true }) => row.deleted !== true
  const [community, people, units, openItems, head] = await Promise.all([
    db.communities.get(COMMUNITY_ID),
    db.people.filter((row) => isLive(row) && row.v.mergedInto == null).count(),
    db.units.filter(isLive).count(),
    db.items.where('v.status').equals('open').count(),
    readHead(store),
  ])
  return { community: community?.v.name ?? '', people, units, openItems, newestMs: head.ms }
}
