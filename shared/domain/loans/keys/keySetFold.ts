/** What becomes of a set of keys besides its loans (handbook 2.4, 3.8): sealed in an envelope, looked at, opened, handed over to the owner for good. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A seal that holds: its number, how many keys lie under it, who sealed it before whom. */
export interface KeySeal extends JsonObject {
  readonly number: string
  readonly count: number
  readonly at: string
  readonly by: string
  readonly witness: string
}

/** One look at the seal or the number of keys. */
export interface KeyCheck extends JsonObject {
  readonly at: string
  readonly by: string
  /** Seal and number of keys were as they should be. */
  readonly isIntact: boolean
  readonly remark: string
}

/** A set that nobody has: lost on a loan, or not on its hook when it was looked for. */
export interface KeyMiss extends JsonObject {
  readonly at: string
  readonly by: string
  readonly why: string
  /** Loan on which it was lost; null where it was missing from its hook. */
  readonly loanId: string | null
}

/** A set of keys; the record id is that of its `loanThing`. Whether it is out is said by its loans. */
export interface KeySetState extends JsonObject {
  /** 在册, 已移交业主: the second for good (handbook 3.8). */
  readonly status: 'kept' | 'handed-over' | 'void'
  /** Null while the set hangs open on its hook. */
  readonly seal: KeySeal | null
  /** Why the last seal was opened; empty while one holds. */
  readonly openedWhy: string
  readonly openedAt: string
  readonly lastCheck: KeyCheck | null
  /** Null while its keys are where they should be; the lock is to be changed until then. */
  readonly missing: KeyMiss | null
  /** When the lock was changed after a loss; empty where it never was. */
  readonly relockedAt: string
  readonly handedOverAt: string
  readonly handedOverTo: string | null
}

const NO_SET: KeySetState = {
  ...{ status: 'void', seal: null, openedWhy: '', openedAt: '', lastCheck: null },
  ...{ missing: null, relockedAt: '', handedOverAt: '', handedOverTo: null },
}

type Step = (state: KeySetState, event: LiveEvent) => KeySetState

const STEPS: Readonly<Record<string, Step>> = {
  sealed: (state, event) => {
    const { text, whole } = fieldsOf(event)
    const seal = { number: text('sealNumber'), count: whole('count'), at: event.at, by: event.actor.id }
    return { ...state, seal: { ...seal, witness: text('witness') }, openedWhy: '', openedAt: '', lastCheck: null }
  },
  sealChecked: (state, event) => {
    const { isSet, text } = fieldsOf(event)
    const lastCheck = { at: event.at, by: event.actor.id, isIntact: isSet('isIntact'), remark: text('remark') }
    return { ...state, lastCheck }
  },
  sealOpened: (state, event) => ({
    ...state,
    ...{ seal: null, openedWhy: fieldsOf(event).text('why'), openedAt: event.at },
  }),
  // The owner took the envelope back with what was in it.
  released: (state) => ({ ...state, seal: null, openedWhy: '', openedAt: '' }),
  missed: (state, event) => {
    const { text, id } = fieldsOf(event)
    return { ...state, missing: { at: event.at, by: event.actor.id, why: text('why'), loanId: id('loanId') } }
  },
  found: (state) => ({ ...state, missing: null }),
  // What was sealed opened the old lock.
  relocked: (state, event) => ({ ...state, missing: null, seal: null, relockedAt: event.at }),
  handedOver: (state, event) => ({
    ...state,
    ...{ status: 'handed-over', handedOverAt: event.at, handedOverTo: fieldsOf(event).id('personId') },
  }),
}

/** State of one set; two who hand it over are a conflict. Source: handbook 2.4, 3.8. */
export function foldKeySet(events: readonly LiveEvent[]): { state: KeySetState; violations: Violation[] } {
  if (events.length === 0) return { state: NO_SET, violations: [] }
  const kept: KeySetState = { ...NO_SET, status: 'kept' }
  const state = events.reduce((so, event) => STEPS[event.ev]?.(so, event) ?? so, kept)
  const over = events.filter(({ ev }) => ev === 'handedOver')
  const violations = over.length > 1 ? [{ rule: 'handed-over-twice', dots: over.map(({ dot }) => dot) }] : []
  return { state, violations }
}
