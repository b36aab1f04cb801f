/** Whether a target may have changed: a watcher that may stay silent for ever, behind a long poll (sync 2: a hint and no more). */
import { type FSWatcher, watch } from 'node:fs'
import { join } from 'node:path'

/** How long a question waits for a change, ms. */
export const HINT_WAIT_MS = 25_000
/** Not watched: big, and always named by a file that is. */
const WATCHED = ['d', 'meta', 'snap']

/** The watcher of one community's folder. */
export interface Hints {
  /** Resolves `true` soon after something changed that this host did not write, `false` after 25 seconds or at the end. */
  readonly next: () => Promise<boolean>
  /** Changes of this device's own files are no news. */
  readonly ignore: (device: string) => void
  readonly close: () => void
}

/** Begins to watch. A folder that cannot be watched is silent. */
export function createHints(root: string): Hints {
  const own = new Set<string>()
  const asking = new Set<(isChanged: boolean) => void>()
  let watchers: readonly FSWatcher[] = []
  let missed = false
  const onChange = (folder: string) => (_event: string, name: string | null) => {
    const parts = (name ?? '').split(/[\\/]/)
    if (folder === 'd' && own.has(parts[0] ?? '')) return
    missed = asking.size === 0
    for (const answer of asking) answer(true)
  }
  const close = () => {
    for (const watcher of watchers) watcher.close()
    watchers = []
    for (const answer of asking) answer(false)
  }
  const begin = () => {
    if (watchers.length === 0) watchers = WATCHED.flatMap((folder) => watched(join(root, folder), onChange(folder)))
  }
  return {
    next: () => {
      begin()
      if (missed) {
        missed = false
        return Promise.resolve(true)
      }
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer(false), HINT_WAIT_MS)
        // A desk that ends does not wait for it.
        timer.unref()
        const answer = (isChanged: boolean) => {
          clearTimeout(timer)
          asking.delete(answer)
          resolve(isChanged)
        }
        asking.add(answer)
      })
    },
    ignore: (device) => void own.add(device),
    close,
  }
}

function watched(path: string, onChange: (event: string, name: string | null) => void): readonly FSWatcher[] {
  try {
    const watcher = watch(path, { recursive: true, persistent: false }, onChange)
    watcher.on('error', () => watcher.close())
    return [watcher]
  } catch {
    return []
  }
}
