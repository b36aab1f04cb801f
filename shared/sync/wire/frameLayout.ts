/** Where things lie in a frame (sync 5), read from bytes that anybody may have written: every length is checked before it is believed. */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, equalBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfJson, faultOfKeys, isPlain, isWhole, type Plain } from '#shared/sync/shape.ts'
import type { FrameKind } from './frame.ts'
import { parsedJson } from './parsedJson.ts'

/** Begins every frame. As with PNG: a first byte that is no text, and line ends that a careless copy would change. */
export const FRAME_MAGIC = Uint8Array.of(0x89, 0x51, 0x54, 0x46, 0x0d, 0x0a, 0x1a, 0x0a)
/** Version of the layout. */
export const FRAME_FORMAT = 1
/** Length of a nonce, bytes. */
export const NONCE_BYTES = 24
/** Longest header, bytes: a frontier of a thousand devices has room. */
export const MAX_HEADER_BYTES = 64 * 1024
/** Longest ciphertext, bytes: 1 GiB. */
export const MAX_CIPHER_BYTES = 1024 ** 3

const HASH_BYTES = 32
const PREAMBLE_BYTES = FRAME_MAGIC.length + 2 + 4
const KINDS: readonly string[] = ['segment', 'person-keys', 'snapshot', 'card', 'format', 'ack', 'backup']

/** Faults that are seen without a key. */
export type LayoutFault = 'not-a-frame' | 'incomplete' | 'mismatch' | 'newer-format' | 'malformed'

/** What the header says, as it stands in the file. */
export interface HeaderText {
  readonly kind: FrameKind
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly key: number
  readonly more: JsonObject
  /** Length of the ciphertext, bytes. */
  readonly size: number
  /** Ed25519, base64url. */
  readonly sig: string
}

/** A header, and where the rest lies. */
export interface FrameLayout extends HeaderText {
  /** Length of the whole file, bytes. */
  readonly total: number
  readonly parts: (bytes: Uint8Array) => FrameParts
  readonly isWhole: (bytes: Uint8Array, hash: Uint8Array) => boolean
}

/** The file cut up; `start` is all that comes before the nonce. */
export interface FrameParts {
  readonly start: Uint8Array
  readonly nonce: Uint8Array
  readonly cipher: Uint8Array
  readonly hash: Uint8Array
}

/** Magic, format, header length and header: the associated data. */
export function startFrame({ kind, ws, device, key, more, size, sig }: HeaderText): Uint8Array {
  const header = utf8(canonicalText({ kind, ws, device, key, more, size, sig }))
  if (header.length > MAX_HEADER_BYTES || size > MAX_CIPHER_BYTES) throw new RangeError('A frame is too long.')
  const start = new Uint8Array(PREAMBLE_BYTES + header.length)
  const view = new DataView(start.buffer)
  start.set(FRAME_MAGIC)
  view.setUint16(FRAME_MAGIC.length, FRAME_FORMAT)
  view.setUint32(FRAME_MAGIC.length + 2, header.length)
  start.set(header, PREAMBLE_BYTES)
  return start
}

/** The whole file. */
export function joinFrame(start: Uint8Array, nonce: Uint8Array, cipher: Uint8Array): Uint8Array {
  const bytes = concatBytes([start, nonce, cipher, new Uint8Array(HASH_BYTES)])
  bytes.set(sha256(bytes.subarray(0, -HASH_BYTES)), bytes.length - HASH_BYTES)
  return bytes
}

/** Whether the last 32 bytes are the SHA-256 of all before them: so it is in every format. */
function endsWithItsHash(bytes: Uint8Array): boolean {
  if (bytes.length < PREAMBLE_BYTES + HASH_BYTES) return false
  return equalBytes(sha256(bytes.subarray(0, -HASH_BYTES)), bytes.subarray(-HASH_BYTES))
}

/** Reads the header. A length or text that makes no sense is damage (`mismatch`), unless the hash says that it was written so. */
export function readLayout(bytes: Uint8Array): Result<FrameLayout, LayoutFault> {
  const magic = faultOfMagic(bytes)
  if (magic) return err(magic)
  if (bytes.length < PREAMBLE_BYTES) return err('incomplete')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const format = view.getUint16(FRAME_MAGIC.length)
  if (format !== FRAME_FORMAT)
    return err(endsWithItsHash(bytes) ? (format > FRAME_FORMAT ? 'newer-format' : 'malformed') : 'mismatch')
  const headerLength = view.getUint32(FRAME_MAGIC.length + 2)
  const headerEnd = PREAMBLE_BYTES + headerLength
  if (headerLength > MAX_HEADER_BYTES) return err(endsWithItsHash(bytes) ? 'malformed' : 'mismatch')
  if (bytes.length < headerEnd) return err('incomplete')
  const header = headerIn(bytes.subarray(PREAMBLE_BYTES, headerEnd))
  return header ? ok(layoutOf(header, headerEnd)) : err(endsWithItsHash(bytes) ? 'malformed' : 'mismatch')
}

function faultOfMagic(bytes: Uint8Array): LayoutFault | undefined {
  if (bytes.length === 0) return 'incomplete'
  const known = bytes.subarray(0, FRAME_MAGIC.length)
  // A file whose blocks have not come is zeros of the right length.
  if (known.every((byte) => byte === 0)) return 'mismatch'
  if (!known.every((byte, index) => byte === FRAME_MAGIC[index])) return 'not-a-frame'
  return known.length < FRAME_MAGIC.length ? 'incomplete' : undefined
}

function layoutOf(header: HeaderText, headerEnd: number): FrameLayout {
  const cipherStart = headerEnd + NONCE_BYTES
  const cipherEnd = cipherStart + header.size
  const total = cipherEnd + HASH_BYTES
  return {
    ...header,
    total,
    parts: (bytes) => ({
      start: bytes.subarray(0, headerEnd),
      nonce: bytes.subarray(headerEnd, cipherStart),
      cipher: bytes.subarray(cipherStart, cipherEnd),
      hash: bytes.subarray(cipherEnd, total),
    }),
    isWhole: (bytes, hash) => bytes.length === total && equalBytes(sha256(bytes.subarray(0, cipherEnd)), hash),
  }
}

function headerIn(bytes: Uint8Array): HeaderText | undefined {
  const text = fromUtf8(bytes)
  const value = text.ok ? parsedJson(text.value) : undefined
  if (!text.ok || !isPlain(value) || faultOfHeader(value) !== undefined) return undefined
  // One header has one text: a repeated key or another order is refused.
  return canonicalText(value) === text.value ? (value as unknown as HeaderText) : undefined
}

function faultOfHeader(value: Plain): string | undefined {
  const { kind, ws, device, key, more, size, sig } = value
  const fault = faultOfKeys(value, ['kind', 'ws', 'device', 'key', 'more', 'size', 'sig']) ?? faultOfJson(value)
  if (fault !== undefined) return fault
  if (typeof kind !== 'string' || !KINDS.includes(kind)) return 'kind'
  if (typeof ws !== 'string' || !isDeviceId(ws)) return 'ws'
  if (typeof device !== 'string' || !isDeviceId(device)) return 'device'
  if (!isWhole(key, 1)) return 'key'
  if (!isPlain(more)) return 'more'
  if (!isWhole(size, 1) || size > MAX_CIPHER_BYTES) return 'size'
  return typeof sig === 'string' && /^[A-Za-z0-9_-]{86}$/.test(sig) ? undefined : 'sig'
}
