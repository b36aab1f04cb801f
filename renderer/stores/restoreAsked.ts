/**
 * A restore that a supervisor asked for at a working desk: said across one reload of this window, because the store must be closed before
 * another generation of it is made. Counts only, nothing of a person.
 */
import type { BackupContents } from '#shared/sync/backup/head.ts'

const KEY = 'qiantai.restore'

/** Which community, and what stands there now: shown beside the backup. */
export interface AskedRestore {
  readonly workspace: string
  readonly here: {
    readonly contents: BackupContents
    readonly frontier: Readonly<Record<string, number>>
    readonly device: string
  }
}

/** Says it; the window is loaded anew next. */
export function askRestore(asked: AskedRestore, storage: Storage = sessionStorage): void {
  storage.setItem(KEY, JSON.stringify(asked))
}

/** What was asked, once: whoever turns back finds the desk as it was. */
export function takeAskedRestore(storage: Storage = sessionStorage): AskedRestore | undefined {
  const text = storage.getItem(KEY)
  storage.removeItem(KEY)
  // Written by the function above and by nobody else.
  return text === null ? undefined : (JSON.parse(text) as AskedRestore)
}
