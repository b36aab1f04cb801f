/** What the parts between head and foot hold, as bytes: segments, person keys, blobs, documents of the exchange. */
import { base64url, concatBytes, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import { isPlain } from '#shared/sync/shape.ts'
import { parsedJson } from '#shared/sync/wire/parsedJson.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import { lengthBytes, readLength } from './layout.ts'

const SECRET_BYTES = 32
/** SHA-256. */
const HASH_BYTES = 32

/** Several byte strings as one, each behind its length. */
export function packList(items: readonly Uint8Array[]): Uint8Array {
  return concatBytes(items.flatMap((item) => [lengthBytes(item.length), item]))
}

/** The byte strings of such a list; undefined where it does not end with the last of them. */
export function unpackList(bytes: Uint8Array): readonly Uint8Array[] | undefined {
  const items: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    if (bytes.length - at < 4) return undefined
    const length = readLength(bytes, at)
    if (bytes.length - at - 4 < length) return undefined
    items.push(bytes.slice(at + 4, at + 4 + length))
    at += 4 + length
  }
  return items
}

/** Keys of persons as bytes, to be sealed; an erased person has none. */
export function packPersonKeys(keys: readonly PersonKeyEntry[]): Uint8Array {
  return utf8(canonicalText(keys.map(({ personId, secret }) => [personId, base64url(secret)])))
}

/** The keys of such bytes; undefined for anything else. */
export function unpackPersonKeys(bytes: Uint8Array): readonly PersonKeyEntry[] | undefined {
  const list = jsonOf(bytes)
  if (!Array.isArray(list)) return undefined
  const keys: PersonKeyEntry[] = []
  for (const entry of list) {
    const [personId, encoded] = Array.isArray(entry) ? entry : []
    const secret = typeof encoded === 'string' ? fromBase64url(encoded) : undefined
    if (typeof personId !== 'string' || !secret?.ok || secret.value.length !== SECRET_BYTES) return undefined
    keys.push({ personId, secret: secret.value })
  }
  return keys
}

/** A blob as it lies at the host (sealed with the ring), behind its SHA-256. */
export function packBlob(hash: Uint8Array, bytes: Uint8Array): Uint8Array {
  return concatBytes([hash, bytes])
}

/** The blob and the hash it claims. */
export function unpackBlob(packed: Uint8Array): { readonly hash: Uint8Array; readonly bytes: Uint8Array } {
  return { hash: packed.slice(0, HASH_BYTES), bytes: packed.slice(HASH_BYTES) }
}

/** A document of the exchange (cards of other desks, the keys file): no personal value is in them. */
export interface BackupDocument {
  readonly key: string
  readonly value: Json
}

/** Documents as bytes. */
export function packDocuments(documents: readonly BackupDocument[]): Uint8Array {
  return utf8(canonicalText(documents.map(({ key, value }) => ({ key, value }))))
}

/** The documents of such bytes; undefined for anything else. */
export function unpackDocuments(bytes: Uint8Array): readonly BackupDocument[] | undefined {
  const list = jsonOf(bytes)
  if (!Array.isArray(list)) return undefined
  const isDocument = (one: unknown) => isPlain(one) && typeof one.key === 'string' && Object.hasOwn(one, 'value')
  return list.every(isDocument) ? (list as BackupDocument[]) : undefined
}

function jsonOf(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes)
  return text.ok ? parsedJson(text.value) : undefined
}
