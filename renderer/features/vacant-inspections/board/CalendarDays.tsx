/** The days of a month, Monday first, each with what was done and what is owed. */
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { type DayTally, type MonthCalendar, tallyOf } from '#shared/domain/vacant-inspections/plan/calendar.ts'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { addDays, type Day, daysBetween, monthOf, weekday } from '#shared/kernel/days.ts'

interface CalendarDaysProps {
  readonly day: Day
  readonly today: Day
  readonly calendar: MonthCalendar
  readonly onDay: (day: Day) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** What a day shows, in this order, and the colour that says how it stands. */
export const TALLIES: readonly (readonly [keyof DayTally, DeskState])[] = [
  ['done', 'done'],
  ['unable', 'todo'],
  ['due', 'due'],
  ['lastDay', 'late'],
  ['breached', 'late'],
]
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

export function CalendarDays({ day, today, calendar, onDay, onKeyDown }: CalendarDaysProps) {
  const t = useText()
  const root = useRef<HTMLTableElement>(null)
  // The day under the cursor has the keys, in whatever month the arrows brought it to.
  useEffect(() => root.current?.querySelector<HTMLElement>(`[data-day='${day}']`)?.focus(), [day])
  return (
    <table
      ref={root}
      className='calendar-weeks'
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA in HTML allows grid on a table; its cells follow.
      role='grid'
      tabIndex={-1}
      aria-label={t('vacantBoard.calendar.days')}
      onKeyDown={onKeyDown}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((one) => (
            <th key={one} scope='col'>
              {label(`kit.day.weekdays.w${one}` as LabelKey)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(day).map((week) => (
          <tr key={week.find((one) => one !== undefined)}>
            {week.map((one, index) => (
              <td key={WEEKDAYS[index]}>
                {one !== undefined && (
                  <DayButton
                    day={one}
                    tally={tallyOf(calendar, one)}
                    isToday={one === today}
                    isChosen={one === day}
                    onDay={onDay}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayButtonProps {
  readonly day: Day
  readonly tally: DayTally
  readonly isToday: boolean
  readonly isChosen: boolean
  readonly onDay: (day: Day) => void
}

function DayButton({ day, tally, isToday, isChosen, onDay }: DayButtonProps) {
  const t = useText()
  return (
    <button
      type='button'
      className='calendar-day'
      data-day={day}
      tabIndex={isChosen ? 0 : -1}
      aria-pressed={isChosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={t('vacantBoard.calendar.said', { day, ...tally })}
      onClick={() => onDay(day)}
    >
      <span className='calendar-number'>{Number(day.slice(8))}</span>
      {TALLIES.filter(([kind]) => tally[kind] > 0).map(([kind, state]) => (
        <span key={kind} className='calendar-tally' data-state={state} data-kind={kind}>
          <span>{t(`vacantBoard.calendar.tallies.${kind}`)}</span> <b>{tally[kind]}</b>
        </span>
      ))}
    </button>
  )
}

/** The weeks of a day's month, with nothing where another month's days would be. */
function weeksOf(day: Day): readonly (readonly (Day | undefined)[])[] {
  const { first, last } = daysOfMonth(monthOf(day))
  const before = weekday(first) - 1
  const cells = before + daysBetween(first, last) + 1
  return Array.from({ length: Math.ceil(cells / 7) }, (_, week) =>
    WEEKDAYS.map((_name, index) => {
      const one = addDays(first, week * 7 + index - before)
      return one < first || one > last ? undefined : one
    }),
  )
}
