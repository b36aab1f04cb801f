/** Visits at the desk (handbook D24, 3.10): who is announced, who came, why, for which unit, and when they left. Facts, told by events. */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { foldVisit, type VisitState } from './visitFold.ts'

/** Who comes and to whom, and their plate, travel sealed. */
const NAMED: EventPolicy = {
  ...OWN_SLIP,
  personal: ['name', 'hostName', 'plate'],
  voidableBy: ['own-session', ...LEADERS],
}
const TOLD: EventPolicy = { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] }

/** How visits fold. An arrival of a known person claims its place after their visit before, so that two desks see that both took them in. */
export const visitSpec: EventSpec<VisitState> = {
  kind: 'events',
  entity: 'visit',
  events: { planned: NAMED, cancelled: TOLD, arrived: NAMED, left: TOLD },
  rules: ['arrived-twice', 'left-before-arrival'],
  fold: foldVisit,
}

const visit: EntityDeclaration = {
  spec: visitSpec as EventSpec,
  table: 'visits',
  personField: 'personId',
  retention: { years: 1, basis: 'operation' },
}

/** The desk-visit module's pure half. */
export const deskVisitsModule: DomainModule = {
  name: 'desk-visits',
  entities: [visit],
  commands: {
    'visit.plan': DESK,
    'visit.cancelPlan': DESK,
    'visit.arrive': DESK,
    'visit.leave': DESK,
    // By the program after closing, whoever is signed in.
    'visit.signOut': EVERYONE,
    'visit.correct': DESK,
    'visit.undo': DESK,
    'visit.void': LEADERS,
  },
}
