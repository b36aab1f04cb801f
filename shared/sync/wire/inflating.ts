/** Deflate, and its way back with a limit: what was packed may come from anybody who holds a team key. */
import { deflateSync, Inflate } from 'fflate'

/** How much goes in at a time, bytes: a bomb of it gives 64 MiB at most before it is noticed. */
const STEP = 64 * 1024

/** The bytes, deflated (RFC 1951). */
export function deflated(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 6 })
}

/** The bytes of a deflate stream that gives exactly `length`; undefined for any other, and as soon as there are more. Never throws. */
export function inflated(packed: Uint8Array, length: number): Uint8Array | undefined {
  const bytes = new Uint8Array(length)
  let filled = 0
  let isOver = false
  const stream = new Inflate((chunk) => {
    isOver ||= filled + chunk.length > length
    if (!isOver) bytes.set(chunk, filled)
    filled += chunk.length
  })
  try {
    for (let start = 0; start < packed.length && !isOver; start += STEP)
      stream.push(packed.subarray(start, start + STEP), start + STEP >= packed.length)
  } catch {
    // The library throws on what is no deflate stream: a refusal, not a fault.
    return undefined
  }
  return isOver || filled !== length ? undefined : bytes
}
