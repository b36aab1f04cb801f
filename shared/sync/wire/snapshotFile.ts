/**
 * Snapshots as files (sync 4.9): the canonical text in parts of about a megabyte, each packed by itself, so that a large one never has
 * to be one string, and is read part by part.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, fromUtf8, hex, utf8 } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, Frontier, WorkspaceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfKeys, isPlain, isWhole } from '#shared/sync/shape.ts'
import { type SnapshotSource, snapshotPieces } from '#shared/sync/snapshot.ts'
import { type FrameFault, type FrameOpening, type FrameSealing, openFrame, sealFrame } from './frame.ts'
import { deflated, inflated } from './inflating.ts'
import { canonicalObject, parsedJson } from './parsedJson.ts'

/** What a snapshot says of itself; proved by its device. */
export interface SnapshotHead {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly frontier: Frontier
  readonly foldVersion: number
  /** SHA-256 of the canonical text, lower-case hex: the state hash of acks. */
  readonly stateHash: string
  /** Length of the canonical text, bytes. */
  readonly bytes: number
}

/** Records of one kind, in order of their keys; their shape is not checked yet. */
export interface SnapshotPart {
  readonly kind: 'aggregates' | 'registers'
  readonly records: Readonly<Record<string, unknown>>
}

/** A snapshot that is whole, authentic and signed; its parts are unpacked as they are asked for. */
export interface OpenedSnapshot {
  readonly head: SnapshotHead
  /** How many parts there are, for progress. */
  readonly count: number
  /** Undefined where a part does not unpack: the snapshot is not to be used. */
  readonly part: (index: number) => SnapshotPart | undefined
  /** The canonical text of all parts together, unpacked once; undefined where it is not as long as it says. Its hash is not looked at. */
  readonly text: () => Uint8Array | undefined
  /** Whether all parts together are the text that the state hash is over. About as long as hashing takes: may be done later. */
  readonly isAsHashed: () => boolean
}

/** What a snapshot is made of. */
export interface SnapshotContent {
  readonly ws: WorkspaceId
  readonly device: DeviceId
  readonly foldVersion: number
  readonly source: SnapshotSource
}

/** A part is closed at the first record behind this much text, UTF-16 units. */
const PART_UNITS = 1024 * 1024
/** Longest text of a part, bytes: one record longer than this does not exist. */
const MAX_PART_BYTES = 64 * 1024 * 1024
/** What a part holds; the text between the records is a part of its own, so that the others hold nothing but records. */
const KINDS = ['between', 'aggregates', 'registers'] as const
type PartKind = (typeof KINDS)[number]
/** Before each part: its kind, and its length packed and unpacked. */
const LABEL_BYTES = 9

/** The snapshot as a file, and its state hash in hex, which its name carries. */
export function sealSnapshot(
  { ws, device, foldVersion, source }: SnapshotContent,
  sealing: FrameSealing,
): { readonly bytes: Uint8Array; readonly stateHash: string } {
  const frontier = new Map(source.frontier)
  const hash = sha256.create()
  const packed: Uint8Array[] = []
  let bytes = 0
  for (const { kind, text } of textParts(snapshotPieces({ ...source, frontier }))) {
    const part = utf8(text)
    hash.update(part)
    bytes += part.length
    packed.push(packPart(kind, part))
  }
  const stateHash = hex(hash.digest())
  const reached = Object.fromEntries([...frontier].filter(([, seq]) => seq > 0))
  const head = packPart('between', utf8(canonicalText({ frontier: reached, foldVersion, stateHash, bytes })))
  const header = { kind: 'snapshot', ws, device, more: { foldVersion } } as const
  return { bytes: sealFrame({ header, plain: concatBytes([head, ...packed]) }, sealing), stateHash }
}

function* textParts(pieces: Iterable<string>): Generator<{ readonly kind: PartKind; readonly text: string }> {
  // Aggregates come first; the text behind them ends with the name of what follows.
  let kind: PartKind = 'aggregates'
  let records: string[] = []
  let units = 0
  for (const piece of pieces) {
    const isRecord = piece.startsWith('"') || piece.startsWith(',')
    if (records.length > 0 && (!isRecord || units >= PART_UNITS)) {
      yield { kind, text: records.join('') }
      records = []
      units = 0
    }
    if (isRecord) {
      records.push(piece)
      units += piece.length
      continue
    }
    yield { kind: 'between', text: piece }
    if (piece.startsWith('}')) kind = 'registers'
  }
}

