/** One key or card that a home has (handbook 2.4): handed over, reported lost, replaced, given back. */
import { type EventFields, fieldsOf } from '#shared/domain/eventFields.ts'
import type { HandedStand } from '#shared/domain/move-in/kinds.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A thing as the register shows it. */
export interface HandedItemState extends JsonObject {
  readonly status: HandedStand | 'void'
  readonly unitId: string
  /** Whose card it is, or who took the keys, on file; null where nobody is. */
  readonly personId: string | null
  /** The move-in it went with; null for one that was issued later. */
  readonly caseId: string | null
  /** `HandedKind`. */
  readonly kind: string
  /** Keys without a number are counted. */
  readonly count: number
  /** Number of the key or card; empty where it has none. */
  readonly serial: string
  /** 押金、工本费 in fen, and the receipt that says so. */
  readonly depositFen: number
  readonly costFen: number
  readonly receiptNumber: string
  readonly takerName: string
  readonly relation: string
  readonly isIdChecked: boolean
  readonly remark: string
  /** 领用登记表 or the card itself. */
  readonly number: string
  readonly sheetId: string | null
  /** Photograph of a resident's card. */
  readonly photo: string
  /** Last day of a card; empty where it has none. */
  readonly validUntil: string
  readonly issuedAt: string
  readonly issuedBy: string
  readonly lostAt: string
  readonly lostWhy: string
  /** What was issued in its stead. */
  readonly replacedBy: string | null
  readonly returnedAt: string
  /** How many came back; fewer than were given is said in words. */
  readonly returnedCount: number
  readonly returnedWhy: string
  readonly blobs: readonly string[]
}

const NO_ITEM: HandedItemState = {
  ...{ status: 'void', unitId: '', personId: null, caseId: null, kind: '', count: 0, serial: '' },
  ...{ depositFen: 0, costFen: 0, receiptNumber: '', takerName: '', relation: '', isIdChecked: false, remark: '' },
  ...{ number: '', sheetId: null, photo: '', validUntil: '', issuedAt: '', issuedBy: '', lostAt: '', lostWhy: '' },
  ...{ replacedBy: null, returnedAt: '', returnedCount: 0, returnedWhy: '', blobs: [] },
}

type Step = (state: HandedItemState, event: LiveEvent, fields: EventFields) => HandedItemState

const STEPS: Readonly<Record<string, Step>> = {
  // Told by two desks in either order: what came back or was replaced is over.
  lost: (state, { at }, { text }) => ({
    ...state,
    ...{ lostAt: at, lostWhy: text('why'), status: state.status === 'held' ? 'lost' : state.status },
  }),
  foundAgain: (state) => (state.status === 'lost' ? { ...state, status: 'held', lostAt: '', lostWhy: '' } : state),
  replaced: (state, _event, { id }) => ({ ...state, status: 'replaced', replacedBy: id('byItemId') }),
  returned: (state, { at }, { text, whole }) => ({
    ...state,
    ...{ status: 'returned', returnedAt: at, returnedCount: whole('count'), returnedWhy: text('why') },
  }),
}

/** State of one thing. Source: handbook 2.4, 3.8. */
export function foldHandedItem(events: readonly LiveEvent[]): { state: HandedItemState; violations: Violation[] } {
  const first = events.find(({ ev }) => ev === 'issued')
  if (first === undefined) return { state: NO_ITEM, violations: [] }
  const { text, id, whole, fen, isSet, day } = fieldsOf(first)
  const issued: HandedItemState = {
    ...NO_ITEM,
    ...{ status: 'held', unitId: text('unitId'), personId: id('personId'), caseId: id('caseId'), kind: text('kind') },
    ...{ count: whole('count'), serial: text('serial'), takerName: text('takerName'), relation: text('relation') },
    ...{ depositFen: fen('depositFen') ?? 0, costFen: fen('costFen') ?? 0, receiptNumber: text('receiptNumber') },
    ...{ isIdChecked: isSet('isIdChecked'), remark: text('remark'), number: text('number'), sheetId: id('sheetId') },
    ...{ photo: text('photo'), validUntil: day('validUntil'), issuedAt: first.at, issuedBy: first.actor.id },
    blobs: text('photo') === '' ? [] : [text('photo')],
  }
  const later = events.filter((event) => event !== first)
  return {
    state: later.reduce((so, event) => STEPS[event.ev]?.(so, event, fieldsOf(event)) ?? so, issued),
    violations: [],
  }
}
