/** The import or taking back that goes on while the clerk does other things. One at a time; memory only: what it wrote is in the log. */
import { create } from 'zustand'
import type { Progress, RunEnd } from '#shared/domain/roster/plan.ts'
import type { TakeBackEnd } from '#shared/domain/roster/takeBack.ts'

interface RunFacts {
  readonly fileName: string
  /** Milliseconds since 1970. */
  readonly startedMs: number
  readonly progress: Progress
  /** Asked to stop; it does after the slice it is in. */
  readonly isStopping: boolean
}

export interface ImportRun extends RunFacts {
  readonly kind: 'import'
  /** Rows that are to be mended, of the file that is going in. */
  readonly badRows: number
  readonly end?: RunEnd
}

export interface TakeBackRun extends RunFacts {
  readonly kind: 'take-back'
  readonly runId: string
  readonly end?: TakeBackEnd
}

export type RosterRun = ImportRun | TakeBackRun

interface RosterRunState {
  readonly run: RosterRun | undefined
  readonly begin: (run: RosterRun) => void
  readonly tell: (progress: Progress) => void
  readonly stop: () => void
  readonly end: (end: RunEnd | TakeBackEnd) => void
  /** The result was read. */
  readonly dismiss: () => void
}

export const useRosterRun = create<RosterRunState>()((set) => ({
  run: undefined,
  begin: (run) => set({ run }),
  tell: (progress) => set(({ run }) => ({ run: run && { ...run, progress } })),
  stop: () => set(({ run }) => ({ run: run && { ...run, isStopping: true } })),
  end: (end) => set(({ run }) => ({ run: run && ({ ...run, end } as RosterRun) })),
  dismiss: () => set({ run: undefined }),
}))

/** Whether something is going on: the window asks before it closes, and no second run begins. */
export function isRosterRunning(run: RosterRun | undefined): boolean {
  return run !== undefined && run.end === undefined
}
