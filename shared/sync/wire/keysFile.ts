/**
 * `meta/keys-0001` and on (sync 4.8, 5): the ring, wrapped under the passphrase, under the recovery code, and from the second file on
 * under the ring that it replaces. The parameters of the passphrase stand in the open; everything else is sealed.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, concatBytes, equalBytes, fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfKeys, isPlain, isWhole, type Plain } from '#shared/sync/shape.ts'
import { NONCE_BYTES } from './frameLayout.ts'
import { decodeRing, encodeRing, type KeyRing, subkey } from './keyRing.ts'
import { canonicalObject } from './parsedJson.ts'
import { isKdfAllowed, type KdfParameters } from './passphrase.ts'

/** A keys file, read and not opened. */
export interface KeysFile {
  readonly ws: WorkspaceId
  /** From 1. */
  readonly number: number
  readonly kdf: KdfParameters
  /** Nonce and sealed ring. */
  readonly byPassphrase: Uint8Array
  readonly byRecovery: Uint8Array
  /** Under this team key of the ring before; absent in the first file. */
  readonly byRing?: { readonly key: number; readonly sealed: Uint8Array }
}

/** Why a keys file is not one. `mismatch`: its own hash differs, still arriving or damaged; `kdf-refused`: below the floor. */
export type KeysFault = 'incomplete' | 'mismatch' | 'newer-format' | 'malformed' | 'kdf-refused' | 'other-workspace'

/** How a ring is wrapped. */
export interface KeysWrapping {
  readonly ws: WorkspaceId
  readonly number: number
  readonly ring: KeyRing
  /** Of `deriveKek`, 32 bytes, and what it was derived with. */
  readonly kek: Uint8Array
  readonly kdf: KdfParameters
  /** The secret of a printed code; or the wrap of the file before, where the ring is the same and its code stays good. */
  readonly recovery: Uint8Array | Pick<KeysFile, 'byRecovery'>
  /** The ring that every desk holds now: for the second file and on. */
  readonly replaces?: KeyRing
  readonly randomBytes: (length: number) => Uint8Array
}

const FORMAT = 1
const MAX_BYTES = 256 * 1024
const NAMES = ['ws', 'format', 'number', 'kdf', 'byPassphrase', 'byRecovery', 'byRing', 'sum']
/** A nonce and a tag. */
const LEAST_WRAP = NONCE_BYTES + 16

/** The file's bytes. **Throws** where the second file or a later one has nothing to replace: it would count nowhere. */
export function makeKeysFile(wrapping: KeysWrapping): Uint8Array {
  const { ws, number, ring, kek, kdf, recovery, replaces, randomBytes } = wrapping
  if (number > 1 && !replaces) throw new Error('A later keys file is wrapped under the ring before.')
  const plain = encodeRing(ring)
  const nonce = () => randomBytes(NONCE_BYTES)
  const by = replaces && subkey(replaces, replaces.current, 'ring')
  const byRing =
    replaces && by
      ? { key: replaces.current, sealed: base64url(wrap(by, contextOf(ws, 'ring', number), plain, nonce())) }
      : null
  const byRecovery =
    recovery instanceof Uint8Array
      ? wrap(recoveryKek(recovery), contextOf(ws, 'recovery', 0), plain, nonce())
      : recovery.byRecovery
  const said = {
    ws,
    format: FORMAT,
    number,
    kdf: { ...kdf, salt: base64url(kdf.salt) },
    byPassphrase: base64url(wrap(kek, contextOf(ws, 'passphrase', number, kdf), plain, nonce())),
    byRecovery: base64url(byRecovery),
    byRing,
  }
  return utf8(`${canonicalText({ ...said, sum: sumOf(said) })}\n`)
}

/** The file of bytes. Nothing is opened and nothing is derived. Never throws. */
export function readKeysFile(bytes: Uint8Array, ws: WorkspaceId): Result<KeysFile, KeysFault> {
  if (bytes.length > MAX_BYTES) return err('malformed')
  // Also what a file looks like whose end has not come.
  if (bytes.at(-1) !== LINE_END) return err(bytes.length > 0 && bytes.at(-1) === 0 ? 'mismatch' : 'incomplete')
  const value = canonicalObject(bytes.subarray(0, -1))
  if (!value) return err('mismatch')
  const { sum, ...said } = value
  if (sum !== sumOf(said)) return err('mismatch')
  if (isWhole(value.format, FORMAT + 1)) return err('newer-format')
  if (faultOfKeys(value, NAMES) !== undefined) return err('malformed')
  if (typeof value.ws !== 'string' || !isDeviceId(value.ws)) return err('malformed')
  if (value.ws !== (ws as string)) return err('other-workspace')
  return fileOf(value, ws)
}

const LINE_END = 0x0a

function fileOf(value: Plain, ws: WorkspaceId): Result<KeysFile, KeysFault> {
  const { number } = value
  const kdf = kdfIn(value.kdf)
  const [byPassphrase, byRecovery] = [wrapIn(value.byPassphrase), wrapIn(value.byRecovery)]
  const byRing = value.byRing === null ? null : ringWrapIn(value.byRing)
  if (value.format !== FORMAT || !isWhole(number, 1) || !kdf || !byPassphrase || !byRecovery || byRing === undefined)
    return err('malformed')
  if (number > 1 !== (byRing !== null)) return err('malformed')
  if (!isKdfAllowed(kdf)) return err('kdf-refused')
  return ok({ ws, number, kdf, byPassphrase, byRecovery, ...(byRing && { byRing }) })
}

