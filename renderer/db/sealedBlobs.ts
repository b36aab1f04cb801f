/** Files of the company (logo, own PDF) kept at the host: sealed with the local key before they leave the page (sync 4.8). */
import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Desk } from './deskContext.ts'
import type { Store } from './store.ts'

/** Binds a sealed file to its workspace: it opens nowhere else. */
function contextOf({ workspace }: Store): string {
  return `company-file/${workspace}`
}

/** Why a kept file cannot be read: it lies on another desk, is damaged, or is of another desk's key. */
export type KeptFileState = 'not-found' | 'damaged' | 'unreadable' | 'failed'

/** Seals and keeps the bytes; gives their hash. **Refuses** `file-no-host`, and as the host does. */
export async function keepSealedBlob(
  { store, bridge, info }: Pick<Desk, 'store' | 'bridge' | 'info'>,
  bytes: Uint8Array,
): Promise<Result<string, { readonly code: string }>> {
  if (info.capabilities.blobs !== true) return err({ code: 'file-no-host' })
  const sealed = store.seal.seal(bytes, contextOf(store))
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
    return err(code === 'not-found' || code === 'damaged' ? code : 'failed')
  }
  const sealed = fromBase64url(found.value.bytes)
  const bytes = sealed.ok ? store.seal.open(sealed.value, contextOf(store)) : undefined
  return bytes === undefined ? err('unreadable') : ok(bytes)
}
