/**
 * Rulings: who settled which conflict, and how. The settling itself is a write of the field or a `settle` event (sync 4.4); the ruling
 * goes with it in the same change, so that every desk can read back what was decided.
 */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'
import { SETTLE_AT_DESK, SETTLE_DELETE, SETTLE_FACTS } from './settlers.ts'

/** What can be decided: one side's value or fact stands, a third value, all facts stand, none, the record stays, it is deleted again. */
export const RULING_CHOICES = ['side', 'third', 'all', 'none', 'keep-record', 'delete-again'] as const
/** One of them. */
export type RulingChoice = (typeof RULING_CHOICES)[number]

/** What was decided about one conflict; the record's id is the conflict's. */
export interface RulingState extends JsonObject {
  readonly rule: string
  readonly subject: string
  /** Empty once it was taken back. */
  readonly choice: string
  /** Staff id of who decided last. */
  readonly by: string
  /** ISO 8601 UTC business time; empty once it was taken back. */
  readonly at: string
  /** How often it was decided: a new party opens a conflict again. */
  readonly times: number
}

/** State of a ruling: the last decision that stands. */
export function foldRuling(events: readonly LiveEvent[]): { state: RulingState; violations: Violation[] } {
  const ruled = events.filter((event) => event.ev === 'ruled')
  const last = ruled.at(-1)
  const text = (field: string): string => {
    const value = last?.data[field]
    return typeof value === 'string' ? value : ''
  }
  const state = {
    rule: text('rule'),
    subject: text('subject'),
    choice: text('choice'),
    by: last?.actor.id ?? '',
    at: last?.at ?? '',
    times: ruled.length,
  }
  return { state, violations: [] }
}

/** How rulings fold. */
export const rulingSpec: EventSpec<RulingState> = {
  kind: 'events',
  entity: 'ruling',
  events: { ruled: { ...OWN_SLIP, personal: ['note'], correctable: false } },
  rules: [],
  fold: foldRuling,
}

const ruling: EntityDeclaration = {
  spec: rulingSpec as EventSpec,
  table: 'rulings',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The conflict module's pure half. */
export const conflictsModule: DomainModule = {
  name: 'conflicts',
  entities: [ruling],
  commands: { [SETTLE_FACTS]: LEADERS, [SETTLE_AT_DESK]: DESK, [SETTLE_DELETE]: LEADERS },
}
