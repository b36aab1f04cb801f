/** One window a community: the one that holds the Web Lock works, a second start stands aside (fault case 58). */

/** Calls `onGranted` when this window may work, `onDenied` when another one does, `onLost` when another took over. */
export interface WindowTurns {
  readonly onGranted: () => void
  readonly onDenied: () => void
  readonly onLost: () => void
}

const LOCK = 'qiantai-window'

/** Asks for the turn; `steal` takes it from the other window. The turn ends with the window. */
export function askForTurn(turns: WindowTurns, steal = false, locks: LockManager = navigator.locks): void {
  const options = steal ? { steal: true } : { ifAvailable: true }
  const held = locks.request(LOCK, options, (lock) => {
    if (lock === null) {
      turns.onDenied()
      return undefined
    }
    turns.onGranted()
    // Held until the window closes or another one steals it.
    return new Promise<never>(() => {})
  })
  // A stolen lock rejects its request.
  held.catch(turns.onLost)
}
