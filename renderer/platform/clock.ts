/** The wall clock as a value to pass in: only this file and tests say what time it is. */

/** Gives the present. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly nowMs: () => number
}

/** The machine's own clock. */
export const systemClock: Clock = { nowMs: () => Date.now() }

/** A clock that says `ms` now and goes on as the machine's: what the page of a worker calls the present. */
export function clockFrom(ms: number): Clock {
  const aheadMs = ms - Date.now()
  return { nowMs: () => Date.now() + aheadMs }
}

/** A clock that stands still at `ms` until `advance` moves it, for tests. */
export function standingClock(ms: number): Clock & { readonly advance: (byMs: number) => void } {
  let now = ms
  return {
    nowMs: () => now,
    advance: (byMs) => {
      now += byMs
    },
  }
}
