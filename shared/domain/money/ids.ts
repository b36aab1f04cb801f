/** Ids and claims of money: where two desks must meet, both follow from what both of them know (sync 4.3, 4.4). */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** The id of one cashier's day. Source: sync 4.3. */
export function cashDayIdOf(workspace: WorkspaceId, staffId: string, day: Day): string {
  return derivedFrom(workspace, 'cashDay', [staffId, day])
}

/** The key that a receipt's number holds: one number twice is a conflict. Source: sync 4.4. */
export function receiptClaim(number: string): string {
  return `decoration-receipt/${number}`
}
