/** The plan of a day: every home in the rounds in walking order, when it is due, how its months stand. May run inside a transaction. */
import type { Store } from '#renderer/db/store.ts'
import type { MonthOfVisits, NextVisit, ScopeSpan } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import type { MonthRisk } from '#shared/domain/vacant-inspections/plan/risk.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { RoundHome } from './homes.ts'
import { loadPlanBook } from './planBook.ts'
import { linesOf } from './planLines.ts'

/** One home of the plan. */
export interface PlanLine extends RoundHome {
  /** Code of its building. */
  readonly building: string
  readonly span: ScopeSpan
  readonly next: NextVisit
  /** The calendar month of the day, and the one before it. */
  readonly month: MonthOfVisits
  readonly lastMonth: MonthOfVisits
  /** How near the month is to a breach. */
  readonly risk: MonthRisk
  /** Faults that are not good yet. */
  readonly openFaults: number
  /** The visit of the day, the last one where there are several. */
  readonly visitedToday: VisitOfDay | undefined
  readonly care: CareOfHome
}

/** A visit of the day, as far as the plan shows it. */
export interface VisitOfDay {
  readonly id: string
  /** `InspectionStatus`. */
  readonly status: string
}

/** When a home was aired and cleaned, as far as the plan looks back. */
export interface CareOfHome {
  readonly airedOn: Day | undefined
  readonly cleanedOn: Day | undefined
  /** A cleaning task that is under way. */
  readonly cleaningId: string | undefined
  /** 保洁到期: nobody cleaned it for as long as the project allows, and nobody was asked to. */
  readonly isCleaningDue: boolean
}

/** The plan of a day in walking order: building, entrance, floor from the top down, code. */
export async function loadPlan(store: Store, day: Day): Promise<readonly PlanLine[]> {
  return linesOf(await loadPlanBook(store, day))
}
