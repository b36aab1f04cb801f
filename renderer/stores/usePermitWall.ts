/**
 * The permit wall as it was last told, kept on the heels of the commits from its first visit on: a wall that is shown again is painted at
 * once. Memory only.
 */
import { create } from 'zustand'

interface PermitWallState {
  /** Whose wall it is: the open store. Another store's screens find nothing in it. */
  readonly owner: object | undefined
  readonly book: unknown
  readonly stop: (() => void) | undefined
  /** Begins to follow a store; the same store is followed once. `start` tells each book and gives what ends it. */
  readonly follow: (owner: object, start: (tell: (book: unknown) => void) => () => void) => void
}

export const usePermitWall = create<PermitWallState>()((set, get) => ({
  owner: undefined,
  book: undefined,
  stop: undefined,
  follow: (owner, start) => {
    const before = get()
    if (before.owner === owner) return
    before.stop?.()
    set({ owner, book: undefined, stop: undefined })
    const stop = start((book) => {
      if (get().owner === owner) set({ book })
    })
    set({ stop })
  },
}))
