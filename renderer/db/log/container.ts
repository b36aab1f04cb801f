/** Segment containers as the log sees them: what a page holds, opened with this desk's ring. What came was proved when it arrived. */
import type { Store } from '#renderer/db/store.ts'
import { openFrame, openUnproved } from '#shared/sync/wire/frame.ts'
import { type Run, sealSegment, segmentRange } from '#shared/sync/wire/segment.ts'
import { unpackChanges } from '#shared/sync/wire/unpacking.ts'

const NONCE_BYTES = 24

/** What containers are opened with. */
export type ContainerKeys = Pick<Store, 'ring' | 'workspace'>

/** The run of a stored container. **Throws** when it cannot be opened: the log would have a hole that nobody sees. */
export function openContainer({ ring, workspace: ws }: ContainerKeys, container: Uint8Array): Run {
  const frame = openUnproved(container, { ws, ring: ring.read() })
  if (!frame.ok) throw new Error(`A page of the log cannot be opened: ${frame.error}`)
  const { header, plain } = frame.value
  const range = segmentRange(header)
  const unpacked = range && unpackChanges(plain, { device: header.device, ...range })
  if (!range || !unpacked?.ok) throw new Error('A page of the log cannot be opened: malformed')
  return { ws, device: header.device, ...range, changes: unpacked.value.map(({ change }) => change) }
}

/** A run as a container of this desk. */
export function sealContainer({ ring, signer, ids }: Pick<Store, 'ring' | 'signer' | 'ids'>, run: Run): Uint8Array {
  return sealSegment(run, { ring: ring.read(), signer, nonce: ids.randomBytes(NONCE_BYTES), hasKeys: false })
}

/**
 * Whether this desk sealed the container itself, for changes that came loose: its own signature stands on it, and vouches for nobody else. A
 * container that came bears the signature of its device, proved before it was stored.
 */
export function isSealedHere(
  { ring, workspace: ws, signer }: ContainerKeys & Pick<Store, 'signer'>,
  container: Uint8Array,
): boolean {
  return openFrame(container, { ws, ring: ring.read(), publicKeyOf: () => signer.publicKey }).ok
}
