/** A delivery run to the homes (handbook R105): who carries what, in which order. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A run as the desk sees it; times are ISO instants. */
export interface DeliveryRunState extends JsonObject {
  readonly status: 'open' | 'closed' | 'void'
  /** Staff id of who carries. */
  readonly officerId: string
  /** Custody records in walking order; what became of each stands with it. */
  readonly itemIds: readonly string[]
  readonly begunAt: string
  readonly begunBy: string
  readonly closedAt: string
  /** The run list with the places to sign. */
  readonly sheetId: string | null
  readonly number: string
}

const NONE: DeliveryRunState = {
  status: 'void',
  officerId: '',
  itemIds: [],
  begunAt: '',
  begunBy: '',
  closedAt: '',
  sheetId: null,
  number: '',
}

/** State of one run, whatever the order of its events. */
export function foldRun(events: readonly LiveEvent[]): { state: DeliveryRunState; violations: Violation[] } {
  const begun = events.find(({ ev }) => ev === 'begun')
  if (!begun) return { state: NONE, violations: [] }
  const closed = events.find(({ ev }) => ev === 'closed')
  const { text, id, texts } = fieldsOf(begun)
  const state: DeliveryRunState = {
    status: closed ? 'closed' : 'open',
    officerId: text('officerId'),
    itemIds: texts('itemIds'),
    begunAt: begun.at,
    begunBy: begun.actor.id,
    closedAt: closed?.at ?? '',
    sheetId: id('sheetId'),
    number: text('number'),
  }
  return { state, violations: [] }
}
