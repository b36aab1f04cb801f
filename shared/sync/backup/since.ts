/** What lies between a backup and now, and where it comes back from when the backup is restored. */
import type { Frontier } from '#shared/sync/change.ts'

/** Everything that is known of before and now. */
export interface BackupAndNow {
  /** How far the backup reaches. */
  readonly backup: Frontier
  /** How far the desk that stands here reaches; empty where none stands here. */
  readonly here: Frontier
  /** Its id. */
  readonly own: string | undefined
  /** How far the journal of this host reaches: this desk's ids, and no others. */
  readonly journal: Frontier
  /** Whether a shared folder is bound. */
  readonly isBound: boolean
}

/** Changes after the backup, by where they come back from. */
export interface SinceBackup {
  /** Own ones that the journal has. */
  readonly fromJournal: number
  /** Own ones that only the store that stands here has. */
  readonly fromHere: number
  /** Of other desks, out of the shared folder. */
  readonly fromFolder: number
  /** Of other desks, where no folder is bound: after restoring they are nowhere but in the store that is set aside. */
  readonly nowhere: number
}

/** The changes after a backup. */
export function sinceBackup({ backup, here, own, journal, isBound }: BackupAndNow): SinceBackup {
  const since = { fromJournal: 0, fromHere: 0, fromFolder: 0, nowhere: 0 }
  for (const device of new Set([...Object.keys(here), ...Object.keys(journal)])) {
    const from = backup[device] ?? 0
    const all = Math.max(0, (here[device] ?? 0) - from)
    const isOwn = device === own || journal[device] !== undefined
    const inJournal = Math.max(0, (journal[device] ?? 0) - from)
    if (isOwn) {
      since.fromJournal += inJournal
      since.fromHere += Math.max(0, all - inJournal)
    } else since[isBound ? 'fromFolder' : 'nowhere'] += all
  }
  return since
}
