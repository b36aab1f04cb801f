/** How loudly the age of the backups is told, out of the book. */
import type { BackupBook, PlaceBook } from '#renderer/db/backup/backupBook.ts'
import { alarmOf, type BackupAlarm, type PlaceAge } from '#shared/sync/backup/age.ts'

/** Where things stand at `nowMs`. */
export interface BackupState {
  readonly alarm: BackupAlarm
  /** The newest good backup in any place, ms since 1970. */
  readonly lastGoodMs: number | undefined
  /** Since when the picked folder was not reached, where that is why it is urgent. */
  readonly chosenSinceMs: number | undefined
}

/** The state of all places; a desk that never made one is judged from when it began. */
export function backupState(book: BackupBook, beganMs: number, nowMs: number): BackupState {
  const { own, chosen } = book
  const good = [own?.lastGoodMs, chosen?.lastGoodMs].filter((ms) => ms !== undefined)
  const lastGoodMs = good.length > 0 ? Math.max(...good) : undefined
  const ownAge = { sinceMs: beganMs, ...(lastGoodMs === undefined ? {} : { lastGoodMs }) }
  const alarm = alarmOf(ownAge, chosen && ageOf(chosen), nowMs)
  const isChosenToBlame = alarm === 'urgent' && alarmOf(ownAge, undefined, nowMs) !== 'urgent'
  return { alarm, lastGoodMs, chosenSinceMs: isChosenToBlame ? (chosen?.lastGoodMs ?? chosen?.sinceMs) : undefined }
}

function ageOf({ sinceMs, lastGoodMs }: PlaceBook): PlaceAge {
  return { sinceMs, ...(lastGoodMs === undefined ? {} : { lastGoodMs }) }
}
