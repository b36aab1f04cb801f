/** On which minutes of a day decoration work is allowed, and by which rule (handbook R85, D4, C7). */
import { addDays, type Day, daysBetween } from '#shared/kernel/days.ts'
import type { WorkingCalendar } from '#shared/kernel/workingDays.ts'

/** Minutes of a day, `from` within and `to` without: 480 to 720 is 08:00–12:00, and at 12:00 sharp work has ended. */
export interface MinuteRange {
  readonly from: number
  readonly to: number
}

/**
 * The rule that decided, the strongest first: 静音日, 首期入伙期内, 法定节假日, 调休上班（按周末 / 按工作日）, 周末, 工作日.
 */
export const HOUR_RULES = [
  'quiet-day',
  'first-days',
  'holiday',
  'make-up-weekend',
  'make-up-weekday',
  'weekend',
  'weekday',
] as const
/** One of them. */
export type HourRule = (typeof HOUR_RULES)[number]

/** What the project set, as it holds on the day asked about; hours are `HH:MM-HH:MM`, none = never. */
export interface HoursSettings {
  readonly weekdayHours: readonly string[]
  readonly weekendHours: readonly string[]
  /** Days after the first move-in day that still have `firstHours`; 0 = the exception is not used. */
  readonly firstDays: number
  readonly firstHours: readonly string[]
  /** Whether the exception holds on weekends and public holidays too (handbook C7). */
  readonly firstReplacesWeekend: boolean
  readonly makeUpAsWeekend: boolean
  /** 高考、中考 and the like: no work at all (handbook D4). */
  readonly quietDays: readonly string[]
}

/** What the answer depends on besides the day. */
export interface HoursFacts {
  readonly settings: HoursSettings
  readonly calendar: WorkingCalendar
  /** 首期入伙 of the unit's building or phase; null = the exception does not apply. */
  readonly firstMoveIn: Day | null
}

/** The hours of one day, explained. */
export interface HoursOfDay {
  readonly day: Day
  readonly ranges: readonly MinuteRange[]
  readonly rule: HourRule
  /** Name of the public holiday; undefined on other days. */
  readonly holiday: string | undefined
  /** Last day of the exception, where it decided. */
  readonly firstUntil: Day | undefined
  /** Whether the year's calendar is unknown, so that holidays and make-up days could not be seen: the screen says so. */
  readonly isYearUnknown: boolean
}

const RANGE = /^(\d\d):(\d\d)-(\d\d):(\d\d)$/

/** Ranges as a project sets them, in order; what cannot be read or is empty counts for nothing. */
export function readRanges(hours: readonly string[]): readonly MinuteRange[] {
  return hours
    .flatMap((text) => {
      const read = RANGE.exec(text)
      if (read === null) return []
      const [, fromHour, fromMinute, toHour, toMinute] = read.map(Number)
      const range = { from: Number(fromHour) * 60 + Number(fromMinute), to: Number(toHour) * 60 + Number(toMinute) }
      return range.to > range.from ? [range] : []
    })
    .sort((a, b) => a.from - b.from)
}

/** Last day of the exception: the first move-in day is not counted, as terms of days are (Civil Code art. 201). Source: handbook R85, D4. */
export function firstDaysEnd(firstMoveIn: Day, firstDays: number): Day {
  return addDays(firstMoveIn, firstDays)
}

/**
 * The hours of one day for one building. Quiet days win over everything; then the exception after the first move-in, on weekends and
 * holidays only where the project says so; then holidays, make-up days, weekends and weekdays. Source: handbook R85, D4, C7.
 */
export function hoursOn(day: Day, { settings, calendar, firstMoveIn }: HoursFacts): HoursOfDay {
  const kind = calendar.kindOf(day)
  const base = {
    day,
    holiday: calendar.holidayName(day).value,
    firstUntil: undefined,
    isYearUnknown: kind.missingYears.length > 0,
  }
  if (settings.quietDays.includes(day)) return { ...base, ranges: [], rule: 'quiet-day' }
  const rule = ruleOf(kind.value, settings)
  const isWeekday = rule === 'weekday' || rule === 'make-up-weekday'
  const isFirst = firstMoveIn !== null && isWithin(day, firstMoveIn, settings.firstDays)
  if (isFirst && (isWeekday || settings.firstReplacesWeekend))
    return {
      ...base,
      ranges: readRanges(settings.firstHours),
      rule: 'first-days',
      firstUntil: firstDaysEnd(firstMoveIn, settings.firstDays),
    }
  return { ...base, rule, ranges: readRanges(isWeekday ? settings.weekdayHours : settings.weekendHours) }
}

type DayKind = ReturnType<WorkingCalendar['kindOf']>['value']

function ruleOf(kind: DayKind, { makeUpAsWeekend }: HoursSettings): HourRule {
  if (kind === 'make-up') return makeUpAsWeekend ? 'make-up-weekend' : 'make-up-weekday'
  return kind === 'workday' ? 'weekday' : kind
}

function isWithin(day: Day, firstMoveIn: Day, firstDays: number): boolean {
  const since = daysBetween(firstMoveIn, day)
  return firstDays > 0 && since >= 0 && since <= firstDays
}

/** A building as the exception asks for it. */
export interface FirstMoveInPlace {
  readonly code: string
  readonly phase: string
  readonly firstMoveInDay: string | null
}

/**
 * 首期入伙 of a building: its own day, or else the earliest of its phase. Null where none is kept. Source: handbook D4.
 */
export function firstMoveInOf(code: string, buildings: readonly FirstMoveInPlace[]): Day | null {
  const own = buildings.find((building) => building.code === code)
  if (own === undefined) return null
  if (own.firstMoveInDay !== null) return own.firstMoveInDay as Day
  const days = buildings
    .filter(({ phase }) => phase !== '' && phase === own.phase)
    .flatMap(({ firstMoveInDay }) => firstMoveInDay ?? [])
    .sort()
  return (days[0] as Day | undefined) ?? null
}
