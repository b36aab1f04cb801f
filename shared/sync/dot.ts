/** Dots and record keys as text: making, reading, and the one order in which every set of them is kept. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, Dot, EntityName, RecordId, RecordKey } from './change.ts'

/** Length of a device id: 80 bits in base32. */
const DEVICE_LENGTH = 16
const DOT = /^([a-z2-7]{16})\.([1-9][0-9]{0,15})$/
const DEVICE = /^[a-z2-7]{16}$/

/** The dot of a device's change; `seq` counts from 1. */
export function makeDot(device: DeviceId, seq: number): Dot {
  return `${device}.${seq}` as Dot
}

/** The device of a well-formed dot. */
export function deviceOf(dot: Dot): DeviceId {
  return dot.slice(0, DEVICE_LENGTH) as DeviceId
}

/** The seq of a well-formed dot. */
export function seqOf(dot: Dot): number {
  return Number(dot.slice(DEVICE_LENGTH + 1))
}

/** Whether the text is a device or workspace id: 16 characters of lower-case base32. */
export function isDeviceId(text: string): text is DeviceId {
  return DEVICE.test(text)
}

/** A dot read from text. **Refuses** `malformed`: another alphabet or length, a seq of 0, leading zeros, or beyond 2^53 - 1. */
export function parseDot(text: unknown): Result<Dot, 'malformed'> {
  if (typeof text !== 'string') return err('malformed')
  const found = DOT.exec(text)
  return found && Number.isSafeInteger(Number(found[2])) ? ok(text as Dot) : err('malformed')
}

/** Order of dots: device bytewise, then seq as a number. Negative when `a` comes first. */
export function compareDots(a: Dot, b: Dot): number {
  const deviceA = deviceOf(a)
  const deviceB = deviceOf(b)
  if (deviceA !== deviceB) return deviceA < deviceB ? -1 : 1
  return seqOf(a) - seqOf(b)
}

/** The dots without repetition, in the order of `compareDots`. */
export function sortedDots(dots: Iterable<Dot>): readonly Dot[] {
  return [...new Set(dots)].sort(compareDots)
}

/** The address of a record: `<entity>/<id>`. */
export function recordKey(entity: EntityName, id: RecordId): RecordKey {
  return `${entity}/${id}` as RecordKey
}

/** Entity and id of a record key; the id may itself hold slashes, an entity name never does. */
export function parseRecordKey(key: RecordKey): { readonly e: EntityName; readonly id: RecordId } {
  const slash = key.indexOf('/')
  return slash < 0 ? { e: key, id: '' } : { e: key.slice(0, slash), id: key.slice(slash + 1) }
}
