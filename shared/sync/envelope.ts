/**
 * Envelope v1 as bytes (sync 4.3), frozen by the golden files: checking, canonical JSON, changeHash, and the chain of a device.
 */
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from './canonical.ts'
import type { Change, DeviceId, WorkspaceId } from './change.ts'
import { faultOfChange } from './changeShape.ts'
import { isPlain } from './shape.ts'

/** At most 256 KB of canonical JSON. */
export const MAX_CHANGE_BYTES = 256 * 1024

/** Why something is not a change: `field` names the first fault. */
export type ChangeRefusal = Refusal<'malformed-change' | 'change-too-large' | 'newer-envelope'>

/**
 * The value as a change. Strict about the shape, lenient about entities, fields, events and commands of a newer version.
 * **Refuses** `malformed-change` at the first fault, `change-too-large` above 256 KB, `newer-envelope` when `v` is above 1.
 */
export function validateChange(value: unknown): Result<Change, ChangeRefusal> {
  // First of all: a newer envelope may have other keys, and is to be kept, not called malformed.
  if (isNewer(value)) return refuse('newer-envelope', { field: 'v' })
  const fault = faultOfChange(value)
  if (fault !== undefined) return refuse('malformed-change', { field: fault })
  const change = value as Change
  const bytes = encodeChange(change).length
  return bytes > MAX_CHANGE_BYTES ? refuse('change-too-large', { detail: { bytes } }) : ok(change)
}

function isNewer(value: unknown): boolean {
  return isPlain(value) && Number.isSafeInteger(value.v) && (value.v as number) > 1
}

/** The canonical bytes: RFC 8785, UTF-8. The change is trusted; **throws** on what is no JSON. */
export function encodeChange(change: Change): Uint8Array {
  return utf8(canonicalText(change))
}

/**
 * The change in canonical bytes.
 * **Refuses** as `validateChange`, and `malformed-change` where the bytes are not the canonical ones: bad UTF-8, a repeated key,
 * white space, another order; a change has one text.
 */
export function decodeChange(bytes: Uint8Array): Result<Change, ChangeRefusal> {
  if (bytes.length > MAX_CHANGE_BYTES) return refuse('change-too-large', { detail: { bytes: bytes.length } })
  const text = fromUtf8(bytes)
  if (!text.ok) return refuse('malformed-change', { field: 'utf-8' })
  const value = parsed(text.value)
  if (value === undefined) return refuse('malformed-change', { field: 'json' })
  const change = validateChange(value)
  return change.ok && canonicalText(change.value) !== text.value
    ? refuse('malformed-change', { field: 'canonical' })
    : change
}

function parsed(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    // Foreign bytes that are no JSON are a refusal, not a fault.
    return undefined
  }
}

/** Identity of a change: HMAC-SHA256 of its canonical body under the workspace's hash key; 32 bytes. Forks are judged on it. */
export function changeHash(hashKey: Uint8Array, change: Change): Uint8Array {
  return hashBody(hashKey, encodeChange(change))
}

/** `changeHash` of a body that is encoded already: 32 bytes. */
export function hashBody(hashKey: Uint8Array, body: Uint8Array): Uint8Array {
  return hmac(sha256, hashKey, body)
}

/** The chain before a device's first change: 32 bytes that differ by workspace and device. */
export function chainStart(ws: WorkspaceId, device: DeviceId): Uint8Array {
  return sha256(utf8(`qiantai/chain/v1/${ws}/${device}`))
}

/** The chain after one more change: h_n = SHA-256(h_(n-1), changeHash_n). */
export function chainNext(previous: Uint8Array, hash: Uint8Array): Uint8Array {
  return sha256(concatBytes([previous, hash]))
}

/** Follows a chain body by body, as `chainNext` after `hashBody` do, with the key taken in once: for runs of thousands. 32 bytes each. */
export function chainWalker(hashKey: Uint8Array): (previous: Uint8Array, body: Uint8Array) => Uint8Array {
  const [keyed, fresh] = [hmac.create(sha256, hashKey), sha256.create()]
  const [inner, link] = [keyed.clone(), fresh.clone()]
  const hash = new Uint8Array(32)
  return (previous, body) => {
    keyed._cloneInto(inner).update(body).digestInto(hash)
    const next = new Uint8Array(32)
    fresh._cloneInto(link).update(previous).update(hash).digestInto(next)
    return next
  }
}
