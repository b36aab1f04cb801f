/**
 * Personal values as they travel (sync 4.3): ciphertext under one key per person. Synchronous, because it runs inside a database
 * transaction; deterministic, because equal edits must stay equal.
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base32, base64url, concatBytes, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { canonicalText } from './canonical.ts'
import type { EntityName, RecordId, SealedValue } from './change.ts'

const NONCE_BYTES = 24
const KEY_ID_BYTES = 10

/** One person's key: 32 random bytes and the id under which values name it. */
export interface PersonKey {
  readonly k: string
  readonly secret: Uint8Array
  /** What follows from the secret, where it was worked out ahead: a key that seals several values does so once. */
  readonly derived?: DerivedKeys
}

/** What seals, 32 bytes, and the keyed hash that makes nonces. */
export interface DerivedKeys {
  readonly seal: Uint8Array
  readonly nonce: KeyedHash
}

/** HMAC-SHA256 with its key taken in: half of the work of a short text, done once. */
type KeyedHash = ReturnType<typeof hmac.create>

/** The place a sealed value belongs to; it opens nowhere else. */
export interface PersonalContext {
  readonly e: EntityName
  readonly id: RecordId
  readonly field: string
}

/** Opens a sealed value where the reader holds its key; undefined where not. */
export type OpenPersonal = (value: SealedValue, context: PersonalContext) => Json | undefined

/** The key of a secret, ready to seal and open. */
export function personKeyOf(secret: Uint8Array): PersonKey {
  const hash = hmac.create(sha256, secret)
  return { k: keyIdFrom(hash), secret, derived: deriveFrom(hash) }
}

/** The id of a key: 16 characters that say nothing of the key. */
export function keyIdOf(secret: Uint8Array): string {
  return keyIdFrom(hmac.create(sha256, secret))
}

/** Whether a value has the shape of a sealed one: exactly `{ k, c }`, both text. */
export function isSealed(value: Json | undefined): value is SealedValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { k, c } = value as SealedValue
  return typeof k === 'string' && typeof c === 'string' && Object.keys(value).length === 2
}

/**
 * The value sealed for its place. The nonce is a keyed hash of place and plaintext (as in SIV): the same value typed twice under
 * one key is the same ciphertext, so that equal edits merge; it tells an onlooker equality in one place, and nothing else.
 */
export function sealPersonal(key: PersonKey, context: PersonalContext, value: Json): SealedValue {
  const place = placeOf(key.k, context)
  const plain = utf8(canonicalText(value))
  const length = utf8(`${place.length}:`)
  const keys = key.derived ?? deriveKeys(key.secret)
  const nonce = hashOf(keys.nonce, concatBytes([length, place, plain])).slice(0, NONCE_BYTES)
  const body = xchacha20poly1305(keys.seal, nonce, place).encrypt(plain)
  return { k: key.k, c: base64url(concatBytes([nonce, body])) }
}

/** The value, or undefined where the key is missing or wrong, the place is another, or the text is damaged. Never throws. */
export function openPersonal(
  key: PersonKey | undefined,
  context: PersonalContext,
  sealed: SealedValue,
): Json | undefined {
  if (!key || key.k !== sealed.k) return undefined
  const bytes = fromBase64url(sealed.c)
  if (!bytes.ok || bytes.value.length < NONCE_BYTES) return undefined
  try {
    const nonce = bytes.value.subarray(0, NONCE_BYTES)
    const { seal } = key.derived ?? deriveKeys(key.secret)
    const cipher = xchacha20poly1305(seal, nonce, placeOf(key.k, context))
    const text = fromUtf8(cipher.decrypt(bytes.value.subarray(NONCE_BYTES)))
    return text.ok ? (parseJson(text.value) as Json) : undefined
  } catch {
    // The cipher throws on a wrong tag: to a reader that is a value it cannot open, not a fault.
    return undefined
  }
}

function deriveKeys(secret: Uint8Array): DerivedKeys {
  return deriveFrom(hmac.create(sha256, secret))
}

/** What makes nonces is worked out when the key first seals: most keys only open. */
function deriveFrom(hash: KeyedHash): DerivedKeys {
  let nonce: KeyedHash | undefined
  return {
    seal: derive(hash, 'seal'),
    get nonce() {
      nonce ??= hmac.create(sha256, derive(hash, 'nonce'))
      return nonce
    },
  }
}

function keyIdFrom(hash: KeyedHash): string {
  return base32(derive(hash, 'key id').subarray(0, KEY_ID_BYTES))
}

function derive(hash: KeyedHash, purpose: string): Uint8Array {
  return hashOf(hash, utf8(`qiantai/personal/v1/${purpose}`))
}

/** The hash of some bytes; the keyed one stays as it was. */
function hashOf(hash: KeyedHash, bytes: Uint8Array): Uint8Array {
  return hash.clone().update(bytes).digest()
}

function placeOf(k: string, { e, id, field }: PersonalContext): Uint8Array {
  return utf8(canonicalText([k, e, id, field]))
}
