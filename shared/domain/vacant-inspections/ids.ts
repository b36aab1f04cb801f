/** Ids and claims of vacant-unit inspections: where two desks must meet, both follow from what both of them know (sync 4.3, 4.4). */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { RoundKind } from '#shared/domain/vacant-inspections/kinds.ts'
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

/** The id of a round that is called: two desks that call one kind on one day call one round. Source: sync 4.3. */
export function roundIdOf(workspace: WorkspaceId, kind: RoundKind, day: Day): string {
  return derivedFrom(workspace, 'inspectionRound', [kind, day])
}

/** Where and when a list is filled. */
export interface ListPlaceOfDay {
  readonly list: string
  /** Building, or empty for the whole project. */
  readonly buildingId: string
  readonly day: Day
  /** Which of the day it is, from 1. */
  readonly turn: number
}

/** The id of a filled list: two desks that enter one turn enter one record. Source: sync 4.3. */
export function listPatrolIdOf(workspace: WorkspaceId, { list, buildingId, day, turn }: ListPlaceOfDay): string {
  return derivedFrom(workspace, 'listPatrol', [list, buildingId, day, String(turn)])
}

/** The key that a filled list holds. Source: sync 4.4. */
export function listPatrolClaim(listPatrolId: string): string {
  return `list-patrol/${listPatrolId}`
}
