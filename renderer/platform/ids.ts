/** Randomness and machine ids as values to pass in; `shared` has neither. */
import { v7 } from 'uuid'

/** Gives random bytes; the machine's generator outside tests. */
export type RandomBytes = (length: number) => Uint8Array

/** What makes ids. */
export interface Ids {
  /** A record's machine id: UUID version 7, so that ids made later sort later. */
  readonly newId: () => string
  /** 80 random bits as 16 lower-case base32 characters: a device or a workspace (sync 4.1). */
  readonly newDeviceId: () => string
  readonly randomBytes: RandomBytes
}

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const DEVICE_ID_CHARS = 16

/** Bytes from the machine's generator. */
export const systemRandomBytes: RandomBytes = (length) => crypto.getRandomValues(new Uint8Array(length))

/** Makes ids out of the given clock (milliseconds) and randomness. */
export function createIds(nowMs: () => number, randomBytes: RandomBytes = systemRandomBytes): Ids {
  let last = { msecs: 0, seq: 0 }
  // One action makes several records in one millisecond: the counter keeps them in the order they were made.
  const next = (msecs: number) => {
    last = msecs > last.msecs ? { msecs, seq: 0 } : { msecs: last.msecs, seq: last.seq + 1 }
    return last
  }
  return {
    newId: () => v7({ ...next(nowMs()), random: randomBytes(16) }),
    newDeviceId: () => deviceIdFrom(randomBytes(DEVICE_ID_CHARS)),
    randomBytes,
  }
}

/** 256 is a multiple of 32, so five bits of each byte are evenly spread. */
function deviceIdFrom(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => BASE32.charAt(byte & 31)).join('')
}
