/** One window a community: the one that holds the Web Lock works, a second start stands aside (fault case 58). */

/** Calls `onGranted` when this window may work, `onDenied` when another one does, `onLost` when another took over. */
export interface WindowTurns {
  readonly onGranted: () => void
  readonly onDenied: () => void
  readonly onLost: () => void
}

const LOCK = 'qiantai-window'

/** A page that was just left, reloaded or killed holds its turn a moment longer: nobody is sent to a window that is gone. */
const PATIENCE_MS = 1_500

/** Asks for the turn; `steal` takes it from the other window. The turn ends with the window. */
export function askForTurn(turns: WindowTurns, steal = false, locks: LockManager = navigator.locks): void {
  let isGranted = false
  const options = steal ? { steal: true } : { signal: AbortSignal.timeout(PATIENCE_MS) }
  const held = locks.request(LOCK, options, () => {
    isGranted = true
    turns.onGranted()
    // Held until the window closes or another one steals it.
    return new Promise<never>(() => {})
  })
  // A stolen lock rejects its request, and so does waiting in vain.
  held.catch(() => (isGranted ? turns.onLost() : turns.onDenied()))
}
