/**
 * The plan of the rounds as it was last told, kept on the heels of the commits from its first visit on: a board that is shown again is painted
 * at once. Memory only.
 */
import { create } from 'zustand'

interface RoundPlanState {
  /** Whose plan it is: the open store. Another store's screens find nothing in it. */
  readonly owner: object | undefined
  readonly plan: unknown
  readonly follower: PlanFollower | undefined
  /** Begins to follow a store; the same store is followed once. `start` tells each plan. */
  readonly follow: (owner: object, start: (tell: (plan: unknown) => void) => PlanFollower) => void
}

/** What keeps the plan. */
export interface PlanFollower {
  readonly stop: () => void
  /** A day came: reads the plan again where it is another day's. */
  readonly turnDay: () => void
  /** Resolves once what was committed until now is told. */
  readonly settled: () => Promise<void>
}

export const useRoundPlan = create<RoundPlanState>()((set, get) => ({
  owner: undefined,
  plan: undefined,
  follower: undefined,
  follow: (owner, start) => {
    const before = get()
    if (before.owner === owner) return
    before.follower?.stop()
    set({ owner, plan: undefined, follower: undefined })
    const follower = start((plan) => {
      if (get().owner === owner) set({ plan })
    })
    set({ follower })
  },
}))
