/** 「现在可以施工吗」 for a unit, or for the project as a whole: yes or no, until when, and the rule that decided. Others place it. */
import { useHoursFacts } from '#renderer/features/decoration/queries/hours.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { HoursFacts } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import { mayWorkAt, type WorkAnswer } from '#shared/domain/decoration/hours/mayWork.ts'
import { yearOf } from '#shared/kernel/days.ts'
import { clockText, rangesText, ruleText } from './patrolWords.ts'
import './hoursNow.css'

interface HoursNowProps {
  /** Whose building counts; null for the hours without an exception. */
  readonly unitId: string | null
}

const MINUTE_MS = 60_000

export function HoursNow({ unitId }: HoursNowProps) {
  const facts = useHoursFacts(unitId)
  return facts === undefined ? null : <HoursLine facts={facts} />
}

/** The same for rules that are at hand. */
export function HoursLine({ facts }: { readonly facts: HoursFacts }) {
  const t = useText()
  const zone = useDeskClock((state) => state.zone)
  const minute = useDeskClock((state) => Math.floor(state.now / MINUTE_MS))
  const answer = mayWorkAt(minute * MINUTE_MS, zone, facts)
  const { allowed, today } = answer
  return (
    <section className='hours-now' data-allowed={allowed} aria-label={t('decorationPatrols.hours.title')}>
      <strong>
        <StateSign state={allowed ? 'done' : 'late'} /> {answerText(answer, t)}
      </strong>
      <span className='quiet'>
        {t('decorationPatrols.hours.today', { hours: rangesText(today.ranges, t) })} · {ruleText(today, t)}
        {today.isYearUnknown && ` · ${t('decorationPatrols.hours.unknownYear', { year: yearOf(today.day) })}`}
      </span>
    </section>
  )
}

/** The answer in one line: until when, or from when on. */
export function answerText({ allowed, until, next, today }: WorkAnswer, t: Text): string {
  if (allowed) return t('decorationPatrols.hours.yes', { until: clockText(until ?? 0) })
  const no = t(today.ranges.length === 0 ? 'decorationPatrols.hours.noToday' : 'decorationPatrols.hours.no')
  if (next === undefined) return `${no} · ${t('decorationPatrols.hours.never')}`
  const time = clockText(next.minutes)
  const isToday = next.day === today.day
  return `${no} · ${isToday ? t('decorationPatrols.hours.nextToday', { time }) : t('decorationPatrols.hours.next', { day: next.day, time })}`
}
