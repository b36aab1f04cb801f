/**
 * Segments (sync 4.1, 5): contiguous changes of one device in one frame, signed once over `(ws, device, last, h_last)`. A desk keeps
 * the segments of others as they came: they are its log, and go on to another target with their signature.
 */
import { base64url, equalBytes, fromBase64url } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Change, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { chainStart, chainWalker } from '#shared/sync/envelope.ts'
import { faultOfKeys, isWhole } from '#shared/sync/shape.ts'
import {
  type FrameFault,
  type FrameHeader,
  type FrameOpening,
  type FrameSealing,
  openFrame,
  sealFrame,
} from './frame.ts'
import { packChanges } from './packing.ts'
import type { PersonKeyEntry } from './personKeysFile.ts'
import { type Unpacked, unpackChanges } from './unpacking.ts'

export type { PersonKeyEntry } from './personKeysFile.ts'

/** Contiguous changes of one device, in seq order, and what links them to the log. */
export interface Run {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly first: number
  readonly last: number
  /** Chain hash before `first` and after `last`, 32 bytes each. */
  readonly before: Uint8Array
  readonly chain: Uint8Array
  readonly changes: readonly Change[]
}

/** A run that came from elsewhere: proved, opened, and the container it came in. */
export interface ArrivedRun extends Run {
  readonly container: Uint8Array
  /** Of the file of keys beside it; empty where the header says that there is none. */
  readonly keys: readonly PersonKeyEntry[]
}

/** A run whose chain was followed change by change. */
export interface OpenedRun extends Run {
  /** Whether a file of person keys belongs to it (decisions/0034). */
  readonly hasKeys: boolean
  /** Chain hash after each change: the nth belongs to the nth of `changes`. */
  readonly chains: readonly Uint8Array[]
}

/** What the header of a segment says; nothing is proved before it is opened. */
export interface SegmentRange {
  readonly first: number
  readonly last: number
  readonly before: Uint8Array
  readonly chain: Uint8Array
  readonly hasKeys: boolean
}

/** Most bytes of a segment's packed changes: a run is cut before it gets there. */
export const MAX_SEGMENT_BYTES = 8 * 1024 * 1024
const CHAIN_BYTES = 32

/** The run as a segment. `hasKeys`: a file of person keys of this range was published before it. */
export function sealSegment(
  run: Run,
  { hasKeys, ...sealing }: FrameSealing & { readonly hasKeys: boolean },
): Uint8Array {
  const { ws, device, first, last, before, chain } = run
  const more = { first, last, before: base64url(before), chain: base64url(chain), hasKeys }
  const plain = packChanges(run.changes)
  return sealFrame({ header: { kind: 'segment', ws, device, more }, plain }, sealing)
}

/** What the header says of a segment; undefined for another kind, or where it does not make sense. */
export function segmentRange({ kind, ws, device, more }: FrameHeader): SegmentRange | undefined {
  if (kind !== 'segment' || faultOfKeys(more, ['first', 'last', 'before', 'chain', 'hasKeys']) !== undefined)
    return undefined
  const { first, last, hasKeys } = more
  const [before, chain] = [chainIn(more, 'before'), chainIn(more, 'chain')]
  if (!isWhole(first, 1) || !isWhole(last, first) || typeof hasKeys !== 'boolean' || !before || !chain) return undefined
  if (first === 1 && !equalBytes(before, chainStart(ws, device))) return undefined
  return { first, last, before, chain, hasKeys }
}

function chainIn(more: JsonObject, name: string): Uint8Array | undefined {
  const text = more[name]
  const bytes = typeof text === 'string' ? fromBase64url(text) : undefined
  return bytes?.ok && bytes.value.length === CHAIN_BYTES ? bytes.value : undefined
}

/** A segment that was proved, as it passes from one context to another: texts cross many times faster than objects do. */
export interface ProvedSegment extends Omit<Run, 'changes'> {
  readonly hasKeys: boolean
  /** Canonical texts of the changes in order, joined by commas, some hundred in each. */
  readonly texts: readonly string[]
}

/** Proves a segment as `openSegment` does, in another context than the one that wants its changes. **Refuses** as `openSegment`. */
export function proveSegment(bytes: Uint8Array, opening: FrameOpening): Result<ProvedSegment, FrameFault> {
  const texts: string[] = []
  const opened = openSegment(bytes, opening, (text) => texts.push(text))
  if (!opened.ok) return opened
  const { changes: _changes, chains: _chains, ...run } = opened.value
  return ok({ ...run, texts })
}

/** The run of a segment that this program proved. **Throws** on anything else. */
export function runOfProved({ texts, ...run }: ProvedSegment): Run & { readonly hasKeys: boolean } {
  return { ...run, changes: texts.flatMap((text) => parseJson(`[${text}]`) as Change[]) }
}

/**
 * The run in a segment; `onText` as in `unpackChanges`. **Refuses** as `openFrame`; `malformed` where range, device, contiguity or chain
 * are not what the header says.
 */
export function openSegment(
  bytes: Uint8Array,
  opening: FrameOpening,
  onText?: (text: string) => void,
): Result<OpenedRun, FrameFault> {
  const frame = openFrame(bytes, opening)
  if (!frame.ok) return frame
  const { header, plain } = frame.value
  const range = segmentRange(header)
  if (!range || plain.length > MAX_SEGMENT_BYTES) return err('malformed')
  const { ws, device } = header
  const unpacked = unpackChanges(plain, { device, ...range }, onText)
  if (!unpacked.ok || !isContiguous(unpacked.value, header, range)) return err('malformed')
  const chains = chainsOf(unpacked.value, range.before, opening.ring.hashKey)
  const reached = chains.at(-1)
  if (!reached || !equalBytes(reached, range.chain)) return err('malformed')
  return ok({ ws, device, ...range, changes: unpacked.value.map(({ change }) => change), chains })
}

function isContiguous(
  unpacked: readonly Unpacked[],
  { ws, device }: FrameHeader,
  { first, last }: SegmentRange,
): boolean {
  if (unpacked.length !== last - first + 1) return false
  return unpacked.every(
    ({ change }, index) => change.ws === ws && deviceOf(change.dot) === device && seqOf(change.dot) === first + index,
  )
}

function chainsOf(unpacked: readonly Unpacked[], before: Uint8Array, hashKey: Uint8Array): readonly Uint8Array[] {
  const next = chainWalker(hashKey)
  let chain = before
  return unpacked.map(({ body }) => {
    chain = next(chain, body)
    return chain
  })
}
