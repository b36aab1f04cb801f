/** The month by days: from the kept plan where it holds the month, and from the visits of another month. */
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import {
  type CalendarHome,
  type CalendarTerms,
  calendarOf,
  type MonthCalendar,
} from '#shared/domain/vacant-inspections/plan/calendar.ts'
import { daysOfMonth } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { addDays, type Day, type Month } from '#shared/kernel/days.ts'
import type { KeptPlan } from './keptPlan.ts'
import type { PlanLine } from './plan.ts'
import { type PlanVisit, visitsWithin } from './planVisits.ts'

type Visits = ReadonlyMap<string, readonly PlanVisit[]>

/** A month of these homes. */
export interface ShownMonth {
  readonly calendar: MonthCalendar
  readonly visits: Visits
}

const NEVER = '9999-12-31' as Day
/** A home that left the rounds owes nothing any more; what was done in it stays done. */
const GONE: Pick<CalendarHome, 'span' | 'next'> = {
  span: { from: NEVER, to: addDays(NEVER, -1) },
  next: { dueOn: NEVER, stand: 'ahead', lastOn: undefined },
}

/** The calendar of a month; undefined until its visits are read. */
export function useMonth(plan: KeptPlan, lines: readonly PlanLine[], month: Month): ShownMonth | undefined {
  const { store } = useDesk()
  const isKept = month === plan.months.month || month === plan.months.lastMonth
  const read = useLiveAnswer(async () => {
    const { first, last } = daysOfMonth(month)
    return isKept ? undefined : { month, visits: await visitsWithin(store, { from: first, to: last }) }
  }, [store, month, isKept])
  const other = read?.month === month ? read.visits : undefined
  const visits = isKept ? plan.visits : other
  return useMemo(
    () => visits && { visits, calendar: monthOfLines(month, { plan, lines, visits }) },
    [month, plan, lines, visits],
  )
}

/** What the calendar of a month is counted from. */
interface MonthParts {
  readonly plan: Pick<KeptPlan, 'day' | 'terms' | 'places' | 'lines'>
  readonly lines: readonly PlanLine[]
  readonly visits: Visits
}

/** The terms of a plan as the calendar asks for them. */
export function calendarTerms({ day, terms }: Pick<KeptPlan, 'day' | 'terms'>): CalendarTerms {
  return { today: day, targetDays: terms.targetDays, leastPerMonth: terms.leastPerMonth }
}

/** The same of one plan. Homes that left the rounds are counted in the buildings that are shown. */
export function monthOfLines(month: Month, { plan, lines, visits }: MonthParts): MonthCalendar {
  const shown = new Set(lines.map(({ buildingId }) => buildingId))
  const inRounds = new Set(plan.lines.map(({ unitId }) => unitId))
  const gone = [...visits].flatMap(([unitId, own]): CalendarHome[] => {
    const buildingId = plan.places.get(unitId)?.buildingId ?? ''
    return inRounds.has(unitId) || !shown.has(buildingId) ? [] : [{ ...GONE, buildingId, visits: own }]
  })
  const homes = lines.map(({ unitId, buildingId, span, next }) => ({
    ...{ buildingId, span, next, visits: visits.get(unitId) ?? [] },
  }))
  return calendarOf(month, [...homes, ...gone], calendarTerms(plan))
}
