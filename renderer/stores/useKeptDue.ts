/** The last answer of what is owed, so that a board is painted with it before it is asked again. Memory only: it holds names. */
import { create } from 'zustand'

/** An open matter of a module, as `renderer/app/frontDeskModule.ts` has it; a store knows no screen. */
interface OwedMatter {
  readonly id: string
  readonly text: string
  readonly who?: string
  readonly turn: 'owner' | 'us' | 'engineering'
  readonly state: 'todo' | 'running' | 'due' | 'late' | 'contested'
  readonly due?: string
  readonly officerId?: string
  readonly path?: string
}

/** What one module owes. */
export interface ModuleMatters {
  /** Name of the domain module. */
  readonly module: string
  readonly matters: readonly OwedMatter[]
}

interface KeptDueState {
  /** Community, language and days the answer is for. */
  readonly key: string
  readonly lists: readonly ModuleMatters[]
  readonly keep: (key: string, lists: readonly ModuleMatters[]) => void
}

export const useKeptDue = create<KeptDueState>()((set) => ({
  key: '',
  lists: [],
  keep: (key, lists) => set({ key, lists }),
}))
