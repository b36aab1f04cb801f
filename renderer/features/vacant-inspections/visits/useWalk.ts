/** The walk that goes on from one home to the next, live: other officers walk too. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import { loadPlan, type PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import type { SlotAsked } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import { useVisitedInRound } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type NextHome, nextHome } from './nextHome.ts'

/** A walk, as far as it is known. */
export interface KnownWalk {
  /** The next home; undefined where none is left, or before the plan is read. */
  readonly next: NextHome | undefined
  /** The next home for sure: waits for the plan where it is not read yet. */
  readonly find: () => Promise<NextHome | undefined>
}

/** The walk from this home on, by the week or of an extra round. */
export function useWalk({ unitId, roundId }: SlotAsked): KnownWalk {
  const { signature, store } = useDesk()
  const today = useToday()
  const plan = usePlan()
  const round = useVisitedInRound(roundId)
  const { id, role } = signature.actor
  const from = (lines: readonly PlanLine[]): NextHome | undefined => {
    const isOfficer = role === 'tower-officer' && lines.some(({ officerIds }) => officerIds.includes(id))
    const walk = { unitId, ...(round === undefined ? {} : { round }), ...(isOfficer ? { officerId: id } : {}) }
    return nextHome(lines, walk)
  }
  const isRead = roundId === '' || round !== undefined
  return {
    next: plan !== undefined && isRead ? from(plan.lines) : undefined,
    find: async () => from(plan?.lines ?? (await loadPlan(store, today))),
  }
}
