/**
 * Blobs as they lie on every desk and target: sealed under the ring's `blob` subkey, so that the same bytes with the same SHA-256 are
 * readable on all desks. The header is the magic, the format and the id of the team key; it is associated data, with the community.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { concatBytes, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { NONCE_BYTES } from './frameLayout.ts'
import { type KeyRing, subkey } from './keyRing.ts'

const MAGIC = Uint8Array.of(0x89, 0x51, 0x54, 0x42)
const FORMAT = 1
const HEAD_BYTES = MAGIC.length + 2 + 4
const TAG_BYTES = 16

/** What a blob is sealed or opened with. */
export interface BlobKeys {
  readonly ws: WorkspaceId
  readonly ring: KeyRing
}

/** Why a blob does not open; `not-authentic`: damaged, another community's, or cut short. */
export type BlobFault = 'not-a-blob' | 'newer-format' | 'unknown-key' | 'not-authentic'

/** The bytes sealed; `nonce`: 24 random bytes. Not padded: what travels is photos and PDFs, whose size says little. */
export function sealBlob(
  plain: Uint8Array,
  { ws, ring, nonce }: BlobKeys & { readonly nonce: Uint8Array },
): Uint8Array {
  const key = subkey(ring, ring.current, 'blob')
  if (!key) throw new Error('The ring lacks its current key.')
  const head = new Uint8Array(HEAD_BYTES)
  const view = new DataView(head.buffer)
  head.set(MAGIC)
  view.setUint16(MAGIC.length, FORMAT)
  view.setUint32(MAGIC.length + 2, ring.current)
  return concatBytes([head, nonce, xchacha20poly1305(key, nonce, boundTo(head, ws)).encrypt(plain)])
}

/** The content of a sealed blob. Never throws. */
export function openBlob(sealed: Uint8Array, { ws, ring }: BlobKeys): Result<Uint8Array, BlobFault> {
  if (sealed.length < HEAD_BYTES || !MAGIC.every((byte, index) => sealed[index] === byte)) return err('not-a-blob')
  const view = new DataView(sealed.buffer, sealed.byteOffset)
  const format = view.getUint16(MAGIC.length)
  if (format !== FORMAT) return err('newer-format')
  const key = subkey(ring, view.getUint32(MAGIC.length + 2), 'blob')
  if (!key) return err('unknown-key')
  const head = sealed.subarray(0, HEAD_BYTES)
  const body = sealed.subarray(HEAD_BYTES + NONCE_BYTES)
  if (body.length < TAG_BYTES) return err('not-authentic')
  try {
    const nonce = sealed.subarray(HEAD_BYTES, HEAD_BYTES + NONCE_BYTES)
    return ok(xchacha20poly1305(key, nonce, boundTo(head, ws)).decrypt(body))
  } catch {
    // The cipher throws on a wrong tag: a blob that is refused, not a fault.
    return err('not-authentic')
  }
}

function boundTo(head: Uint8Array, ws: WorkspaceId): Uint8Array {
  return concatBytes([head, utf8(ws)])
}
