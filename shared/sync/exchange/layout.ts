/** Where files lie in a community's folder (sync 5): lower-case letters, digits, `-` and `.` only; nothing of a person. */
import { instantFrom } from '#shared/kernel/days.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import { isDeviceId } from '#shared/sync/dot.ts'
import {
  ackName,
  numberedName,
  parseRangeName,
  personKeysName,
  segmentName,
  snapshotName,
} from '#shared/sync/wire/fileNames.ts'
import type { SeqRange } from './coverage.ts'

/** Folder of what all desks share about keys and formats. */
export const META = 'meta'
/** Folder of the devices. */
export const DEVICES = 'd'
/** Folder of the snapshots and what desks say of them. */
export const SNAPSHOTS = 'snap'

const MONTH = /^[0-9]{6}$/
const NOTE = /^([0-9a-f]{16})\.ok-([a-z2-7]{16})$/
const COPY = /^([0-9]{12})-([0-9]{12})-[0-9a-f]{16}.*\.(?:seg|keys)/
/** The last instant with a year of four digits, ms since 1970. */
const LAST_MS = 253_402_300_799_999

/** Folder of a device. */
export function deviceFolder(device: DeviceId): string {
  return `${DEVICES}/${device}`
}

/** Month folder of a stamp, `yyyymm` in UTC; ms since 1970. */
export function monthName(ms: number): string {
  const instant = instantFrom(Math.min(Math.max(0, ms), LAST_MS))
  return instant.slice(0, 7).replace('-', '')
}

/** Whether the name is one of a month folder. */
export function isMonthName(name: string): boolean {
  return MONTH.test(name)
}

/** Path of a segment; `ms` is the stamp of its last change. */
export function segmentPath(device: DeviceId, ms: number, { first, last, bytes }: RangeFile): string {
  return `${deviceFolder(device)}/s/${monthName(ms)}/${segmentName(first, last, bytes)}`
}

/** Path of the person keys that belong to a segment of the same range. */
export function keysPath(device: DeviceId, { first, last, bytes }: RangeFile): string {
  return `${deviceFolder(device)}/k/${personKeysName(first, last, bytes)}`
}

/** A file of a range of seqs. */
export interface RangeFile extends SeqRange {
  readonly bytes: Uint8Array
}

/** The seqs that a name promises, also that of a conflict copy; a hint about what is inside, no more. */
export function parseRange(name: string): SeqRange | undefined {
  const parsed = parseRangeName(name)
  if (parsed) return { first: parsed.first, last: parsed.last }
  const [, first, last] = COPY.exec(name) ?? []
  return first && last && Number(first) > 0 && Number(last) >= Number(first)
    ? { first: Number(first), last: Number(last) }
    : undefined
}

/** Path of a device's card. */
export function cardPath(device: DeviceId, number: number): string {
  return `${deviceFolder(device)}/${numberedName('card', number)}`
}

/** Path of a device's ack. */
export function ackPath(device: DeviceId, counter: number): string {
  return `${deviceFolder(device)}/a/${ackName(counter)}`
}

/** Path of a snapshot; `hlc` says when and by whom it was made. */
export function snapshotPath(hlc: string, stateHash: string): string {
  return `${SNAPSHOTS}/${snapshotName(hlc, stateHash)}`
}

/** Path of a desk's word that a snapshot is right; short, so that the name stays within 64 characters. */
export function snapshotNotePath(stateHash: string, device: DeviceId): string {
  return `${SNAPSHOTS}/${stateHash.slice(0, 16)}.ok-${device}`
}

/** The snapshot's hash (16 characters) and the device of such a word; undefined for another name. */
export function parseSnapshotNote(name: string): { readonly hash: string; readonly device: DeviceId } | undefined {
  const [, hash = '', device = ''] = NOTE.exec(name) ?? []
  return isDeviceId(device) ? { hash, device } : undefined
}

/** Path of a blob by its SHA-256 in hex. */
export function blobPath(hash: string): string {
  return `b/${hash.slice(0, 2)}/${hash}.blob`
}
