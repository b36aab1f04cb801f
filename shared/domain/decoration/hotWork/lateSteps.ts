/** Steps of hot work, cuts and acceptance that were written by hand and are entered afterwards (handbook section 4 item 11). */
import type { Acceptance } from '#shared/domain/decoration/acceptance/acceptanceFold.ts'
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { UtilityCutState } from './cutFold.ts'
import type { HotWork } from './hotWorkFold.ts'

const latest = (times: readonly string[]): string => times.reduce((last, at) => (at > last ? at : last), '')

/** When something was last told of a hot-work permit, ISO 8601 UTC. */
export function lastStepOfHotWork(work: HotWork): string {
  const { askedAt, approvedAt, checkedAt, startedAt, finishedAt, recheckedAt, closedAt } = work
  const judged = [work.engineering?.at ?? '', work.security?.at ?? '']
  return latest([askedAt, ...judged, approvedAt, checkedAt, startedAt, finishedAt, recheckedAt, closedAt])
}

/** When something was last told of a cut, ISO 8601 UTC. */
export function lastStepOfCut({ askedAt, judgedAt, cutAt, restoredAt }: UtilityCutState): string {
  return latest([askedAt, judgedAt, cutAt, restoredAt])
}

/** When something was last told of an acceptance, ISO 8601 UTC; empty before it was first asked for. */
export function lastStepOfAcceptance({ askedAt, rounds }: Acceptance): string {
  return latest([askedAt, ...rounds.map(({ at }) => at)])
}

/** A step told for a time before the step that it follows would fall out of its own order. Source: handbook section 4 item 11. */
export function lateStepFault(last: string, { at }: LateEntry): Refusal<'late-before-step'> | undefined {
  return at < last ? { code: 'late-before-step', field: 'lateAt' } : undefined
}

/** The case with its stops as they stood then: what was ordered afterwards stopped nobody. Source: handbook 3.6. */
export function caseAsOf(facts: CaseFacts, { at }: LateEntry): CaseFacts {
  const stops = facts.state.stops
    .filter((stop) => stop.at <= at)
    .map((stop) => (stop.resumedAt > at ? { ...stop, resumedAt: '' } : stop))
  return { ...facts, state: { ...facts.state, stops } }
}
