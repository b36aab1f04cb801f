// Tells listeners that something changed, at once and then at most so often: an import changes the index all the time.

/** Milliseconds between two rings. */
const PAUSE_MS = 200

export interface ChangeBell {
  readonly ring: () => void
  readonly listen: (listener: () => void) => () => void
  /** Nobody is told any more. */
  readonly end: () => void
}

/** A bell that rings at the first change, and again after the pause when there were more. */
export function createChangeBell(): ChangeBell {
  const listeners = new Set<() => void>()
  let pause: ReturnType<typeof setTimeout> | undefined
  let again = false
  const ring = (): void => {
    if (pause !== undefined) {
      again = true
      return
    }
    again = false
    pause = setTimeout(() => {
      pause = undefined
      if (again) ring()
    }, PAUSE_MS)
    for (const listener of [...listeners]) listener()
  }
  return {
    ring,
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {
      listeners.clear()
      clearTimeout(pause)
    },
  }
}
