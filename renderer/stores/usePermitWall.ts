/**
 * The permit wall as it was last told, kept on the heels of the commits from its first visit on: a wall that is shown again is painted at
 * once. Memory only.
 */
import { create } from 'zustand'

interface PermitWallState {
  /** Whose wall it is: the open store. Another store's screens find nothing in it. */
  readonly owner: object | undefined
  readonly book: unknown
  readonly follower: WallFollower | undefined
  /** Begins to follow a store; the same store is followed once. `start` tells each book. */
  readonly follow: (owner: object, start: (tell: (book: unknown) => void) => WallFollower) => void
}

/** What keeps the book. */
export interface WallFollower {
  readonly stop: () => void
  /** A day came: reads the book again where it is another day's. */
  readonly turnDay: () => void
}

export const usePermitWall = create<PermitWallState>()((set, get) => ({
  owner: undefined,
  book: undefined,
  follower: undefined,
  follow: (owner, start) => {
    const before = get()
    if (before.owner === owner) return
    before.follower?.stop()
    set({ owner, book: undefined, follower: undefined })
    const follower = start((book) => {
      if (get().owner === owner) set({ book })
    })
    set({ follower })
  },
}))
