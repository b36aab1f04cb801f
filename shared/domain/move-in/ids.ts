/** Ids and claims of move-in: where two desks must meet, both follow from what both of them know (sync 4.3, 4.4). */
import { derivedFrom } from '#shared/domain/ids.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/**
 * The id of a home's case: two desks that open the case of one home open one record. `earlier` = cases of that home that were broken off or
 * taken back, which the desk knew. Source: sync 4.3.
 */
export function moveInIdOf(workspace: WorkspaceId, unitId: string, earlier: number): string {
  return derivedFrom(workspace, 'moveInCase', [unitId, String(earlier)])
}

/** The key that the keys of a home hold: handed over at two desks is a conflict. Source: sync 4.4. */
export function handOverClaim(unitId: string): string {
  return `move-in-hand-over/${unitId}`
}

/** The key that the inspection of a case holds: two sets of readings are a conflict. Source: sync 4.4, handbook R44. */
export function houseInspectionClaim(caseId: string): string {
  return `move-in-inspection/${caseId}`
}

/**
 * What is handed over to a home, for its id: `turn` counts the things of a kind that the home got before; of a numbered one, how often its number
 * came back before.
 */
export interface HandedPlace {
  readonly unitId: string
  readonly kind: string
  readonly serial: string
  readonly turn: number
}

/** The id of a thing that is handed over: two desks that enter one enter one record. Source: sync 4.3. */
export function handedItemIdOf(workspace: WorkspaceId, { unitId, kind, serial, turn }: HandedPlace): string {
  return derivedFrom(workspace, 'handedItem', [unitId, kind, serial, serial === '' || turn > 0 ? String(turn) : ''])
}

/**
 * The key that a numbered card or key holds: one number in two homes is a conflict; without a number its own record. A card that came back may be
 * given anew, and then holds the key of its next turn. Source: sync 4.4.
 */
export function handedItemClaim(id: string, { kind, serial, turn }: Omit<HandedPlace, 'unitId'>): string {
  if (serial === '') return `handed-item/${id}`
  return turn > 0 ? `handed-item/${kind}/${serial}/${turn}` : `handed-item/${kind}/${serial}`
}
