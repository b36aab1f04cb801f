/** Care notes whose last day has passed: no longer shown, and waiting for somebody to delete them (handbook C11). */
import type { Store } from '#renderer/db/store.ts'
import type { CareNoteRow } from '#renderer/db/tables.ts'

/** Sorts before every day. */
const BEFORE_ALL = ''

function ended({ db }: Store, today: string) {
  return db.careNotes
    .where('v.endDay')
    .between(BEFORE_ALL, today, false, false)
    .filter((row) => !row.deleted)
}

/** Those that ended before `today`, the longest over first; found by their day, however many notes there are. */
export function expiredNotes(store: Store, today: string): Promise<readonly CareNoteRow[]> {
  return ended(store, today).toArray()
}

/** How many there are today. */
export function countExpiredNotes(store: Store): Promise<number> {
  return ended(store, store.dayOf(store.clock.nowMs())).count()
}
