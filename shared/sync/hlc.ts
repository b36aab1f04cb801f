/** The hybrid logical clock (sync 4.2): fixed-width text that sorts as time. Pure: the wall clock is passed in, in ms since 1970. */
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { DeviceId, Dot, Hlc } from './change.ts'
import { seqOf } from './dot.ts'

/** 48 bits of milliseconds, 16 bits of counter. */
const MAX_MS = 2 ** 48 - 1
const MAX_COUNTER = 0xffff
/** How far a stamp may run ahead of the wall clock before it counts as wrong: 5 minutes, in ms. */
export const MAX_AHEAD_MS = 5 * 60 * 1000
const HLC = /^([0-9a-f]{12})-([0-9a-f]{4})-([a-z2-7]{16})$/

/** The part of a stamp that a desk keeps between changes. */
export interface Stamp {
  /** Milliseconds since 1970. */
  readonly ms: number
  /** 0 to 65,535 within one millisecond. */
  readonly counter: number
}

/** A stamp as text: 12 hex of ms, 4 hex of counter, device. */
export function makeHlc(ms: number, counter: number, device: DeviceId): Hlc {
  return `${ms.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}-${device}` as Hlc
}

/** The parts of a stamp. **Refuses** `malformed`: another width, alphabet or case. */
export function parseHlc(text: unknown): Result<Stamp & { readonly device: DeviceId }, 'malformed'> {
  const found = typeof text === 'string' ? HLC.exec(text) : null
  if (!found) return err('malformed')
  const [, ms = '', counter = '', device = ''] = found
  return ok({ ms: Number.parseInt(ms, 16), counter: Number.parseInt(counter, 16), device: device as DeviceId })
}

/** Order of stamps: ms, counter, device bytewise; fixed width makes it the order of the text. Negative when `a` is earlier. */
export function compareHlc(a: Hlc, b: Hlc): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Something stamped: a head of a register or an event. */
export interface Stamped {
  readonly dot: Dot
  readonly hlc: Hlc
}

/** The one order between concurrent writes (sync 4.4): ms, counter, device bytewise, then seq as a number. */
export function compareStamped(a: Stamped, b: Stamped): number {
  return compareHlc(a.hlc, b.hlc) || seqOf(a.dot) - seqOf(b.dot)
}

/**
 * The stamp of the next local change. A wall clock that moved on is taken; otherwise the counter grows and rolls into the next
 * millisecond; a `last` more than 5 minutes ahead came from a wrong clock that was corrected, and is let go. Never throws.
 */
export function tick(last: Stamp, wallMs: number): Stamp {
  const wall = wholeMs(wallMs)
  if (wall > last.ms || last.ms - wall > MAX_AHEAD_MS) return { ms: wall, counter: 0 }
  if (last.counter < MAX_COUNTER) return { ms: last.ms, counter: last.counter + 1 }
  // At the very end of the 48 bits the stamp stands still: within a device the seq orders anyway.
  return last.ms < MAX_MS ? { ms: last.ms + 1, counter: 0 } : last
}

/** What a desk's clock becomes on hearing a remote stamp: max(local, min(remote, wall + 5 minutes)). */
export function adopt(last: Stamp, remote: Stamp, wallMs: number): Stamp {
  const ceiling = wholeMs(wholeMs(wallMs) + MAX_AHEAD_MS)
  const heard: Stamp = remote.ms > ceiling ? { ms: ceiling, counter: 0 } : { ms: remote.ms, counter: remote.counter }
  const isLater = heard.ms > last.ms || (heard.ms === last.ms && heard.counter > last.counter)
  return isLater ? heard : last
}

function wholeMs(ms: number): number {
  return Number.isFinite(ms) ? Math.min(Math.max(Math.floor(ms), 0), MAX_MS) : 0
}