/** The ring, by the key of a passphrase; undefined where it is the wrong one. */
export function openByPassphrase({ ws, number, kdf, byPassphrase }: KeysFile, kek: Uint8Array): KeyRing | undefined {
  return unwrap(kek, contextOf(ws, 'passphrase', number, kdf), byPassphrase)
}

/** The ring, by the secret of a recovery code; undefined where it is of another sheet. */
export function openByRecovery({ ws, byRecovery }: KeysFile, secret: Uint8Array): KeyRing | undefined {
  return unwrap(recoveryKek(secret), contextOf(ws, 'recovery', 0), byRecovery)
}

/**
 * The ring, by the one that a desk holds: a new team key counts only so (sync 4.8). Undefined where this ring did not wrap it, where it
 * lacks or changes a key that the desk holds, or has another hash key.
 */
export function openByRing({ ws, number, byRing }: KeysFile, held: KeyRing): KeyRing | undefined {
  const key = byRing && byRing.key === held.current ? subkey(held, byRing.key, 'ring') : undefined
  const ring = key && byRing ? unwrap(key, contextOf(ws, 'ring', number), byRing.sealed) : undefined
  return ring && isSuccessor(ring, held) ? ring : undefined
}

/** Whether a ring holds every key of another one, unchanged, and goes on from it. */
export function isSuccessor(ring: KeyRing, held: KeyRing): boolean {
  if (!equalBytes(ring.hashKey, held.hashKey) || ring.current < held.current) return false
  return [...held.teamKeys].every(([id, key]) => {
    const same = ring.teamKeys.get(id)
    return same !== undefined && equalBytes(same, key)
  })
}

/**
 * Whether of two keys files the first is the one that counts: the higher number; of one number (made at once) the one that goes on from the
 * higher ring; else the greater wrap, so that every desk takes the same. Source `sync 4.8`.
 */
export function isNewerKeys(one: KeysFile, other: KeysFile): boolean {
  if (one.number !== other.number) return one.number > other.number
  const [ring, otherRing] = [one.byRing?.key ?? 0, other.byRing?.key ?? 0]
  if (ring !== otherRing) return ring > otherRing
  return base64url(one.byPassphrase) > base64url(other.byPassphrase)
}

/** The ring with one more team key, which seals from now on; old files stay readable. */
export function rotateRing(ring: KeyRing, randomBytes: (length: number) => Uint8Array): KeyRing {
  const current = greatestOf(ring.teamKeys.keys(), 0) + 1
  return { ...ring, current, teamKeys: new Map([...ring.teamKeys, [current, randomBytes(32)]]) }
}

function recoveryKek(secret: Uint8Array): Uint8Array {
  return hkdf(sha256, secret, undefined, utf8('qiantai/recovery/v1'), 32)
}

function contextOf(ws: WorkspaceId, by: string, number: number, kdf?: KdfParameters): Uint8Array {
  const cost = kdf ? [kdf.memory, kdf.passes, kdf.lanes, base64url(kdf.salt)] : []
  return utf8(canonicalText(['qiantai/keys/v1', ws, by, number, ...cost]))
}

function wrap(key: Uint8Array, context: Uint8Array, plain: Uint8Array, nonce: Uint8Array): Uint8Array {
  return concatBytes([nonce, xchacha20poly1305(key, nonce, context).encrypt(plain)])
}

function unwrap(key: Uint8Array, context: Uint8Array, sealed: Uint8Array): KeyRing | undefined {
  try {
    const nonce = sealed.subarray(0, NONCE_BYTES)
    return decodeRing(xchacha20poly1305(key, nonce, context).decrypt(sealed.subarray(NONCE_BYTES)))
  } catch {
    // The cipher throws on a wrong tag: the wrong passphrase, code or ring, not a fault.
    return undefined
  }
}

function wrapIn(value: unknown): Uint8Array | undefined {
  const bytes = typeof value === 'string' ? fromBase64url(value) : undefined
  return bytes?.ok && bytes.value.length > LEAST_WRAP ? bytes.value : undefined
}

function ringWrapIn(value: unknown): NonNullable<KeysFile['byRing']> | undefined {
  if (!isPlain(value) || faultOfKeys(value, ['key', 'sealed']) !== undefined) return undefined
  const sealed = wrapIn(value.sealed)
  return isWhole(value.key, 1) && sealed ? { key: value.key, sealed } : undefined
}

function kdfIn(value: unknown): KdfParameters | undefined {
  if (!isPlain(value) || faultOfKeys(value, ['memory', 'passes', 'lanes', 'salt']) !== undefined) return undefined
  const { memory, passes, lanes } = value
  const salt = typeof value.salt === 'string' ? fromBase64url(value.salt) : undefined
  if (!isWhole(memory, 1) || !isWhole(passes, 1) || !isWhole(lanes, 1) || !salt?.ok) return undefined
  return { memory, passes, lanes, salt: salt.value }
}

function sumOf(said: unknown): string {
  return base64url(sha256(utf8(canonicalText(said))))
}
