/** The lines of a plan's book: pure. */
import { monthOfVisits, nextVisit } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { riskOf } from '#shared/domain/vacant-inspections/plan/risk.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'
import type { CareOfHome, PlanLine } from './plan.ts'
import type { BookHome, PlanBook } from './planBook.ts'
import type { PlanVisit } from './planVisits.ts'

/** A book with its lines, to be kept. */
export interface DrawnPlan {
  readonly book: PlanBook
  readonly lines: readonly PlanLine[]
  readonly byHome: ReadonlyMap<string, PlanLine>
}

/** Every line, in walking order. */
export function linesOf(book: PlanBook): readonly PlanLine[] {
  return drawPlan(book).lines
}

/** The lines of a book; those of homes of which it says the same as `before` are the same. */
export function drawPlan(book: PlanBook, before?: DrawnPlan): DrawnPlan {
  const faults = faultCounts(book)
  const known = before?.book.day === book.day && before.book.terms === book.terms ? before : undefined
  const lines = [...book.homes.values()].map((home) => {
    const line = known?.byHome.get(home.unitId)
    const isSame = line !== undefined && known !== undefined && isUntouched(home, known.book, book)
    return isSame && line.openFaults === (faults.get(home.unitId) ?? 0) ? line : lineOf(home, book, faults)
  })
  return { book, lines, byHome: new Map(lines.map((line) => [line.unitId, line])) }
}

function isUntouched(home: BookHome, before: PlanBook, after: PlanBook): boolean {
  const { unitId } = home
  return (
    before.homes.get(unitId) === home &&
    before.visits.get(unitId) === after.visits.get(unitId) &&
    before.today.get(unitId) === after.today.get(unitId) &&
    before.cleaning.get(unitId) === after.cleaning.get(unitId)
  )
}

/** How many open faults each home has. */
function faultCounts({ faults }: Pick<PlanBook, 'faults'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const unitId of faults.values()) counts.set(unitId, (counts.get(unitId) ?? 0) + 1)
  return counts
}

/** One line. */
function lineOf(home: BookHome, book: PlanBook, faults: ReadonlyMap<string, number>): PlanLine {
  const { day: today, months, terms } = book
  const { unitId, span } = home
  const visits = book.visits.get(unitId) ?? []
  const { targetDays, leastPerMonth } = terms
  const counted = { span, visits }
  const seen = book.today.get(unitId)
  const month = monthOfVisits(months.month, counted, { today, leastPerMonth })
  return {
    ...home,
    next: nextVisit(span, visits, { today, targetDays }),
    month,
    risk: riskOf(month, span, { today, targetDays }),
    lastMonth: monthOfVisits(months.lastMonth, counted, { today, leastPerMonth }),
    openFaults: faults.get(unitId) ?? 0,
    visitedToday: seen && { id: seen.id, status: seen.status },
    care: careOf(home, visits, book),
  }
}

function careOf({ unitId, scope, span }: BookHome, visits: readonly PlanVisit[], book: PlanBook): CareOfHome {
  const { day, terms } = book
  const aired = visits.filter((visit) => visit.isAired && visit.day <= day).map((visit) => visit.day)
  const airedOn = aired.reduce<Day | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined)
  const { cleanedOn, openId } = book.cleaning.get(unitId) ?? { cleanedOn: undefined, openId: undefined }
  const since = cleanedOn === undefined || cleanedOn < span.from ? span.from : cleanedOn
  const isOurs = scope.depth === 'whole' && terms.cleaningDays > 0
  const isCleaningDue = isOurs && openId === undefined && daysBetween(since, day) >= terms.cleaningDays
  return { airedOn, cleanedOn, cleaningId: openId, isCleaningDue }
}
