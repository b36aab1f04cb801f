/** Which records are contested now, told by the conflict centre: a mark anywhere leads to its conflict. */
import { create } from 'zustand'

interface ContestedState {
  /** Key of the record, `person/<id>` → where its conflict is settled. */
  readonly records: ReadonlyMap<string, string>
  /** How many conflicts wait. */
  readonly count: number
  readonly tell: (told: { readonly records: ReadonlyMap<string, string>; readonly count: number }) => void
}

/** How many conflicts wait, for the rail. */
export const useConflictCount = (): number => useContested((state) => state.count)

export const useContested = create<ContestedState>()((set) => ({
  records: new Map(),
  count: 0,
  tell: ({ records, count }) => set({ records, count }),
}))
