/** The walk that goes on from one home to the next, live: other officers walk too. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { usePlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import type { SlotAsked } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import { useVisitedInRound } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { type NextHome, nextHome } from './nextHome.ts'

/** The next home of the walk; undefined where none is left, or before the plan is read. */
export function useWalk({ unitId, roundId }: SlotAsked): NextHome | undefined {
  const { signature } = useDesk()
  const plan = usePlan()
  const round = useVisitedInRound(roundId)
  if (plan === undefined || (roundId !== '' && round === undefined)) return undefined
  const { id, role } = signature.actor
  const isOfficer = role === 'tower-officer' && plan.lines.some(({ officerIds }) => officerIds.includes(id))
  return nextHome(plan.lines, {
    unitId,
    ...(round === undefined ? {} : { round }),
    ...(isOfficer ? { officerId: id } : {}),
  })
}
