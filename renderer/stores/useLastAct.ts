/** The last act that can be taken back, as its notice offers it. */
import { create } from 'zustand'

/** What was done, in the screen language, and what takes it back. */
export interface Undoable {
  readonly message: string
  readonly undo: () => void | Promise<void>
}

interface LastActState {
  readonly act: Undoable | undefined
  /** How many were told, so that each is known from the one before. */
  readonly told: number
  readonly tell: (act: Undoable) => void
}

export const useLastAct = create<LastActState>()((set) => ({
  act: undefined,
  told: 0,
  tell: (act) => set(({ told }) => ({ act, told: told + 1 })),
}))
