/** Everything that is still missing of a case over all steps, each thing once and with its step, so that it is all said at one visit (handbook R136). */
import type { MoveInStep } from '#shared/domain/move-in/kinds.ts'
import { type MoveInFacts, type MoveInGap, moveInSteps } from '#shared/domain/move-in/steps/moveInSteps.ts'

/** One thing that is missing, and the step that it keeps from being done. */
export interface VisitGap {
  readonly step: MoveInStep
  readonly gap: MoveInGap
}

/** Keys that are still lent out are said once, though more than one step waits for them. Source: handbook R136, 3.4. */
export function visitGaps(facts: MoveInFacts): readonly VisitGap[] {
  const said = new Map<string, VisitGap>()
  for (const { step, gaps } of moveInSteps(facts)) {
    for (const gap of gaps) {
      const key = [gap.code, gap.of ?? '', gap.person ?? ''].join(' ')
      if (!said.has(key)) said.set(key, { step, gap })
    }
  }
  return [...said.values()]
}
