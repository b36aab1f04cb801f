/** The card of a device (sync 5): who it is, and the key that proves what it wrote. Signed by that key; a reader pins the first it sees. */
import { base64url, equalBytes, fromBase64url, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { faultOfKeys, isText, isWhole } from '#shared/sync/shape.ts'
import { isSignedBy } from './deviceKey.ts'
import { type FrameFault, type FrameOpening, type FrameSealing, openUnproved, sealFrame, statementOf } from './frame.ts'
import { canonicalObject } from './parsedJson.ts'

/** What a device says of itself; a new number on every change. */
export interface Card {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  /** From 1. */
  readonly number: number
  /** The desk's name, as people call it. */
  readonly name: string
  /** Of the program. */
  readonly version: string
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array
}

const PUBLIC_KEY_BYTES = 32
const MAX_WORD = 100

/** The card as a file. */
export function sealCard({ ws, device, number, name, version, publicKey }: Card, sealing: FrameSealing): Uint8Array {
  const plain = utf8(canonicalText({ name, version, publicKey: base64url(publicKey) }))
  return sealFrame({ header: { kind: 'card', ws, device, more: { number } }, plain }, sealing)
}

/**
 * The card in a file. `publicKeyOf` gives the key under which the device is known already; where it knows none, the card's own counts from
 * now on. **Refuses** as `openFrame`; `bad-signature` where the card brings another key than the known one.
 */
export function openCard(bytes: Uint8Array, opening: FrameOpening): Result<Card, FrameFault> {
  const frame = openUnproved(bytes, opening)
  if (!frame.ok) return frame
  const { header, plain, signature } = frame.value
  const { kind, ws, device, more } = header
  const said = saidIn(plain)
  if (kind !== 'card' || !isWhole(more.number, 1) || !said) return err('malformed')
  const pinned = opening.publicKeyOf(device)
  if (pinned && !equalBytes(pinned, said.publicKey)) return err('bad-signature')
  const isSigned = isSignedBy(said.publicKey, statementOf({ kind, ws, device, more, plain }), signature)
  return isSigned ? ok({ ws, device, number: more.number, ...said }) : err('bad-signature')
}

function saidIn(plain: Uint8Array): Pick<Card, 'name' | 'version' | 'publicKey'> | undefined {
  const value = canonicalObject(plain)
  if (!value || faultOfKeys(value, ['name', 'version', 'publicKey']) !== undefined) return undefined
  const { name, version } = value
  const publicKey = typeof value.publicKey === 'string' ? fromBase64url(value.publicKey) : undefined
  if (!isText(name, MAX_WORD) || !isText(version, MAX_WORD)) return undefined
  return publicKey?.ok && publicKey.value.length === PUBLIC_KEY_BYTES
    ? { name, version, publicKey: publicKey.value }
    : undefined
}
