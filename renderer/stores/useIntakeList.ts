/** What came with the delivery that is being taken in: memory only, so that the list is still there after a look at another screen. */
import { create } from 'zustand'

interface IntakeListState {
  /** Custody records, newest first. */
  readonly ids: readonly string[]
  readonly add: (ids: readonly string[]) => void
  readonly remove: (id: string) => void
  /** The next delivery begins with an empty list. */
  readonly clear: () => void
}

export const useIntakeList = create<IntakeListState>()((set) => ({
  ids: [],
  add: (added) => set(({ ids }) => ({ ids: [...added.toReversed(), ...ids.filter((id) => !added.includes(id))] })),
  remove: (id) => set(({ ids }) => ({ ids: ids.filter((one) => one !== id) })),
  clear: () => set({ ids: [] }),
}))
