/**
 * Work that falls due by itself: each module's `upkeep`, one after the other, when somebody signs in and every few minutes. It never stands
 * in the way of the desk, and a fault is told once, not every five minutes.
 */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'

interface Upkeep {
  readonly desk: Desk
  readonly modules: readonly FrontDeskModule[]
  /** Told of the first fault of a module since the desk was opened. */
  readonly onFault: (module: string) => void
}

/** Between two rounds. */
export const UPKEEP_MS = 5 * 60_000

/** Runs until it is stopped; a round that takes longer than the time between two rounds leaves the next one out. */
export function startUpkeep({ desk, modules, onFault }: Upkeep): () => void {
  const faulty = new Set<string>()
  let running = false
  let stopped = false
  const tend = async ({ domain, upkeep }: FrontDeskModule): Promise<void> => {
    if (stopped || upkeep === undefined) return
    try {
      await upkeep(desk)
    } catch {
      // A desk that is being closed is no fault to tell.
      if (stopped || faulty.has(domain.name)) return
      faulty.add(domain.name)
      onFault(domain.name)
    }
  }
  const round = async (): Promise<void> => {
    if (running) return
    running = true
    for (const module of modules) await tend(module)
    running = false
  }
  void round()
  const timer = setInterval(() => void round(), UPKEEP_MS)
  return () => {
    stopped = true
    clearInterval(timer)
  }
}
