/** What the desk did not take (handbook R100, D13): one record a refusal. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A refusal as the desk sees it; times are ISO instants. */
export interface TurnedAwayState extends JsonObject {
  readonly status: 'refused' | 'void'
  /** `CustodyKind` it would have been. */
  readonly kind: string
  /** `TurnAwayReason`s. */
  readonly reasons: readonly string[]
  readonly what: string
  readonly waybill: string
  readonly carrier: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly name: string
  readonly phone: string
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
  readonly at: string
  readonly by: string
  /** The refusal slip, where one was issued with it. */
  readonly sheetId: string | null
  readonly number: string
}

const NONE: TurnedAwayState = {
  status: 'void',
  kind: '',
  reasons: [],
  what: '',
  waybill: '',
  carrier: '',
  unitId: null,
  personId: null,
  name: '',
  phone: '',
  remark: '',
  photos: [],
  at: '',
  by: '',
  sheetId: null,
  number: '',
}

/** State of one refusal; the first word stands. */
export function foldTurnedAway(events: readonly LiveEvent[]): { state: TurnedAwayState; violations: Violation[] } {
  const refused = events.find(({ ev }) => ev === 'refused')
  if (!refused) return { state: NONE, violations: [] }
  const { text, id, texts } = fieldsOf(refused)
  const state: TurnedAwayState = {
    status: 'refused',
    kind: text('kind'),
    reasons: texts('reasons'),
    what: text('what'),
    waybill: text('waybill'),
    carrier: text('carrier'),
    unitId: id('unitId'),
    personId: id('personId'),
    name: text('name'),
    phone: text('phone'),
    remark: text('remark'),
    photos: texts('photos'),
    at: refused.at,
    by: refused.actor.id,
    sheetId: id('sheetId'),
    number: text('number'),
  }
  return { state, violations: [] }
}
