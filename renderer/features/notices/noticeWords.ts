/** Words of notices: refusals, places in short, standings. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { notices } from '#renderer/text/zh-CN/notices.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { NoticeStanding } from '#shared/domain/notices/standing.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import type { NoticeLine } from './queries.ts'

/** What happened, is it saved, what now. */
export function noticeRefusalWords(code: string): RefusalWords {
  return isOwnCode(code) ? moduleRefusalWords('notices', code) : foreignRefusalWords(code)
}

function isOwnCode(code: string): code is keyof typeof notices.refusals {
  return Object.hasOwn(notices.refusals, code)
}

/** 1#大堂 等 6 处. */
export function placesInShort(places: readonly string[], t: Text = text): string {
  const [first = ''] = places
  return places.length > 2
    ? t('notices.placesShort', { first, count: places.length })
    : places.join(t('common.listSeparator'))
}

const COLORS: Readonly<Record<NoticeStanding, DeskState>> = {
  coming: 'todo',
  hanging: 'running',
  'last-day': 'due',
  expired: 'late',
  down: 'done',
  void: 'done',
}

/** The badge of a notice; an expired one says for how long. */
export function badgeOf({ standing, notice }: NoticeLine, today: Day, t: Text) {
  const days = daysBetween(notice.untilDay as Day, today)
  const words = standing === 'expired' ? t('notices.lateBy', { count: days }) : t(`notices.standings.${standing}`)
  return { state: COLORS[standing], words }
}
