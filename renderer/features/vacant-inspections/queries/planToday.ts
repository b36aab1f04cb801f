/** The plan of today for whoever tells of it beside the board: the kept one where there is one, read as a whole otherwise. */
import type { Store } from '#renderer/db/store.ts'
import { useRoundPlan } from '#renderer/stores/useRoundPlan.ts'
import { monthOfVisits, nextVisit } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { type Day, monthOf } from '#shared/kernel/days.ts'
import type { KeptPlan } from './keptPlan.ts'
import type { PlanLine } from './plan.ts'
import { loadPlanBook, loadTerms, windowOf } from './planBook.ts'
import { linesOf } from './planLines.ts'
import { lastBefore, visitsOfHome } from './planVisits.ts'
import { homeOn, loadPasts, type SpannedHome } from './scopes.ts'

/** What the boards tell from. */
export interface PlanToday {
  readonly lines: readonly PlanLine[]
  /** Homes that were visited in the two months that the plan counts, in the rounds still or not. */
  readonly visited: readonly string[]
}

/**
 * The plan of today. Where it is kept, a question that is asked again after a visit waits until the plan has heard of it; so that it is asked
 * again at all, the visits that the plan counts are counted. Index: `vacantInspections.day`.
 */
export async function planToday(store: Store): Promise<PlanToday> {
  const today = store.dayOf(store.clock.nowMs())
  if (useRoundPlan.getState().owner === store) {
    const { from, to } = windowOf(today)
    await store.db.vacantInspections.where('v.day').between(from, to, true, true).count()
    await useRoundPlan.getState().follower?.settled()
    const { plan, owner } = useRoundPlan.getState()
    const kept = owner === store ? (plan as KeptPlan | undefined) : undefined
    if (kept?.day === today) return { lines: kept.lines, visited: [...kept.visits.keys()] }
  }
  const book = await loadPlanBook(store, today)
  return { lines: linesOf(book), visited: [...book.visits.keys()] }
}

/** One home as its hub tells of it. */
export interface HomeStanding extends SpannedHome {
  readonly next: ReturnType<typeof nextVisit>
  readonly month: ReturnType<typeof monthOfVisits>
}

/** How one home stands today; undefined where it is not in the rounds. Indexes: those of its parts, none of them of other homes. */
export async function standingOf(store: Store, unitId: string): Promise<HomeStanding | undefined> {
  const today = store.dayOf(store.clock.nowMs())
  const [past] = await loadPasts(store, [unitId])
  const known = past && homeOn(past, today)
  if (past === undefined || known === undefined) return undefined
  const { targetDays, leastPerMonth } = await loadTerms(store, today)
  const window = windowOf(today)
  const older = (await lastBefore(store, [unitId], window.from)).get(unitId)
  const within = await visitsOfHome(store, unitId, window)
  const visits = older === undefined ? within : [older, ...within]
  // A visit says that the desk knew the home before its file was written here.
  const first = visits.reduce<Day>((a, { day }) => (day < a ? day : a), past.history.known)
  const home = homeOn({ ...past, history: { ...past.history, known: first } }, today) ?? known
  return {
    ...home,
    next: nextVisit(home.span, visits, { today, targetDays }),
    month: monthOfVisits(monthOf(today), { span: home.span, visits }, { today, leastPerMonth }),
  }
}
