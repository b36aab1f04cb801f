/** 整套单据 that are made for many homes while the clerk does other things. One run at a time; memory only: what came out is in the log. */
import { create } from 'zustand'

/** A home of a run. */
interface RunHome {
  readonly caseId: string
  readonly unit: string
}

/** How a run ended. */
export interface PacketRunResult {
  readonly done: readonly RunHome[]
  readonly failed: readonly (RunHome & { readonly code: string })[]
  readonly left: readonly RunHome[]
  readonly stopped: string
}

/** A run on its way, or its end until that was read. */
export interface PacketRun {
  readonly kind: 'prepare' | 'pdf' | 'print'
  readonly of: number
  readonly done: number
  /** Asked to stop; it does after the part it is in. */
  readonly isStopping: boolean
  readonly end?: PacketRunResult
}

interface PacketRunState {
  readonly run: PacketRun | undefined
  readonly begin: (kind: PacketRun['kind'], of: number) => void
  readonly tell: (done: number) => void
  readonly stop: () => void
  readonly end: (end: PacketRunResult) => void
  /** The result was read. */
  readonly dismiss: () => void
}

export const usePacketRun = create<PacketRunState>()((set) => ({
  run: undefined,
  begin: (kind, of) => set({ run: { kind, of, done: 0, isStopping: false } }),
  tell: (done) => set(({ run }) => ({ run: run && { ...run, done } })),
  stop: () => set(({ run }) => ({ run: run && { ...run, isStopping: true } })),
  end: (end) => set(({ run }) => ({ run: run && { ...run, end } })),
  dismiss: () => set({ run: undefined }),
}))

/** Whether something is going on: no second run begins. */
export function isPacketRunning(run: PacketRun | undefined): boolean {
  return run !== undefined && run.end === undefined
}
