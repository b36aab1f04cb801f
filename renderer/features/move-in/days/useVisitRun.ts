/** A run that is under way on the screen: how far it is, and the way to stop it; leaving the screen stops it between two slices. */
import { useEffect, useRef, useState } from 'react'
import type { RunWatch } from '#renderer/features/move-in/commands/daysRun.ts'

/** How far it is. */
export interface RunProgress {
  readonly done: number
  readonly of: number
}

export function useVisitRun() {
  const [progress, setProgress] = useState<RunProgress>()
  const stopping = useRef<AbortController>(undefined)
  useEffect(() => () => stopping.current?.abort(), [])
  /** Runs it with its progress shown; one at a time. */
  const watch = async <Done>(of: number, run: (watch: RunWatch) => Promise<Done>): Promise<Done> => {
    stopping.current = new AbortController()
    setProgress({ done: 0, of })
    try {
      const onProgress = (done: number, whole: number): void => setProgress({ done, of: whole })
      return await run({ onProgress, signal: stopping.current.signal })
    } finally {
      setProgress(undefined)
    }
  }
  return { progress, watch, stop: () => stopping.current?.abort() }
}
