/** What the exchange with other desks last said, and who can be asked to look again; told by `renderer/sync`. */
import { create } from 'zustand'
import { type ExchangeReport, NO_EXCHANGE } from '#shared/sync/exchange/report.ts'

/** The running exchange, as a screen may move it. */
export interface ExchangeRunner {
  /** A round now instead of at its time. */
  readonly lookNow: () => void
  /** Another folder was bound, or none: forget what is known of the target and begin anew. */
  readonly targetChanged: () => void
  /** Files aside are read again now, and their desks asked once more to publish them. */
  readonly askAgain: () => void
  /** Lets files aside go, with their bytes. */
  readonly forgetAside: (ids: readonly string[]) => void
}

interface ExchangeStoreState {
  readonly report: ExchangeReport
  /** Absent until the exchange runs: on a host without folders, in the practice community, before the desk is open. */
  readonly runner: ExchangeRunner | undefined
  readonly set: (report: ExchangeReport) => void
  readonly setRunner: (runner: ExchangeRunner | undefined) => void
}

export const useExchange = create<ExchangeStoreState>()((set) => ({
  report: NO_EXCHANGE,
  runner: undefined,
  set: (report) => set({ report }),
  setRunner: (runner) => set({ runner }),
}))
