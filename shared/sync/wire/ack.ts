/** Acks (sync 5): how far a device has come, and what it waits for. The state hash finds desks that differ (invariant I5, sync 4.10). */
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, Frontier, WorkspaceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfKeys, isPlain, isText, isWhole, type Plain } from '#shared/sync/shape.ts'
import { type FrameFault, type FrameOpening, type FrameSealing, openFrame, sealFrame } from './frame.ts'
import { canonicalObject } from './parsedJson.ts'

/** A segment, or its file of person keys, that a device saw damaged or missing and wants published once more. */
export interface Ask {
  /** The device whose file it is. */
  readonly device: DeviceId
  readonly first: number
  readonly last: number
}

/** What a device says of its state. */
export interface Ack {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  /** From 1, one more each time. */
  readonly counter: number
  readonly frontier: Frontier
  /** SHA-256 of the snapshot at this frontier, lower-case hex; absent where it was not worked out. */
  readonly stateHash?: string
  /** The fold that gave the hash: only equal versions may be compared. */
  readonly foldVersion: number
  /** The device's wall clock, ms since 1970. */
  readonly atMs: number
  /** Of the program. */
  readonly version: string
  /** Own changes that were not published when this was written. */
  readonly waiting: number
  readonly asks: readonly Ask[]
}

const REQUIRED = ['frontier', 'foldVersion', 'atMs', 'version', 'waiting', 'asks']
const MAX_WORD = 100
const MAX_ASKS = 1000

/** The ack as a file. */
export function sealAck({ ws, device, counter, ...said }: Ack, sealing: FrameSealing): Uint8Array {
  const plain = utf8(canonicalText(said))
  return sealFrame({ header: { kind: 'ack', ws, device, more: { counter } }, plain }, sealing)
}

/** The ack in a file. **Refuses** as `openFrame`; `malformed` for anything else than an ack. */
export function openAck(bytes: Uint8Array, opening: FrameOpening): Result<Ack, FrameFault> {
  const frame = openFrame(bytes, opening)
  if (!frame.ok) return frame
  const { kind, ws, device, more } = frame.value.header
  const said = canonicalObject(frame.value.plain)
  if (kind !== 'ack' || !isWhole(more.counter, 1) || !said || !isAckBody(said)) return err('malformed')
  return ok({ ws, device, counter: more.counter, ...said })
}

function isAckBody(value: Plain): value is Plain & Omit<Ack, 'ws' | 'device' | 'counter'> {
  if (faultOfKeys(value, REQUIRED, ['stateHash']) !== undefined) return false
  const { frontier, foldVersion, atMs, version, waiting, asks, stateHash } = value
  if (!isPlain(frontier) || !Object.entries(frontier).every(([id, seq]) => isDeviceId(id) && isWhole(seq, 1)))
    return false
  if (stateHash !== undefined && !(typeof stateHash === 'string' && /^[0-9a-f]{64}$/.test(stateHash))) return false
  if (!isWhole(foldVersion, 1) || !isWhole(atMs, 0) || !isText(version, MAX_WORD) || !isWhole(waiting, 0)) return false
  return Array.isArray(asks) && asks.length <= MAX_ASKS && asks.every(isAsk)
}

function isAsk(value: unknown): value is Ask {
  if (!isPlain(value) || faultOfKeys(value, ['device', 'first', 'last']) !== undefined) return false
  const { device, first, last } = value
  return typeof device === 'string' && isDeviceId(device) && isWhole(first, 1) && isWhole(last, first)
}
