/**
 * The desks of a community: a name for each device and the letter its printed numbers begin with. A prefix belongs to a
 * device id and is claimed by an event (sync 4.4, Printed numbers): two devices with one letter are a conflict people see.
 */

import { FINAL } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One capital letter, or two: what a desk's printed numbers begin with. No I and O, which read as 1 and 0. */
export const PREFIX_PATTERN = /^[A-HJ-NP-Z]{1,2}$/

/** A desk (device) as the community knows it. */
export interface DeskState extends JsonObject {
  readonly name: string
  readonly prefix: string | null
}

/** State of one desk: the latest name, the latest claimed prefix. */
export function foldDesk(events: readonly LiveEvent[]): { state: DeskState; violations: Violation[] } {
  const latest = (field: string): string | null => {
    const value = events.findLast((event) => typeof event.data[field] === 'string')?.data[field]
    return typeof value === 'string' ? value : null
  }
  return { state: { name: latest('name') ?? '', prefix: latest('prefix') }, violations: [] }
}

/** How desks fold. */
export const deskSpec: EventSpec<DeskState> = {
  kind: 'events',
  entity: 'desk',
  events: {
    registered: { ...FINAL, voidableBy: LEADERS },
    named: FINAL,
    prefixClaimed: { ...FINAL, voidableBy: LEADERS },
  },
  rules: [],
  fold: foldDesk,
}

const desk: EntityDeclaration = {
  spec: deskSpec as EventSpec,
  table: 'desks',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The desk module's pure half. */
export const desksModule: DomainModule = {
  name: 'desks',
  entities: [desk],
  commands: { 'desk.name': LEADERS, 'desk.claimPrefix': DESK },
}
