/** Segment containers as the log sees them: what a page holds, opened with this desk's ring. What came was proved when it arrived. */
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import type { Store } from '#renderer/db/store.ts'
import { base64url, concatBytes, fromBase64url, fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import { subkey } from '#shared/sync/wire/keyRing.ts'
import type { Run } from '#shared/sync/wire/segment.ts'

const NONCE_BYTES = 24

/** What containers are opened with. */
export type ContainerKeys = Pick<Store, 'ring' | 'workspace'>

/** The run of a stored container. **Throws** when it cannot be opened: the log would have a hole that nobody sees. */
export function openContainer({ ring }: ContainerKeys, container: Uint8Array): Run {
  const key = subkey(ring.read(), ring.read().current, 'segment')
  if (!key) throw new Error('A page of the log cannot be opened: unknown-key')
  const plain = fromUtf8(
    xchacha20poly1305(key, container.subarray(0, NONCE_BYTES)).decrypt(container.subarray(NONCE_BYTES)),
  )
  if (!plain.ok) throw new Error('A page of the log cannot be opened: malformed')
  const { before, chain, ...run } = JSON.parse(plain.value) as Omit<Run, 'before' | 'chain'> &
    Record<'before' | 'chain', string>
  return { ...run, before: bytesOf(before), chain: bytesOf(chain) }
}

/** A run as a container of this desk. */
export function sealContainer({ ring, ids }: Pick<Store, 'ring' | 'signer' | 'ids'>, run: Run): Uint8Array {
  const key = subkey(ring.read(), ring.read().current, 'segment')
  if (!key) throw new Error('The ring lacks its current key.')
  const nonce = ids.randomBytes(NONCE_BYTES)
  const plain = utf8(JSON.stringify({ ...run, before: base64url(run.before), chain: base64url(run.chain) }))
  return concatBytes(nonce, xchacha20poly1305(key, nonce).encrypt(plain))
}

function bytesOf(text: string): Uint8Array {
  const bytes = fromBase64url(text)
  if (!bytes.ok) throw new Error('A page of the log cannot be opened: malformed')
  return bytes.value
}
