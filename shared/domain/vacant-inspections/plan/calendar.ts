/** A month of the rounds by day and building (handbook R93): what was done, what comes due, which day is the last, which was missed. */
import { addDays, type Day, daysBetween, type Month, monthOf } from '#shared/kernel/days.ts'
import { type CountedVisit, daysOfMonth, monthOfVisits, type NextVisit, type ScopeSpan } from './compliance.ts'
import { breachedOn, lastChance } from './risk.ts'

/** A home as the calendar counts it. */
export interface CalendarHome {
  readonly buildingId: string
  readonly span: ScopeSpan
  readonly next: NextVisit
  /** Visits of the month at least. */
  readonly visits: readonly CountedVisit[]
}

/** Homes of one day. */
export interface DayTally {
  /** Seen on that day. */
  readonly done: number
  /** Nobody got in. */
  readonly unable: number
  /** Due by the weekly target, on the way that each visit is made on its day; what is late is due today. */
  readonly due: number
  /** Last day on which a visit keeps the month. */
  readonly lastDay: number
  /** Breached from that day on. */
  readonly breached: number
}

/** What the project set, and the day it is. */
export interface CalendarTerms {
  readonly today: Day
  readonly targetDays: number
  readonly leastPerMonth: number
}

/** Tallies of a month: building → day; days and buildings with nothing are left out. */
export type MonthCalendar = ReadonlyMap<string, ReadonlyMap<Day, DayTally>>

/** A day on which nothing is. */
export const NO_TALLY: DayTally = { done: 0, unable: 0, due: 0, lastDay: 0, breached: 0 }

/** The calendar of a month. Source: handbook R93, C1. */
export function calendarOf(month: Month, homes: readonly CalendarHome[], terms: CalendarTerms): MonthCalendar {
  const found = new Map<string, Map<Day, Record<keyof DayTally, number>>>()
  for (const home of homes) {
    const days = found.get(home.buildingId) ?? new Map<Day, Record<keyof DayTally, number>>()
    found.set(home.buildingId, days)
    for (const [kind, day] of marksOf(month, home, terms)) {
      const tally = days.get(day) ?? { ...NO_TALLY }
      tally[kind] += 1
      days.set(day, tally)
    }
  }
  return found
}

/** The same day of all these buildings. */
export function tallyOf(calendar: MonthCalendar, day: Day, buildingIds?: readonly string[]): DayTally {
  const chosen = buildingIds ?? [...calendar.keys()]
  return chosen.reduce((sum, id) => added(sum, calendar.get(id)?.get(day) ?? NO_TALLY), NO_TALLY)
}

function added(a: DayTally, b: DayTally): DayTally {
  return {
    ...{ done: a.done + b.done, unable: a.unable + b.unable, due: a.due + b.due },
    ...{ lastDay: a.lastDay + b.lastDay, breached: a.breached + b.breached },
  }
}

type Mark = readonly [keyof DayTally, Day]

function marksOf(month: Month, home: CalendarHome, terms: CalendarTerms): readonly Mark[] {
  const { span, visits } = home
  const own = visits.filter(({ day }) => monthOf(day) === month)
  const done = new Set(own.filter(({ isUnable }) => !isUnable).map(({ day }) => day))
  const shut = new Set(own.filter(({ day, isUnable }) => isUnable && !done.has(day)).map(({ day }) => day))
  const stands = monthOfVisits(month, { span, visits }, terms)
  const breach = breachedOn(stands, span)
  const chance = stands.stand === 'open' ? lastChance(stands, span) : undefined
  return [
    ...[...done].map((day): Mark => ['done', day]),
    ...[...shut].map((day): Mark => ['unable', day]),
    ...dueDays(month, home, terms).map((day): Mark => ['due', day]),
    ...(chance !== undefined && chance >= terms.today ? [['lastDay', chance] as const] : []),
    ...(breach === undefined ? [] : [['breached', breach] as const]),
  ]
}

/** Due days of the month from today on: the next one, and one target after the other. */
function dueDays(month: Month, home: CalendarHome, terms: CalendarTerms): readonly Day[] {
  const { first, last } = daysOfMonth(month)
  const begin = firstDue(home, terms)
  const before = Math.max(0, Math.ceil(daysBetween(begin, first) / terms.targetDays))
  const days: Day[] = []
  for (let day = addDays(begin, before * terms.targetDays); day <= last; day = addDays(day, terms.targetDays)) {
    if (isDueOn(home, day, terms)) days.push(day)
  }
  return days
}

function firstDue({ next }: Pick<CalendarHome, 'next'>, { today }: CalendarTerms): Day {
  return next.dueOn < today ? today : next.dueOn
}

/** Whether a home is due on a day from today on, as the calendar counts it. Source: handbook R93. */
export function isDueOn(home: Pick<CalendarHome, 'next' | 'span'>, day: Day, terms: CalendarTerms): boolean {
  const { to } = home.span
  const since = daysBetween(firstDue(home, terms), day)
  return since >= 0 && since % terms.targetDays === 0 && (to === null || day <= to)
}