function packPart(kind: PartKind, text: Uint8Array): Uint8Array {
  const packed = deflated(text)
  const label = new Uint8Array(LABEL_BYTES)
  const view = new DataView(label.buffer)
  view.setUint8(0, KINDS.indexOf(kind))
  view.setUint32(1, packed.length)
  view.setUint32(5, text.length)
  return concatBytes([label, packed])
}

/** The snapshot in a file. **Refuses** as `openFrame`; `malformed` for anything else than a snapshot. */
export function openSnapshot(bytes: Uint8Array, opening: FrameOpening): Result<OpenedSnapshot, FrameFault> {
  const frame = openFrame(bytes, opening)
  if (!frame.ok) return frame
  const { kind, ws, device } = frame.value.header
  const places = kind === 'snapshot' ? placesIn(frame.value.plain) : undefined
  const said = places?.[0] && saidIn(textOf(places[0]))
  if (!places || !said) return err('malformed')
  return ok(opened({ ws, device, ...said }, places.slice(1)))
}

interface Place {
  readonly kind: PartKind
  readonly packed: Uint8Array
  readonly length: number
}

function placesIn(plain: Uint8Array): readonly Place[] | undefined {
  const view = new DataView(plain.buffer, plain.byteOffset, plain.length)
  const places: Place[] = []
  let at = 0
  while (at < plain.length) {
    const start = at + LABEL_BYTES
    if (start > plain.length) return undefined
    const kind = KINDS[view.getUint8(at)]
    const [packed, length] = [view.getUint32(at + 1), view.getUint32(at + 5)]
    at = start + packed
    if (!kind || at > plain.length || length > MAX_PART_BYTES) return undefined
    places.push({ kind, packed: plain.subarray(start, at), length })
  }
  return places
}

function textOf({ packed, length }: Place): Uint8Array | undefined {
  return inflated(packed, length)
}

function saidIn(bytes: Uint8Array | undefined): Omit<SnapshotHead, 'ws' | 'device'> | undefined {
  const value = bytes && canonicalObject(bytes)
  if (!value || faultOfKeys(value, ['frontier', 'foldVersion', 'stateHash', 'bytes']) !== undefined) return undefined
  const { frontier, foldVersion, stateHash, bytes: length } = value
  if (!isPlain(frontier) || !isWhole(foldVersion, 1) || !isWhole(length, 1)) return undefined
  if (!Object.entries(frontier).every(([id, seq]) => isDeviceId(id) && isWhole(seq, 1))) return undefined
  if (typeof stateHash !== 'string' || !/^[0-9a-f]{64}$/.test(stateHash)) return undefined
  return { frontier: frontier as Frontier, foldVersion, stateHash, bytes: length }
}

function opened(head: SnapshotHead, places: readonly Place[]): OpenedSnapshot {
  const parts = places.filter(({ kind }) => kind !== 'between')
  return {
    head,
    count: parts.length,
    part: (index) => {
      const place = parts[index]
      const records = place && recordsIn(textOf(place))
      if (!place || !records || place.kind === 'between') return undefined
      return { kind: place.kind, records }
    },
    text: () => wholeText(head, places),
    isAsHashed: () => isAsHashed(head, places),
  }
}

function recordsIn(bytes: Uint8Array | undefined): SnapshotPart['records'] | undefined {
  const text = bytes && fromUtf8(bytes)
  if (!text?.ok) return undefined
  const value = parsedJson(`{${text.value.startsWith(',') ? text.value.slice(1) : text.value}}`)
  return isPlain(value) ? (value as SnapshotPart['records']) : undefined
}

function wholeText({ bytes }: SnapshotHead, places: readonly Place[]): Uint8Array | undefined {
  if (places.reduce((sum, { length }) => sum + length, 0) !== bytes) return undefined
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const place of places) {
    const text = textOf(place)
    if (!text) return undefined
    whole.set(text, at)
    at += text.length
  }
  return whole
}

function isAsHashed({ stateHash, bytes }: SnapshotHead, places: readonly Place[]): boolean {
  const hash = sha256.create()
  let length = 0
  for (const place of places) {
    const text = textOf(place)
    if (!text) return false
    hash.update(text)
    length += text.length
  }
  return length === bytes && hex(hash.digest()) === stateHash
}
