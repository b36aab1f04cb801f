/** Room on this machine (sync 2, 4.5.5): asked before much is read, because a disk that fills up in the middle costs more than a word before. */
import type { Look } from './look.ts'
import type { Round } from './reach.ts'
import { newestSnapshotBytes } from './snapshots.ts'

/** Whether what the target has and this desk has not read fits here; if not the round ends before it reads any of it. Source `sync 4.5.5`. */
export async function hasRoom(round: Round, { segments }: Look): Promise<boolean> {
  const { ports, session, limits } = round
  session.short = undefined
  if (!ports.room) return true
  const unread = segments.filter(({ path }) => !session.notes.has(path)).reduce((sum, { size }) => sum + size, 0)
  const bytes = unread + (await newestSnapshotBytes(round))
  if (bytes < limits.roomFromBytes) return true
  session.short = await ports.room(bytes)
  if (!session.short) return true
  round.gate = 'disk-full'
  return false
}

/** Whether what was thrown is a storage that is full: it has its own words. Source `sync 4.10`. */
export function isStorageFull(fault: unknown): boolean {
  return String(fault).includes('QuotaExceeded')
}
