/** The calendar of a month: one stop for the keyboard, each day with its counts by state; a list of days on a phone. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { useWorkingCalendar } from '#renderer/features/community/calendar.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type Day, monthOf, weekday } from '#shared/kernel/days.ts'
import type { WorkingCalendar } from '#shared/kernel/workingDays.ts'
import { countsOf, dayAfterKey, monthDays } from './monthGrid.ts'

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const
const STATES = ['late', 'due', 'running', 'todo'] as const

interface MonthGridProps {
  readonly day: Day
  readonly today: Day
  readonly days: ReadonlyMap<string, readonly OpenMatter[]>
  readonly onDay: (day: Day) => void
}

export function MonthGrid({ day, today, days, onDay }: MonthGridProps) {
  const t = useText()
  const calendar = useWorkingCalendar()
  const grid = useRef<HTMLDivElement>(null)
  const month = monthOf(day)
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus()
  }, [day])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter') {
      const first = document.querySelector<HTMLElement>('.month-side [data-matter]')
      if (first === null) return
      event.preventDefault()
      first.focus()
      return
    }
    const next = dayAfterKey(event.key, day)
    if (next === undefined) return
    event.preventDefault()
    onDay(next)
  }
  const missing = calendar?.isWorkingDay(day).missingYears ?? []
  return (
    <div className='month'>
      <div className='month-heads' aria-hidden>
        {WEEKDAYS.map((number) => (
          <span key={number}>{label(`kit.day.weekdays.w${number}` as LabelKey)}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of days; a fieldset cannot be a grid in every browser. */}
      <div
        ref={grid}
        className='month-grid'
        role='group'
        aria-label={t('board.monthly.grid', { month })}
        onKeyDown={onKeyDown}
      >
        {monthDays(month).map((one) => (
          <DayCell
            key={one}
            day={one}
            isChosen={one === day}
            isToday={one === today}
            isOutside={monthOf(one) !== month}
            matters={days.get(one) ?? []}
            calendar={calendar}
            onPick={() => onDay(one)}
          />
        ))}
      </div>
      <p className='quiet month-foot'>
        {missing.map((year) => t('board.monthly.missing', { year })).join(' ')} {t('board.monthly.before')} ·{' '}
        {t('board.monthly.listHint')}
      </p>
    </div>
  )
}

interface DayCellProps {
  readonly day: Day
  readonly isChosen: boolean
  readonly isToday: boolean
  readonly isOutside: boolean
  readonly matters: readonly OpenMatter[]
  readonly calendar: WorkingCalendar | undefined
  readonly onPick: () => void
}

function DayCell({ day, isChosen, isToday, isOutside, matters, calendar, onPick }: DayCellProps) {
  const t = useText()
  const counts = countsOf(matters)
  const works = calendar?.isWorkingDay(day).value ?? weekday(day) < 6
  const holiday = calendar?.holidayName(day).value
  const isMakeUp = calendar?.kindOf(day).value === 'make-up'
  const spoken = t(counts.late > 0 ? 'board.monthly.dayLabelLate' : 'board.monthly.dayLabel', {
    day,
    state: holiday ?? t(works ? 'board.monthly.working' : 'board.monthly.resting'),
    count: matters.length,
    late: counts.late,
  })
  return (
    <button
      type='button'
      className='month-day'
      data-day={day}
      data-rest={!works || undefined}
      data-outside={isOutside || undefined}
      data-empty={matters.length === 0 || undefined}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={spoken}
      tabIndex={isChosen ? 0 : -1}
      onClick={onPick}
    >
      <span className='month-day-head'>
        <span className='month-number'>{Number(day.slice(-2))}</span>
        <span className='month-weekday'>{label(`kit.day.weekdays.w${weekday(day)}` as LabelKey)}</span>
        {holiday !== undefined && <span className='month-mark'>{holiday}</span>}
        {isMakeUp && <span className='month-mark'>{t('board.monthly.makeUp')}</span>}
      </span>
      <span className='month-counts'>
        {STATES.filter((state) => counts[state] > 0).map((state) => (
          <StateBadge key={state} state={state} words={String(counts[state])} />
        ))}
      </span>
    </button>
  )
}
