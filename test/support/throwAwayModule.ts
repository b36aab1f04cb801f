/** A module that is not part of the product: it plugs in with a table and two declarations, and nobody else is edited. */
import { DATABASE_VERSIONS, type DatabaseVersion } from '#renderer/db/database.ts'
import { FLAGGED, OWN_SLIP, PERSONAL } from '#shared/domain/entities.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry, type DomainModule } from '#shared/domain/registry.ts'
import { DESK } from '#shared/domain/roles.ts'

/** Bicycles with a rider's name (personal), and the bells rung for them (one ring an hour is the rule). */
export const bicycleModule: DomainModule = {
  name: 'bicycles',
  entities: [
    {
      spec: { kind: 'register', entity: 'bicycle', fields: { colour: FLAGGED, rider: PERSONAL } },
      table: 'bicycles',
      retention: { years: 1, basis: 'operation' },
    },
    {
      spec: {
        kind: 'events',
        entity: 'bell',
        events: { rung: OWN_SLIP },
        rules: [],
        fold: (events) => ({ state: { rings: events.length }, violations: [] }),
      },
      table: 'bells',
      retention: { years: 1, basis: 'operation' },
    },
  ],
  commands: { 'bicycle.add': DESK, 'bell.ring': DESK },
}

/** The version file the module would bring. */
export const bicycleVersion: DatabaseVersion = { number: 2, stores: { bicycles: 'id, v.colour', bells: 'id, v.rings' } }

/** What a program with the module is opened with; its fold version is the product's own unless said otherwise. */
export function withBicycles(foldVersion?: number) {
  return {
    registry: buildRegistry([...DOMAIN_MODULES, bicycleModule], foldVersion),
    versions: [...DATABASE_VERSIONS, bicycleVersion],
  }
}
