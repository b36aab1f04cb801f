/**
 * The local key at work (sync 4.8): change bodies, keys and drafts are sealed with it from the first write. Everything here is
 * synchronous, because an awaited foreign promise would end the Dexie transaction (style 2.5).
 */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, utf8 } from '#shared/kernel/bytes.ts'

const NONCE_BYTES = 24
const KEY_BYTES = 32
const TAG_BYTES = 16

/** Seals and opens bytes of this desk; `context` binds a sealed value to its place, so that it cannot be moved. */
export interface LocalSeal {
  readonly seal: (bytes: Uint8Array, context: string) => Uint8Array
  /** The bytes, or undefined when the key or the place is wrong. */
  readonly open: (sealed: Uint8Array, context: string) => Uint8Array | undefined
  /** Keyed tag of an identity number for the index: equal numbers, equal tags; says nothing without the key. */
  readonly tag: (text: string) => string
  /** A key of its own for one purpose, 32 bytes: it opens nothing else, and says nothing of the local key. */
  readonly keyFor: (purpose: string) => Uint8Array<ArrayBuffer>
}

/** The seal of a 32-byte local key; `randomBytes` is the platform's. */
export function createLocalSeal(localKey: Uint8Array, randomBytes: (length: number) => Uint8Array): LocalSeal {
  if (localKey.length !== KEY_BYTES) throw new Error('The local key must be 32 bytes.')
  const sealKey = hkdf(sha256, localKey, undefined, utf8('qiantai/local/seal/v1'), KEY_BYTES)
  const tagKey = hkdf(sha256, localKey, undefined, utf8('qiantai/local/tag/v1'), KEY_BYTES)
  return {
    seal: (bytes, context) => {
      const nonce = randomBytes(NONCE_BYTES)
      const body = xchacha20poly1305(sealKey, nonce, utf8(context)).encrypt(bytes)
      const sealed = new Uint8Array(NONCE_BYTES + body.length)
      sealed.set(nonce)
      sealed.set(body, NONCE_BYTES)
      return sealed
    },
    open: (sealed, context) => {
      try {
        const nonce = sealed.subarray(0, NONCE_BYTES)
        return xchacha20poly1305(sealKey, nonce, utf8(context)).decrypt(sealed.subarray(NONCE_BYTES))
      } catch {
        // A wrong key and a damaged value look alike to the cipher; both are "cannot be opened".
        return undefined
      }
    },
    keyFor: (purpose) =>
      new Uint8Array(hkdf(sha256, localKey, undefined, utf8(`qiantai/local/for/${purpose}`), KEY_BYTES)),
    tag: (text) => base64url(hmac(sha256, tagKey, utf8(text)).slice(0, TAG_BYTES)),
  }
}
