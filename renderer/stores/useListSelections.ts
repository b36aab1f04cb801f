/** What is selected in each list. Memory only: opening a file and coming back finds the selection as it was. */
import { create } from 'zustand'

export interface KeptSelection {
  readonly mode: 'only' | 'all-but'
  readonly keys: ReadonlySet<string>
  /** The question of the list it was made over: "all" means all of that one. */
  readonly over: string
}

interface ListSelectionsState {
  readonly selections: Readonly<Record<string, KeptSelection>>
  readonly keep: (name: string, selection: KeptSelection) => void
}

export const useListSelections = create<ListSelectionsState>()((set) => ({
  selections: {},
  keep: (name, selection) => set(({ selections }) => ({ selections: { ...selections, [name]: selection } })),
}))
