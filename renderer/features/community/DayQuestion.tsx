/** 「这一天上不上班？」: the rule behind every due date, in words (handbook section 4 item 17). */
import { useState } from 'react'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type Day, weekday } from '#shared/kernel/days.ts'
import type { CalendarOverride, WorkingCalendar } from '#shared/kernel/workingDays.ts'
import { type DayReason, reasonFor } from './calendar.ts'

interface DayQuestionProps {
  readonly calendar: WorkingCalendar
  readonly overrides: readonly CalendarOverride[]
}

function reasonWords({ kind, name, own }: DayReason, t: Text): string {
  if (own) {
    const why = name === '' ? '' : ` · ${name}`
    return t('community.calendar.reasons.own', { kind: t(`community.calendar.kinds.${kind}`), name: why })
  }
  return kind === 'holiday'
    ? t('community.calendar.reasons.holiday', { name })
    : t(`community.calendar.reasons.${kind}`)
}

export function DayQuestion({ calendar, overrides }: DayQuestionProps) {
  const t = useText()
  const today = useToday()
  const [picked, setPicked] = useState<Day | null>(today)
  const reason = picked === null ? undefined : reasonFor(picked, calendar, overrides)
  return (
    <section className='calendar-question' aria-label={t('community.calendar.test')}>
      <h3>{t('community.calendar.test')}</h3>
      <DayInput
        label={t('community.calendar.day')}
        description={t('community.calendar.testHint')}
        defaultValue={today}
        onChange={setPicked}
      />
      {picked !== null && reason !== undefined && (
        <div className='calendar-answer' role='status'>
          <StateBadge
            state={reason.works ? 'done' : 'todo'}
            words={t(reason.works ? 'community.calendar.works' : 'community.calendar.rests', {
              day: picked,
              weekday: t(`kit.day.weekdays.w${weekday(picked)}`),
            })}
          />
          <p>{reasonWords(reason, t)}</p>
          <p className='quiet'>{t('community.calendar.next', { day: reason.third })}</p>
          {reason.missingYears.map((year) => (
            <p key={year} className='calendar-missing'>
              {t('community.calendar.unknownYear', { year })}
            </p>
          ))}
        </div>
      )}
    </section>
  )
}
