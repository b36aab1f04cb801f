/** Own changes of a desk as the runs that another desk reads: sealed, with the keys beside them. */
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import type { Store } from '#renderer/db/store.ts'
import { type ArrivedRun, openSegment, sealSegment } from '#shared/sync/wire/segment.ts'
import { must, storeParts } from './testStore.ts'
import { otherDesk } from './twoDesks.ts'

/** Another desk of the same community: it holds the same keys. */
export function sisterDesk(first: Store): Promise<Store> {
  return otherDesk(first, storeParts({ workspace: first.workspace, ring: first.ring.read() }))
}

/** The own changes after `seq` up to `last`, as they travel and are opened again. */
export async function runOf(store: Store, seq = 0, last = store.head.read().seq): Promise<ArrivedRun> {
  const { run, keys } = must(await ownRunAfter(store, seq, Number.POSITIVE_INFINITY))
  const changes = run.changes.slice(0, last - seq)
  const chain = must(await store.db.changes.get([store.device, last])).chain
  const sealing = { ring: store.ring.read(), signer: store.signer, nonce: store.ids.randomBytes(24) }
  const container = sealSegment({ ...run, last, chain, changes }, { ...sealing, hasKeys: keys.length > 0 })
  const opening = { ws: store.workspace, ring: store.ring.read(), publicKeyOf: () => store.signer.publicKey }
  const opened = openSegment(container, opening)
  if (!opened.ok) throw new Error(opened.error)
  return { ...opened.value, container, keys }
}
