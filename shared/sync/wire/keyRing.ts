/** The keys that every desk of a community holds (sync 4.8): what leaves a desk is sealed with them, whatever carries it. */
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { base64url, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import { isPlain } from '#shared/sync/shape.ts'
import { parsedJson } from './parsedJson.ts'

/** Length of a team key and of the hash key, bytes. */
export const RING_KEY_BYTES = 32

/** Keys of a community. A rotation adds a key and keeps the old ones, so that old files stay readable. */
export interface KeyRing {
  /** Id of the team key that seals from now on; ids count from 1. */
  readonly current: number
  /** Team keys by id, 32 bytes each. */
  readonly teamKeys: ReadonlyMap<number, Uint8Array>
  /** Key of `changeHash`, the same on every desk for ever; 32 bytes. */
  readonly hashKey: Uint8Array
}

/** What a subkey of a team key is for; no subkey opens what another one sealed. */
export type KeyPurpose = 'segment' | 'person-keys' | 'snapshot' | 'metadata' | 'backup' | 'blob' | 'ring'

/** The first ring of a community that is founded. */
export function mintRing(randomBytes: (length: number) => Uint8Array): KeyRing {
  return {
    current: 1,
    teamKeys: new Map([[1, randomBytes(RING_KEY_BYTES)]]),
    hashKey: randomBytes(RING_KEY_BYTES),
  }
}

/** The key of one purpose under a team key, 32 bytes; undefined where the ring lacks the team key. */
export function subkey(ring: KeyRing, id: number, purpose: KeyPurpose): Uint8Array | undefined {
  const teamKey = ring.teamKeys.get(id)
  return teamKey && hkdf(sha256, teamKey, undefined, utf8(`qiantai/team/${purpose}/v1`), RING_KEY_BYTES)
}

/** The ring as bytes, to be sealed; never stored or sent as they are. */
export function encodeRing({ current, teamKeys, hashKey }: KeyRing): Uint8Array {
  const keys = Object.fromEntries([...teamKeys].map(([id, key]) => [String(id), base64url(key)]))
  return utf8(canonicalText({ current, hashKey: base64url(hashKey), keys }))
}

/** The ring of such bytes; undefined for anything else. */
export function decodeRing(bytes: Uint8Array): KeyRing | undefined {
  const text = fromUtf8(bytes)
  const value = text.ok ? parsedJson(text.value) : undefined
  if (!isPlain(value) || !isPlain(value.keys)) return undefined
  const hashKey = keyOf(value.hashKey)
  const teamKeys = new Map<number, Uint8Array>()
  for (const [id, encoded] of Object.entries(value.keys)) {
    const key = keyOf(encoded)
    if (!key || !/^[1-9][0-9]{0,5}$/.test(id)) return undefined
    teamKeys.set(Number(id), key)
  }
  const current = Number(value.current)
  return hashKey && teamKeys.has(current) ? { current, teamKeys, hashKey } : undefined
}

function keyOf(encoded: unknown): Uint8Array | undefined {
  const key = typeof encoded === 'string' ? fromBase64url(encoded) : undefined
  return key?.ok && key.value.length === RING_KEY_BYTES ? key.value : undefined
}
