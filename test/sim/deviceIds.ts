// Device ids out of a generator of bytes.
import type { DeviceId } from '#shared/sync/change.ts'
import type { Random } from '#shared/sync/exchange/ports.ts'

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'

/** 80 random bits as 16 characters. */
export function deviceIdOf(random: Random): DeviceId {
  return Array.from(random.bytes(16), (byte) => BASE32.charAt(byte & 31)).join('') as DeviceId
}
