/** The values of the notice's form, and what they become: the decision's input. */
import type { NoticeInput } from '#shared/domain/notices/decisions.ts'
import type { NoticeState } from '#shared/domain/notices/schema.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'

/** As typed. */
export type NoticeValues = {
  title: string
  text: string
  places: string[]
  fromDay: Day | null
  untilDay: Day | null
  keep: boolean
}

const dayOrNull = (day: string | null | undefined): Day | null => (isDay(day) ? day : null)

/** An empty form from today on, or the notice that is corrected. */
export function startValues(notice: NoticeState | undefined, today: Day): NoticeValues {
  if (notice === undefined) return { title: '', text: '', places: [], fromDay: today, untilDay: null, keep: false }
  const { title, text, places, fromDay, untilDay, keep } = notice
  return { title, text, places: [...places], fromDay: dayOrNull(fromDay), untilDay: dayOrNull(untilDay), keep }
}

/** The decision's input. */
export function noticeInputOf(values: NoticeValues): NoticeInput {
  return { ...values, fromDay: dayOrNull(values.fromDay), untilDay: dayOrNull(values.untilDay) }
}

/** Whether a draft from disk is one of this form. */
export function isNoticeValues(values: unknown): values is NoticeValues {
  if (typeof values !== 'object' || values === null) return false
  const { title, text, places, fromDay, untilDay, keep } = values as Record<string, unknown>
  const isDayOrNull = (day: unknown): boolean => day === null || isDay(day)
  return (
    typeof title === 'string' &&
    typeof text === 'string' &&
    Array.isArray(places) &&
    places.every((place) => typeof place === 'string') &&
    isDayOrNull(fromDay) &&
    isDayOrNull(untilDay) &&
    typeof keep === 'boolean'
  )
}
