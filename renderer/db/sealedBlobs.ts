/**
 * Files that the host keeps (scans, logo, own PDFs): sealed with the community's keys before they leave the page, so that the same bytes
 * under the same hash are readable on every desk (sync 4.8).
 */
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { openBlob, sealBlob } from '#shared/sync/wire/blobFile.ts'
import type { Desk } from './deskContext.ts'
import type { Store } from './store.ts'

const NONCE_BYTES = 24

/**
 * Why a kept file cannot be read: it lies on another desk, or is on its way from there (`arriving`), is damaged, or is of keys that this
 * desk lacks.
 */
export type KeptFileState = 'not-found' | 'arriving' | 'damaged' | 'unreadable' | 'failed'

/** The bytes as they are kept and travel. */
export function sealForAll({ ring, workspace: ws, ids }: Store, bytes: Uint8Array): Uint8Array {
  return sealBlob(bytes, { ws, ring: ring.read(), nonce: ids.randomBytes(NONCE_BYTES) })
}

/** Seals and keeps the bytes; gives their hash. **Refuses** `file-no-host`, and as the host does. */
export async function keepSealedBlob(
  { store, bridge, info }: Pick<Desk, 'store' | 'bridge' | 'info'>,
  bytes: Uint8Array,
): Promise<Result<string, { readonly code: string }>> {
  if (info.capabilities.blobs !== true) return err({ code: 'file-no-host' })
  const sealed = sealForAll(store, bytes)
  const kept = await bridge.blobs.put({ workspaceId: store.workspace, bytes: base64url(sealed) })
  return kept.ok ? ok(kept.value.hash) : err({ code: kept.error.code })
}

/** Deletes bytes that no change came to name: no sweep would find them. */
export async function forgetSealedBlob({ store, bridge }: Pick<Desk, 'store' | 'bridge'>, hash: string): Promise<void> {
  await bridge.blobs.delete({ workspaceId: store.workspace, hashes: [hash] })
}

/** The bytes of a kept file. **Refuses** with its state. */
export async function readSealedBlob(
  { store, bridge }: Pick<Desk, 'store' | 'bridge'>,
  hash: string,
): Promise<Result<Uint8Array, KeptFileState>> {
  const found = await bridge.blobs.get({ workspaceId: store.workspace, hash })
  if (!found.ok) {
    const { code } = found.error
    if (code === 'not-found') return err((await isOfAnotherDesk(store, hash)) ? 'arriving' : code)
    return err(code === 'damaged' ? code : 'failed')
  }
  const sealed = fromBase64url(found.value.bytes)
  const opened = sealed.ok ? openBlob(sealed.value, { ws: store.workspace, ring: store.ring.read() }) : undefined
  return opened?.ok ? opened : err('unreadable')
}

/** What this desk kept was here once; what it never kept comes with the exchange, where there is one. */
async function isOfAnotherDesk({ db, sharing }: Store, hash: string): Promise<boolean> {
  return sharing.read() && (await db.keptBlobs.get(hash)) === undefined
}
