/** Notices that the process which started this one has gone. */

const LOOK_EVERY_MS = 1_000

/** Calls `react` once when the parent is gone; does not keep the process alive by itself. */
export function onParentGone(react: () => void, isThere: () => boolean = parentWatch()): void {
  const timer = setInterval(() => {
    if (isThere()) return
    clearInterval(timer)
    react()
  }, LOOK_EVERY_MS)
  timer.unref()
}

/** Elsewhere an orphan gets another parent; Windows keeps the old number, so there the number is asked. */
function parentWatch(): () => boolean {
  const parent = process.ppid
  if (process.platform !== 'win32') return () => process.ppid === parent
  return () => isAlive(parent)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
