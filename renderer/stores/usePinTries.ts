/** Wrong PINs on this computer: after a few the next try waits, longer each time. Kept over a reload, so that reloading is no way round. */

import { z } from 'zod'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** Wrong PINs before the first wait. */
export const FREE_TRIES = 5
/** The first wait, seconds; doubled by each further wrong PIN. */
const FIRST_WAIT_S = 30
const LONGEST_WAIT_S = 15 * 60

const wrongSchema = z.record(z.string(), z.object({ count: z.number().int().min(0), lastMs: z.number() }))
type Wrong = z.infer<typeof wrongSchema>

interface PinTriesState {
  readonly wrong: Wrong
  readonly countWrong: (staffId: string, nowMs: number) => void
  readonly forget: (staffId: string) => void
  /** Tries before the next wait. */
  readonly triesLeft: (staffId: string) => number
  /** Whole seconds until the next try; 0 = now. */
  readonly secondsToWait: (staffId: string, nowMs: number) => number
}

export const usePinTries = create<PinTriesState>()(
  persist(
    (set, get) => ({
      wrong: {},
      countWrong: (staffId, nowMs) =>
        set(({ wrong }) => ({
          wrong: { ...wrong, [staffId]: { count: (wrong[staffId]?.count ?? 0) + 1, lastMs: nowMs } },
        })),
      forget: (staffId) =>
        set(({ wrong }) => ({ wrong: Object.fromEntries(Object.entries(wrong).filter(([id]) => id !== staffId)) })),
      triesLeft: (staffId) => Math.max(0, FREE_TRIES - (get().wrong[staffId]?.count ?? 0)),
      secondsToWait: (staffId, nowMs) => {
        const tried = get().wrong[staffId]
        if (!tried || tried.count < FREE_TRIES) return 0
        const waitMs = Math.min(FIRST_WAIT_S * 2 ** (tried.count - FREE_TRIES), LONGEST_WAIT_S) * 1000
        // A clock set back must not lock anybody out for longer than the wait itself.
        const leftMs = Math.min(tried.lastMs + waitMs - nowMs, waitMs)
        return Math.max(0, Math.ceil(leftMs / 1000))
      },
    }),
    {
      name: 'qiantai-pin-tries',
      partialize: ({ wrong }) => ({ wrong }),
      merge: (stored, state) => {
        const read = wrongSchema.safeParse((stored as { wrong?: unknown } | undefined)?.wrong)
        return read.success ? { ...state, wrong: read.data } : state
      },
    },
  ),
)
