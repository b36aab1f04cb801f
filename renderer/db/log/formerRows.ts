/**
 * The history of ids that this desk had before, where it lies as rows: an id that a start gave up may have changes that no folder has. They
 * are signed with the key of that id, which the desk keeps for it (sync 4.5.3).
 */
import { DEVICE_KEY_CONTEXT } from '#renderer/db/openStore.ts'
import { keysFirstNamed } from '#renderer/db/personKeyPacks.ts'
import { sealedIn } from '#renderer/db/personKeys.ts'
import type { IdentityRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import type { OwnPage } from '#shared/sync/exchange/ports.ts'
import { type DeviceSigner, signerOf } from '#shared/sync/wire/deviceKey.ts'
import { sealSegment } from '#shared/sync/wire/segment.ts'
import { ownRunAfter } from './ownRun.ts'

const NONCE_BYTES = 24
/** Canonical bytes of one segment. */
const SEGMENT_BYTES = 1024 * 1024

/** The signature of an id that was given up; undefined where its key is not kept. */
export async function formerSigner(
  { db, seal }: Pick<Store, 'db' | 'seal'>,
  device: string,
): Promise<DeviceSigner | undefined> {
  const identity = (await db.meta.get('identity')) as IdentityRow | undefined
  const sealed = identity?.formerKeys?.[device]
  const secret = sealed && seal.open(sealed, DEVICE_KEY_CONTEXT)
  return secret && signerOf(secret)
}

/** The rows of a former id after `seq` as pages; none where it has none here, or they cannot be signed. */
export async function formerPagesAfter(
  store: Store,
  device: DeviceId,
  seq: number,
  maxBytes: number,
): Promise<readonly OwnPage[]> {
  const found: OwnPage[] = []
  let bytes = 0
  for (let after = seq; ; ) {
    if (device === store.device || !(await store.db.changes.get([device, after + 1]))) return found
    const signer = await formerSigner(store, device)
    const own = signer && (await ownRunAfter({ ...store, device }, after, SEGMENT_BYTES))
    if (!signer || !own) return found
    const { run } = own
    const named = new Set(run.changes.flatMap((change) => sealedIn(change.items)).map(({ k }) => k))
    const keys = await keysFirstNamed(store, named, 0)
    const sealing = { ring: store.ring.read(), signer, nonce: store.ids.randomBytes(NONCE_BYTES) }
    const container = sealSegment(run, { ...sealing, hasKeys: keys.length > 0 })
    bytes += container.length
    if (bytes > maxBytes && found.length > 0) return found
    found.push({ first: run.first, last: run.last, container, keys })
    after = run.last
  }
}
