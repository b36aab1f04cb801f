/** What leaders owe the backups: told on their lists when nobody made a good one for days. */
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { readBackupBook } from '#renderer/db/backup/backupBook.ts'
import type { IdentityRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { backupState } from './backupAlarm.ts'

const DAY_MS = 86_400_000
const SETTINGS = '/settings/backup'

/** At most one line, today's: an old backup is owed now, never on a day to come. */
export async function dueBackups(store: Store, { to }: DaySpan, t: Text = text): Promise<readonly OpenMatter[]> {
  const nowMs = store.clock.nowMs()
  const today = store.dayOf(nowMs)
  const book = await readBackupBook(store)
  const identity = (await store.db.meta.get('identity')) as IdentityRow | undefined
  // A desk whose host makes no backups has no book.
  if (to < today || Object.keys(book).length === 0 || !identity) return []
  const { alarm, lastGoodMs, chosenSinceMs } = backupState(book, identity.createdMs, nowMs)
  if (alarm === 'fine') return []
  const days = (since: number) => Math.max(1, Math.floor((nowMs - since) / DAY_MS))
  const words =
    chosenSinceMs !== undefined
      ? t('backup.chosenAway', { count: days(chosenSinceMs) })
      : lastGoodMs === undefined
        ? t('backup.overdueNever')
        : t('backup.overdue', { count: days(lastGoodMs) })
  return [
    {
      id: 'backup-overdue',
      text: words,
      turn: 'us',
      state: alarm === 'urgent' ? 'late' : 'due',
      due: today,
      path: SETTINGS,
      forLeaders: true,
    },
  ]
}
