/** Names of files on a target (sync 5): `[a-z0-9-.]` only, nothing of a person in them. Readers trust the content, never the name. */
import { sha256 } from '@noble/hashes/sha2.js'
import { hex } from '#shared/kernel/bytes.ts'

/** What a name of a range says; a hint about what is inside, no more. */
export interface RangeName {
  readonly kind: 'segment' | 'person-keys'
  readonly first: number
  readonly last: number
  /** First 16 characters of the SHA-256 of the bytes. */
  readonly hash: string
}

const RANGE = /^(\d{12})-(\d{12})-([0-9a-f]{16})(?:-r\d{1,3})?\.(seg|keys)$/
const NUMBERED = /^(format|keys|card)-(\d{4,6})(?:-r\d{1,3})?$/
const ACK = /^(\d{12})(?:-r\d{1,3})?\.ack$/

/** First 16 characters of the SHA-256 of bytes, lower-case hex. */
export function hash16(bytes: Uint8Array): string {
  return hex(sha256(bytes).subarray(0, 8))
}

/** `<first>-<last>-<hash16>.seg`, numbers of 12 digits. */
export function segmentName(first: number, last: number, bytes: Uint8Array): string {
  return `${rangeText(first, last)}-${hash16(bytes)}.seg`
}

/** The same for the file of person keys beside a segment. */
export function personKeysName(first: number, last: number, bytes: Uint8Array): string {
  return `${rangeText(first, last)}-${hash16(bytes)}.keys`
}

/** The parts of such a name; undefined for any other, conflict copies included: those are recognised by their content. */
export function parseRangeName(name: string): RangeName | undefined {
  const found = RANGE.exec(name)
  if (!found) return undefined
  const [, first = '', last = '', hash = '', kind] = found
  const range = { first: Number(first), last: Number(last), hash }
  if (range.first < 1 || range.last < range.first) return undefined
  return { kind: kind === 'seg' ? 'segment' : 'person-keys', ...range }
}

/** `format-0001`, `keys-0001`, `card-0001`. */
export function numberedName(kind: 'format' | 'keys' | 'card', number: number): string {
  return `${kind}-${String(number).padStart(4, '0')}`
}

/** The number of such a name; undefined for any other. */
export function parseNumberedName(kind: 'format' | 'keys' | 'card', name: string): number | undefined {
  const found = NUMBERED.exec(name)
  return found?.[1] === kind && Number(found[2]) > 0 ? Number(found[2]) : undefined
}

/** `<counter>.ack`, 12 digits. */
export function ackName(counter: number): string {
  return `${digits(counter)}.ack`
}

/** The counter of such a name; undefined for any other. */
export function parseAckName(name: string): number | undefined {
  const counter = Number(ACK.exec(name)?.[1] ?? 0)
  return counter > 0 ? counter : undefined
}

/** `<hlc>-<device>-<hash16>.snap`: the stamp's time and counter, then its device once. */
export function snapshotName(hlc: string, stateHash: string): string {
  return `${hlc}-${stateHash.slice(0, 16)}.snap`
}

/** Stamp and hash of such a name; undefined for any other. */
export function parseSnapshotName(name: string): { readonly hlc: string; readonly hash: string } | undefined {
  const found = /^([0-9a-f]{12}-[0-9a-f]{4}-[a-z2-7]{16})-([0-9a-f]{16})(?:-r\d{1,3})?\.snap$/.exec(name)
  return found ? { hlc: found[1] ?? '', hash: found[2] ?? '' } : undefined
}

function rangeText(first: number, last: number): string {
  return `${digits(first)}-${digits(last)}`
}

function digits(count: number): string {
  return String(count).padStart(12, '0')
}
