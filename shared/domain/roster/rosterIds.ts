/** Ids of what a roster brings: the same file on two desks names the same records (sync 4.3). */
import { derivedFrom, derivedId } from '#shared/domain/ids.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import { buildingIdOf } from '#shared/domain/places.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** Where a person of a roster is first named; `ordinal` above 0 tells namesakes with different papers apart. */
export interface PersonPlace {
  readonly unitCode: string
  /** As `normalizeName` writes it. */
  readonly name: string
  readonly relation: Relation
  readonly ordinal: number
}

/** Maker of the ids of one community's rosters. */
export interface RosterIds {
  readonly workspace: WorkspaceId
  readonly unit: (code: string) => string
  readonly building: (code: string) => string
  readonly person: (place: PersonPlace) => string
  readonly stay: (unitId: string, personId: string) => string
  readonly phone: (personId: string, number: string) => string
  readonly vehicle: (personId: string, plate: string) => string
}

/** The ids of a community's rosters. Source: sync 4.3. */
export function rosterIds(workspace: WorkspaceId): RosterIds {
  return {
    workspace,
    unit: (code) => derivedId(workspace, 'unit', code),
    building: (code) => buildingIdOf(workspace, code),
    person: ({ unitCode, name, relation, ordinal }) =>
      derivedFrom(workspace, 'person', [unitCode, name, relation, ...(ordinal > 0 ? [String(ordinal)] : [])]),
    stay: (unitId, personId) => derivedFrom(workspace, 'stay', [unitId, personId]),
    phone: (personId, number) => derivedFrom(workspace, 'phone', [personId, number]),
    vehicle: (personId, plate) => derivedFrom(workspace, 'vehicle', [personId, plate]),
  }
}
