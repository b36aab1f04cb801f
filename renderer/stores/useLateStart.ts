/** A paper about to be entered afterwards: its form opens with 补录 on and the number of the blank filled in (handbook section 4 item 11). */
import { create } from 'zustand'

interface LatePaper {
  /** Id of the paper's form, e.g. `release-slip`. */
  readonly form: string
  readonly number: string
}

interface LateStart {
  /** Undefined once a form has taken it. */
  readonly waiting: LatePaper | undefined
  readonly begin: (paper: LatePaper) => void
  /** The number for the form that is opened now, once. */
  readonly take: () => string | undefined
}

export const useLateStart = create<LateStart>()((set, get) => ({
  waiting: undefined,
  begin: (waiting) => set({ waiting }),
  take: () => {
    const { waiting } = get()
    if (waiting !== undefined) set({ waiting: undefined })
    return waiting?.number
  },
}))
