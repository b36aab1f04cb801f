/** What a backup says of itself: the head before the content, for a preview, and the foot behind it, for the proof. */
import { fromUtf8, utf8 } from '#shared/kernel/bytes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { DeviceId, Frontier } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import { faultOfKeys, isPlain, isWhole, type Plain } from '#shared/sync/shape.ts'
import { parsedJson } from '#shared/sync/wire/parsedJson.ts'

/** How much of everything; the preview shows some of it, the proof compares all. */
export interface BackupCounts {
  /** Changes behind the snapshot it begins with. */
  readonly changes: number
  readonly keys: number
  readonly blobs: number
  /** Blobs that live records name and that this desk did not have: a named state, not a fault of the backup. */
  readonly blobsMissing: number
}

/** What people know a community by; sealed like all else. */
export interface BackupContents {
  readonly community: string
  readonly people: number
  readonly units: number
  readonly openItems: number
  /** Business time of the newest entry of the desk that made it, ms since 1970; 0 where there is none. */
  readonly newestMs: number
}

/** The head: the first part. */
export interface BackupHead {
  readonly device: DeviceId
  readonly app: string
  readonly foldVersion: number
  readonly madeMs: number
  /** How far each device is applied, the desk's own changes included. */
  readonly frontier: Frontier
  /** How far the snapshot reaches with which the log of this desk begins; empty where it begins with its first change. */
  readonly base: Frontier
  /** Content hash of the state at the frontier (sync 4.9), hex. */
  readonly stateHash: string
  readonly contents: BackupContents
}

/** The foot: the last part. */
export interface BackupFoot {
  readonly counts: BackupCounts
  /** SHA-256 over the SHA-256 of every part before it, in their order, hex. */
  readonly parts: string
}

/** The head as the bytes of its part. */
export function encodeHead(head: BackupHead): Uint8Array {
  return encode({ ...head, contents: { ...head.contents } })
}

/** The head of such bytes; undefined for anything else. */
export function decodeHead(bytes: Uint8Array): BackupHead | undefined {
  const value = decoded(bytes)
  const known = ['app', 'base', 'contents', 'device', 'foldVersion', 'frontier', 'madeMs', 'stateHash']
  if (!isPlain(value) || faultOfKeys(value, known) !== undefined) return undefined
  const { app, base, contents, device, foldVersion, frontier, madeMs, stateHash } = value
  const isHead =
    typeof app === 'string' &&
    isDeviceId(String(device)) &&
    isWhole(foldVersion, 1) &&
    isWhole(madeMs, 0) &&
    isFrontier(frontier) &&
    isFrontier(base) &&
    /^[0-9a-f]{64}$/.test(String(stateHash)) &&
    isPlain(contents) &&
    isContents(contents)
  // Checked member by member above; the cast says so.
  return isHead ? (value as unknown as BackupHead) : undefined
}

/** The foot as the bytes of its part. */
export function encodeFoot(foot: BackupFoot): Uint8Array {
  return encode({ counts: { ...foot.counts }, parts: foot.parts })
}

/** The foot of such bytes; undefined for anything else. */
export function decodeFoot(bytes: Uint8Array): BackupFoot | undefined {
  const value = decoded(bytes)
  if (!isPlain(value) || !isPlain(value.counts)) return undefined
  const { changes, keys, blobs, blobsMissing } = value.counts
  const isFoot = [changes, keys, blobs, blobsMissing].every((count) => isWhole(count, 0))
  return isFoot && typeof value.parts === 'string' ? (value as unknown as BackupFoot) : undefined
}

/** Whether two counts say the same. */
export function sameCounts(a: BackupCounts, b: BackupCounts): boolean {
  return a.changes === b.changes && a.keys === b.keys && a.blobs === b.blobs && a.blobsMissing === b.blobsMissing
}

function isContents({ community, people, units, openItems, newestMs }: Plain): boolean {
  return typeof community === 'string' && [people, units, openItems, newestMs].every((count) => isWhole(count, 0))
}

function isFrontier(value: unknown): value is Frontier {
  return isPlain(value) && Object.entries(value).every(([device, seq]) => isDeviceId(device) && isWhole(seq, 0))
}

function encode(value: JsonObject): Uint8Array {
  return utf8(canonicalText(value))
}

function decoded(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes)
  return text.ok ? parsedJson(text.value) : undefined
}
