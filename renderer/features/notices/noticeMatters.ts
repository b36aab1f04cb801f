/** What notices owe: expired ones are to come down; the handover counts what hangs; lists for a shift without power. */
import type { DayRecordLine, DaySpan, DowntimeList, HandoverCount, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { NoticeRow } from '#renderer/db/tables.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { hangingAt, takeDownDay } from '#shared/domain/notices/standing.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { placesInShort } from './noticeWords.ts'
import { hangingNotices, walkOrder } from './queries.ts'

/** Taking down is owed on the day after the last: late from then on. Index: `notices.status`. */
export async function dueNoticeMatters(
  store: Store,
  { from, to }: DaySpan,
  t: Text = text,
): Promise<readonly OpenMatter[]> {
  const today = store.dayOf(store.clock.nowMs())
  const rows = await hangingNotices(store)
  return rows.flatMap((row) => {
    const due = takeDownDay(row.v)
    if (due === undefined || due > to || (from !== undefined && due < from)) return []
    return [{ ...matterOf(row, due, today), text: wordsOf(row, t) }]
  })
}

function wordsOf({ v }: NoticeRow, t: Text): string {
  return t('notices.matters.takeDown', { title: v.title, places: placesInShort(hangingAt(v), t) })
}

function matterOf({ id, v }: NoticeRow, due: string, today: string): Omit<OpenMatter, 'text'> {
  return {
    id: `notice/${id}`,
    turn: 'us',
    state: due < today ? 'late' : due === today ? 'due' : 'todo',
    due,
    officerId: v.postedBy,
    path: `/notices/${id}`,
  }
}

/** How many sheets hang: somebody can walk along and count. */
export async function noticeCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const rows = await hangingNotices(store)
  return [{ id: 'notices', label: t('notices.handover'), expected: rows.length }]
}

/** Notices that were posted on the day, as 《客服中心工作记录表》 lists them: in Chinese. */
export async function noticeDayRecord(store: Store, day: string): Promise<readonly DayRecordLine[]> {
  const t = paperText()
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const rows = await store.db.notices.where('v.postedAt').between(from, to).toArray()
  return rows
    .filter(({ v }) => v.status !== 'void')
    .map(({ v }) => ({
      at: v.postedAt,
      unit: '',
      who: '',
      matter: t('notices.record.posted', { title: v.title }),
      handling: t('notices.record.where', { places: v.places.join('、'), day: v.untilDay }),
      passedTo: '',
    }))
}

/** What hangs where, for a shift without power: in Chinese. */
export async function noticeDowntimeLists(store: Store): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const sheets = walkOrder((await hangingNotices(store)).map(({ v }) => v))
  if (sheets.length === 0) return []
  return [
    {
      title: t('notices.downtime.title'),
      columns: (['place', 'title', 'until'] as const).map((key) => t(`notices.downtime.columns.${key}`)),
      rows: sheets.map(({ place, notice }) => [place, notice.title, notice.untilDay]),
    },
  ]
}
