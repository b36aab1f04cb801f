/** What runs of the backups just now: the header and the settings say it, and nothing runs twice at a time. */
import { create } from 'zustand'
import type { BackupPlaceId } from '#shared/ipc/contract.ts'

interface Backups {
  /** The place of the backup that is being made or proved; undefined while nothing runs. */
  readonly running: BackupPlaceId | undefined
  /** Whether this window may begin; false while something runs. */
  readonly begin: (place: BackupPlaceId) => boolean
  readonly end: () => void
}

export const useBackups = create<Backups>()((set, get) => ({
  running: undefined,
  begin: (running) => {
    if (get().running !== undefined) return false
    set({ running })
    return true
  },
  end: () => set({ running: undefined }),
}))
