/** Ids and claims of decoration: where two desks must meet, both follow from what both of them know (sync 4.3, 4.4). */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { PatrolSlot } from './kinds.ts'

/** One slot of one case on one day, for the id and the claim of its patrol (handbook D3). */
export interface PatrolPlace {
  /** The case's id, or `public/<building id>` for a patrol of the public area (handbook R89). */
  readonly of: string
  readonly day: Day
  readonly slot: PatrolSlot
}

/** The id of a patrol: two desks that enter one slot enter one record. Source: sync 4.3. */
export function patrolIdOf(workspace: WorkspaceId, { of, day, slot }: PatrolPlace): string {
  return derivedFrom(workspace, 'decorationPatrol', [of, day, slot])
}

/** The key that the decision of one review round holds: two decisions are a conflict. Source: sync 4.4. */
export function reviewClaim(caseId: string, round: number): string {
  return `decoration-review/${caseId}/${round}`
}

/** The key that the permit of a case holds. Source: sync 4.4. */
export function permitClaim(caseId: string): string {
  return `decoration-permit/${caseId}`
}

/**
 * The key that a refund of one account of a case holds: two refunds are a conflict. `earlier` = payments of that account that the desk knew,
 * which were reversed or left something in it. Source: sync 4.4, case 4.
 */
export function refundClaim(caseId: string, account: string, earlier = 0): string {
  return `decoration-refund/${caseId}/${account}${earlier === 0 ? '' : `/${earlier}`}`
}

/** The key that a pass number holds. Source: sync 4.4. */
export function passClaim(number: string): string {
  return `decoration-pass/${number}`
}

/** The key that the entry of one slot holds: one signed visit a slot. Source: sync 4.4. */
export function patrolClaim(patrolId: string): string {
  return `decoration-patrol/${patrolId}`
}
