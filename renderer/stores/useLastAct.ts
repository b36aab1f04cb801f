/** The last act that can be taken back, as its notice offers it. */
import { create } from 'zustand'

/** What was done, in the screen language, and what takes it back. */
export interface Undoable {
  readonly message: string
  readonly undo: () => void | Promise<void>
}

interface LastActState {
  readonly act: Undoable | undefined
  readonly tell: (act: Undoable | undefined) => void
}

export const useLastAct = create<LastActState>()((set) => ({
  act: undefined,
  tell: (act) => set({ act }),
}))
