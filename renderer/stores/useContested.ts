/** Which records are contested now, told by the conflict centre: a mark anywhere leads to its conflict. */
import { create } from 'zustand'

interface ContestedState {
  /** Key of the record, `person/<id>` → where its conflict is settled. */
  readonly records: ReadonlyMap<string, string>
  readonly tell: (records: ReadonlyMap<string, string>) => void
}

export const useContested = create<ContestedState>()((set) => ({
  records: new Map(),
  tell: (records) => set({ records }),
}))
