/**
 * Working days by the State Council's yearly arrangement as `chinese-days` ships it, with the desk's own entries on top.
 * Only its table is used: its functions read a day through the machine's zone and are a day off west of Greenwich.
 */
import shipped from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addDays, compareDays, type Day, weekday, yearOf } from './days.ts'

/** `weekend`: Saturday or Sunday off; `make-up`: a weekend day worked for a holiday (调休上班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up'

/** One entry of the desk's own calendar; it wins over what is shipped. */
export interface CalendarOverride {
  readonly day: Day
  readonly kind: 'holiday' | 'make-up' | 'workday'
  readonly name?: string
}

/** An answer, and the years (ascending) it touched for which no calendar is known: there only weekends were assumed, and the screen says so. */
export interface CalendarAnswer<Value> {
  readonly value: Value
  readonly missingYears: readonly number[]
}

/** What a desk may ask of the calendar. */
export interface WorkingCalendar {
  /** Years whose arrangement is known, ascending. */
  readonly knownYears: readonly number[]
  readonly kindOf: (day: Day) => CalendarAnswer<DayKind>
  readonly isWorkingDay: (day: Day) => CalendarAnswer<boolean>
  /** Name of the holiday (春节), `undefined` on every other day, make-up days included. */
  readonly holidayName: (day: Day) => CalendarAnswer<string | undefined>
  /**
   * The `count`th working day after `day` (before it when negative); `day` itself is not counted, and 0 gives `day` whatever it is.
   * **Throws** beyond ±`MAX_WORKING_DAYS`.
   */
  readonly addWorkingDays: (day: Day, count: number) => CalendarAnswer<Day>
  /** Working days from `from` (not counted) to `to` (counted), negative backwards: what `addWorkingDays` counted. **Throws** as it does. */
  readonly workingDaysBetween: (from: Day, to: Day) => CalendarAnswer<number>
}

/** The longest term in working days, some forty years: anything longer is a mistake. */
export const MAX_WORKING_DAYS = 10_000

/** What the desk itself knows of the calendar. */
export interface CalendarInput {
  /** Of two entries for one day the later one wins. */
  readonly overrides: readonly CalendarOverride[]
  /** Years that the desk has entered in full although the shipped table lacks them; they are no longer missing. */
  readonly enteredYears?: readonly number[]
}

interface Entry {
  readonly kind: DayKind
  readonly name?: string
}

/** Reads one day; notes its year where nothing is known of it. */
type Look = (day: Day, missing: Set<number>) => Entry

/** The table writes `Spring Festival,春节,4`: English name, Chinese name, days off by law. */
function chineseName(label: string): string {
  return label.split(',')[1] ?? label
}

function shippedEntries(): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const [day, label] of Object.entries(shipped.holidays)) {
    entries.set(day, { kind: 'holiday', name: chineseName(label) })
  }
  for (const day of Object.keys(shipped.workdays)) entries.set(day, { kind: 'make-up' })
  return entries
}

const SHIPPED = shippedEntries()
const SHIPPED_YEARS = Array.from(SHIPPED.keys(), (day) => yearOf(day as Day))

function isWorked(entry: Entry): boolean {
  return entry.kind === 'workday' || entry.kind === 'make-up'
}

function createLook(overrides: readonly CalendarOverride[], known: ReadonlySet<number>): Look {
  const own = new Map<string, Entry>(overrides.map((override) => [override.day, override]))
  return (day, missing) => {
    const entry = own.get(day) ?? SHIPPED.get(day)
    if (entry !== undefined) return entry
    if (!known.has(yearOf(day))) missing.add(yearOf(day))
    return { kind: weekday(day) >= 6 ? 'weekend' : 'workday' }
  }
}

function answered<Value>(answer: (missing: Set<number>) => Value): CalendarAnswer<Value> {
  const missing = new Set<number>()
  const value = answer(missing)
  return { value, missingYears: [...missing].sort((a, b) => a - b) }
}

function checkCount(count: number): void {
  if (!Number.isInteger(count) || Math.abs(count) > MAX_WORKING_DAYS) {
    throw new RangeError(`A term is a whole number of at most ${MAX_WORKING_DAYS} working days`)
  }
}

function stepDays(look: Look, from: Day, count: number): CalendarAnswer<Day> {
  checkCount(count)
  return answered((missing) => {
    let day = from
    for (let left = Math.abs(count); left > 0; ) {
      day = addDays(day, Math.sign(count))
      if (isWorked(look(day, missing))) left -= 1
    }
    return day
  })
}

function countDays(look: Look, from: Day, to: Day): CalendarAnswer<number> {
  const direction = compareDays(to, from)
  return answered((missing) => {
    let count = 0
    for (let day = from; day !== to; ) {
      day = addDays(day, direction)
      if (isWorked(look(day, missing))) count += direction
      checkCount(count)
    }
    return count
  })
}

/**
 * The calendar of the community: the shipped arrangement with the desk's entries on top. Pure: ask it as often as wanted.
 *
 * Source: 国务院办公厅关于部分节假日安排的通知, as shipped; handbook R120, D4, 3.1 (HolidayCalendar).
 */
export function createCalendar({ overrides, enteredYears = [] }: CalendarInput): WorkingCalendar {
  const known = new Set([...SHIPPED_YEARS, ...enteredYears])
  const look = createLook(overrides, known)
  return {
    knownYears: [...known].sort((a, b) => a - b),
    kindOf: (day) => answered((missing) => look(day, missing).kind),
    isWorkingDay: (day) => answered((missing) => isWorked(look(day, missing))),
    holidayName: (day) =>
      answered((missing) => {
        const { kind, name } = look(day, missing)
        return kind === 'holiday' ? name : undefined
      }),
    addWorkingDays: (day, count) => stepDays(look, day, count),
    workingDaysBetween: (from, to) => countDays(look, from, to),
  }
}
