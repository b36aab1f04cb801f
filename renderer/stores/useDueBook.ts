/** What every module owes today, as it was last told: the reception and the board are painted with it at once. Memory only: it holds names. */
import { create } from 'zustand'

interface DueBookState {
  /** Whose book it is: the open store. Another store's screens find nothing in it. */
  readonly owner: object | undefined
  readonly book: unknown
  readonly keep: (owner: object, book: unknown) => void
}

export const useDueBook = create<DueBookState>()((set) => ({
  owner: undefined,
  book: undefined,
  keep: (owner, book) => set({ owner, book }),
}))
