/** Ids and claims of vacant-unit inspections: where two desks must meet, both follow from what both of them know (sync 4.3, 4.4). */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** One slot of one home: a day of the weekly round, or an extra round however long it takes. */
export interface InspectionPlace {
  readonly unitId: string
  readonly day: Day
  /** Empty for the weekly round. */
  readonly roundId: string
}

/** The id of a visit: two desks that enter one slot enter one record. Source: sync 4.3. */
export function inspectionIdOf(workspace: WorkspaceId, { unitId, day, roundId }: InspectionPlace): string {
  return derivedFrom(workspace, 'vacantInspection', [unitId, roundId === '' ? day : roundId])
}

/** The key that the entry of one slot holds: one signed visit a slot. Source: sync 4.4. */
export function inspectionClaim(inspectionId: string): string {
  return `vacant-inspection/${inspectionId}`
}

/** The id of the fault that one item of one visit brings: entered twice, it is one fault. Source: sync 4.3. */
export function faultIdOf(workspace: WorkspaceId, inspectionId: string, item: string): string {
  return derivedFrom(workspace, 'inspectionFault', [inspectionId, item])
}
