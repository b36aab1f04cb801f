/**
 * The one file format of all that leaves a desk (sync 5): magic, format, header length, header, nonce, ciphertext, SHA-256. The whole
 * header is associated data of the cipher, so that nothing can be moved, renamed or replayed under another device or community.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { type DeviceSigner, isSignedBy, type PublicKeyOf } from './deviceKey.ts'
import { type FrameLayout, joinFrame, type LayoutFault, NONCE_BYTES, readLayout, startFrame } from './frameLayout.ts'
import { type KeyPurpose, type KeyRing, subkey } from './keyRing.ts'
import { pad, unpad } from './padding.ts'

/** What a frame holds. */
export type FrameKind = 'segment' | 'person-keys' | 'snapshot' | 'card' | 'format' | 'ack' | 'backup'

/** What is readable without a key: no name, no date, nothing of a person (I10). */
export interface FrameHeader {
  readonly format: 1
  readonly kind: FrameKind
  readonly ws: WorkspaceId
  readonly device: DeviceId
  /** Id of the team key that seals the content. */
  readonly key: number
  /** What this kind adds, e.g. `first`, `last`, `before`, `chain` and `hasKeys` of a segment. */
  readonly more: JsonObject
}

/** A frame whose content was opened and whose signature was proved. */
export interface OpenedFrame {
  readonly header: FrameHeader
  readonly plain: Uint8Array
}

/**
 * Why a file is not what it should be. `not-a-frame`: another magic, somebody else's file. `incomplete`: shorter than its header says, or the
 * header itself is cut: still arriving. `mismatch`: long enough, and the trailing hash is another one, or nothing but zeros: still
 * arriving, or damaged when it stays so. `newer-format`; `other-workspace`; `unknown-key`: sealed with a key this ring lacks;
 * `not-authentic`: the cipher refuses it; `unknown-signer`: the card of its device has not arrived; `bad-signature`: another's, or none;
 * `malformed`: opened, and not what the header says.
 */
export type FrameFault =
  | LayoutFault
  | 'other-workspace'
  | 'unknown-key'
  | 'not-authentic'
  | 'unknown-signer'
  | 'bad-signature'

/** What a frame is sealed with. */
export interface FrameSealing {
  readonly ring: KeyRing
  /** 24 random bytes, never used twice. */
  readonly nonce: Uint8Array
  /** Of the device in the header; everything that leaves a desk is signed by it. */
  readonly signer: DeviceSigner
}

/** What is to be sealed. */
export interface FrameContent {
  readonly header: Pick<FrameHeader, 'kind' | 'ws' | 'device' | 'more'>
  readonly plain: Uint8Array
}

/** What a reader holds. */
export interface FrameOpening {
  readonly ws: WorkspaceId
  readonly ring: KeyRing
  readonly publicKeyOf: PublicKeyOf
}

const PURPOSES: Readonly<Record<FrameKind, KeyPurpose>> = {
  segment: 'segment',
  'person-keys': 'person-keys',
  snapshot: 'snapshot',
  card: 'metadata',
  format: 'metadata',
  ack: 'metadata',
  backup: 'backup',
}

/** The frame as bytes, sealed with the ring's current key and signed by the device. **Throws** on a nonce of another length. */
export function sealFrame({ header, plain }: FrameContent, { ring, nonce, signer }: FrameSealing): Uint8Array {
  if (nonce.length !== NONCE_BYTES) throw new Error('A nonce has 24 bytes.')
  const key = subkey(ring, ring.current, PURPOSES[header.kind])
  if (!key) throw new Error('The ring lacks its current key.')
  const padded = pad(plain)
  const signature = signer.sign(statementOf({ ...header, plain }))
  const start = startFrame({ ...header, key: ring.current, size: padded.length + TAG_BYTES, sig: base64url(signature) })
  return joinFrame(start, nonce, xchacha20poly1305(key, nonce, start).encrypt(padded))
}

/** Length of the cipher's tag, bytes. */
const TAG_BYTES = 16

/**
 * The header, read without any key; nothing of it is proved. `total` is the length of the whole file, bytes.
 * **Refuses** as `openFrame` does before it opens; the trailing hash is not looked at.
 */
export function readFrameHeader(bytes: Uint8Array): Result<FrameHeader & { readonly total: number }, FrameFault> {
  const layout = readLayout(bytes)
  return layout.ok ? ok({ ...headerOf(layout.value), total: layout.value.total }) : layout
}

function headerOf({ kind, ws, device, key, more }: FrameLayout): FrameHeader {
  return { format: 1, kind, ws, device, key, more }
}

/** The content of a frame that is whole, of this community, sealed with a key of the ring and signed by its device. Never throws. */
export function openFrame(bytes: Uint8Array, opening: FrameOpening): Result<OpenedFrame, FrameFault> {
  const frame = openUnproved(bytes, opening)
  if (!frame.ok) return frame
  const { header, plain, signature } = frame.value
  const publicKey = opening.publicKeyOf(header.device)
  if (!publicKey) return err('unknown-signer')
  const isSigned = isSignedBy(publicKey, statementOf({ ...header, plain }), signature)
  return isSigned ? ok({ header, plain }) : err('bad-signature')
}

/** As `openFrame`, without asking who signed it: for the card that brings the key, which proves itself. */
export function openUnproved(
  bytes: Uint8Array,
  { ws, ring }: Pick<FrameOpening, 'ws' | 'ring'>,
): Result<OpenedFrame & { readonly signature: Uint8Array }, FrameFault> {
  const found = readLayout(bytes)
  if (!found.ok) return found
  const layout = found.value
  const { start, nonce, cipher, hash } = layout.parts(bytes)
  if (!layout.isWhole(bytes, hash)) return err(bytes.length < layout.total ? 'incomplete' : 'mismatch')
  if (layout.ws !== ws) return err('other-workspace')
  const key = subkey(ring, layout.key, PURPOSES[layout.kind])
  if (!key) return err('unknown-key')
  const padded = decrypt(xchacha20poly1305(key, nonce, start), cipher)
  if (!padded) return err('not-authentic')
  const plain = unpad(padded)
  const signature = fromBase64url(layout.sig)
  return plain && signature.ok ? ok({ header: headerOf(layout), plain, signature: signature.value }) : err('malformed')
}

function decrypt(cipher: { decrypt: (bytes: Uint8Array) => Uint8Array }, bytes: Uint8Array): Uint8Array | undefined {
  try {
    return cipher.decrypt(bytes)
  } catch {
    // The cipher throws on a wrong tag: a file that is refused, not a fault.
    return undefined
  }
}

/**
 * What a device signs: of a segment the end of the chain, which stands for every change up to it (sync 4.8); of all else what its
 * header adds, and the hash of the content.
 */
export function statementOf({
  kind,
  ws,
  device,
  more,
  plain,
}: Omit<FrameHeader, 'format' | 'key'> & { readonly plain: Uint8Array }): Uint8Array {
  const said = kind === 'segment' ? [more.last ?? 0, more.chain ?? ''] : [more, base64url(sha256(plain))]
  return utf8(canonicalText([`qiantai/${kind}/v1`, ws, device, ...said]))
}
