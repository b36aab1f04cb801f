/** A handover day that is being written while the clerk does other things. One run at a time; memory only: what went in is in the log. */
import { create } from 'zustand'

/** A run on its way. */
export interface DayPlanRun {
  readonly done: number
  readonly of: number
  readonly stopping: AbortController
}

interface DayPlanRunState {
  readonly run: DayPlanRun | undefined
  /** Gives what asks the run to stop between two slices. */
  readonly begin: (of: number) => AbortSignal
  readonly tell: (done: number, of: number) => void
  readonly stop: () => void
  readonly end: () => void
}

export const useDayPlanRun = create<DayPlanRunState>()((set, get) => ({
  run: undefined,
  begin: (of) => {
    const stopping = new AbortController()
    set({ run: { done: 0, of, stopping } })
    return stopping.signal
  },
  tell: (done, of) => set(({ run }) => ({ run: run && { ...run, done, of } })),
  stop: () => get().run?.stopping.abort(),
  end: () => set({ run: undefined }),
}))
