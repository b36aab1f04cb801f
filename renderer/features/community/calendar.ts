/** The community's working days (handbook section 4 item 17): the shipped arrangement with its own entries on top, live. */
import { useMemo } from 'react'
import { addDays, type Day, yearOf } from '#shared/kernel/days.ts'
import {
  type CalendarOverride,
  createCalendar,
  type DayKind,
  type WorkingCalendar,
} from '#shared/kernel/workingDays.ts'
import { useCalendarOverrides } from './queries.ts'

/** The calendar of the community; undefined while loading. */
export function useWorkingCalendar(): WorkingCalendar | undefined {
  const overrides = useCalendarOverrides()
  return useMemo(() => (overrides === undefined ? undefined : createCalendar({ overrides })), [overrides])
}

/** A day that is no plain weekday or weekend. */
export interface SpecialDay {
  readonly day: Day
  readonly kind: DayKind
  readonly name: string
  /** The community's own entry rather than the shipped one. */
  readonly own: boolean
}

/** The holidays, make-up days and own entries of a year in order. */
export function specialDaysOf(
  year: number,
  calendar: WorkingCalendar,
  overrides: readonly CalendarOverride[],
): readonly SpecialDay[] {
  const own = new Map(overrides.map((override) => [override.day, override]))
  const found: SpecialDay[] = []
  for (let day = `${year}-01-01` as Day; yearOf(day) === year; day = addDays(day, 1)) {
    const override = own.get(day)
    const kind = calendar.kindOf(day).value
    if (override === undefined && kind !== 'holiday' && kind !== 'make-up') continue
    const name = override ? (override.name ?? '') : (calendar.holidayName(day).value ?? '')
    found.push({ day, kind, name, own: override !== undefined })
  }
  return found
}

/** Why a day is worked or not, as facts; the screen says it in words. */
export interface DayReason {
  readonly works: boolean
  readonly kind: DayKind
  readonly name: string
  readonly own: boolean
  /** Years of which only weekends are known. */
  readonly missingYears: readonly number[]
  /** The third working day after it: what a term of three working days means (handbook R120). */
  readonly third: Day
}

const TERM_DAYS = 3

/** The reason for one day. */
export function reasonFor(day: Day, calendar: WorkingCalendar, overrides: readonly CalendarOverride[]): DayReason {
  const override = overrides.findLast((one) => one.day === day)
  const { value: works, missingYears } = calendar.isWorkingDay(day)
  const third = calendar.addWorkingDays(day, TERM_DAYS)
  return {
    works,
    kind: calendar.kindOf(day).value,
    name: (override ? override.name : calendar.holidayName(day).value) ?? '',
    own: override !== undefined,
    missingYears: [...new Set([...missingYears, ...third.missingYears])].sort((a, b) => a - b),
    third: third.value,
  }
}
