/** What every module owes today, as it was last told: the reception and the board are painted with it at once. Memory only: it holds names. */
import { create } from 'zustand'

interface DueBookState {
  /** Whose book it is: the open store. Another store's screens find nothing in it. */
  readonly owner: object | undefined
  readonly lists: unknown
  readonly keep: (owner: object, lists: unknown) => void
}

export const useDueBook = create<DueBookState>()((set) => ({
  owner: undefined,
  lists: undefined,
  keep: (owner, lists) => set({ owner, lists }),
}))
