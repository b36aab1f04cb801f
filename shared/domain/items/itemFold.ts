/** The state of one item from its events; whatever cannot be read (an erased key, a word of a newer version) is left out. */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import type { Confirmation, ItemChannel, VisitBackOutcome } from './schema.ts'

/** An item as the desk sees it; instants are ISO 8601 UTC, days ISO; empty text or null where nothing was said. */
export interface ItemState extends JsonObject {
  /** `open`: somebody owes something; `done`: a visit-back may be due; `settled`: nothing is owed; `void`: taken back. */
  readonly status: 'open' | 'done' | 'settled' | 'void'
  readonly kind: string
  readonly channel: ItemChannel
  readonly personId: string | null
  readonly unitId: string | null
  readonly visitId: string | null
  /** Items of one call or visit share it. */
  readonly callId: string
  readonly contactName: string
  readonly contactPhone: string
  readonly matter: string
  readonly place: string
  readonly department: string
  readonly officerId: string | null
  /** The work-contact slip (工作联系单) that went to the department, if one did. */
  readonly sheetId: string | null
  readonly registeredAt: string
  readonly firstReceiver: string
  /** The promise in force, empty without one. */
  readonly due: string
  readonly postponements: number
  /** The 15-minute clock, only where attendance was promised (handbook R22). */
  readonly attendBy: string
  readonly attendExcepted: boolean
  readonly attendedAt: string
  /** When the owner was last told how it stands (handbook R1). */
  readonly toldAt: string
  readonly doneAt: string
  readonly explainedBy: string
  readonly confirmation: Confirmation | null
  /** First and last day of the visit-back, null where none is due. */
  readonly visitBackFrom: string | null
  readonly visitBackTo: string | null
  readonly outcome: VisitBackOutcome | null
  readonly reopened: number
  /** When anything last happened. */
  readonly touchedAt: string
}

const NO_ITEM: ItemState = {
  status: 'void',
  kind: '',
  channel: 'call',
  personId: null,
  unitId: null,
  visitId: null,
  callId: '',
  contactName: '',
  contactPhone: '',
  matter: '',
  place: '',
  department: '',
  officerId: null,
  sheetId: null,
  registeredAt: '',
  firstReceiver: '',
  due: '',
  postponements: 0,
  attendBy: '',
  attendExcepted: false,
  attendedAt: '',
  toldAt: '',
  doneAt: '',
  explainedBy: '',
  confirmation: null,
  visitBackFrom: null,
  visitBackTo: null,
  outcome: null,
  reopened: 0,
  touchedAt: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}
const idIn = ({ data }: LiveEvent, field: string): string | null => {
  const value = data[field]
  return typeof value === 'string' && value !== '' ? value : null
}

function opened(event: LiveEvent): ItemState {
  return {
    ...NO_ITEM,
    status: 'open',
    kind: textIn(event, 'kind'),
    channel: (textIn(event, 'channel') || 'call') as ItemChannel,
    personId: idIn(event, 'personId'),
    unitId: idIn(event, 'unitId'),
    visitId: idIn(event, 'visitId'),
    callId: textIn(event, 'callId'),
    contactName: textIn(event, 'contactName'),
    contactPhone: textIn(event, 'contactPhone'),
    matter: textIn(event, 'matter'),
    place: textIn(event, 'place'),
    department: textIn(event, 'department'),
    officerId: idIn(event, 'officerId'),
    due: textIn(event, 'due'),
    attendBy: textIn(event, 'attendBy'),
    registeredAt: event.at,
    firstReceiver: event.actor.id,
    touchedAt: event.at,
  }
}

type Step = (state: ItemState, event: LiveEvent) => ItemState

const reopenedState = (state: ItemState): ItemState => ({
  ...state,
  status: 'open',
  doneAt: '',
  visitBackFrom: null,
  visitBackTo: null,
  reopened: state.reopened + 1,
})

const STEPS: Readonly<Record<string, Step>> = {
  assigned: (state, event) => ({
    ...state,
    department: textIn(event, 'department') || state.department,
    officerId: idIn(event, 'officerId') ?? state.officerId,
    sheetId: idIn(event, 'sheetId') ?? state.sheetId,
  }),
  noted: (state, event) => (event.data.told === true ? { ...state, toldAt: event.at } : state),
  promised: (state, event) => ({ ...state, due: textIn(event, 'due') }),
  postponed: (state, event) => ({ ...state, due: textIn(event, 'due'), postponements: state.postponements + 1 }),
  'attend-excepted': (state, event) => ({ ...state, attendBy: textIn(event, 'until'), attendExcepted: true }),
  attended: (state, event) => ({ ...state, attendedAt: state.attendedAt || event.at }),
  handed: (state, event) => ({ ...state, officerId: idIn(event, 'toStaffId') ?? state.officerId }),
  done: (state, event) => {
    const visitBackFrom = idIn(event, 'visitBackFrom')
    return {
      ...state,
      status: visitBackFrom === null ? 'settled' : 'done',
      doneAt: event.at,
      explainedBy: textIn(event, 'explainedBy'),
      confirmation: (idIn(event, 'confirmation') as Confirmation | null) ?? null,
      visitBackFrom,
      visitBackTo: idIn(event, 'visitBackTo'),
    }
  },
  reopened: reopenedState,
  'visited-back': (state, event) => {
    const outcome = idIn(event, 'outcome') as VisitBackOutcome | null
    // Nobody answered: the visit-back stays due. Dissatisfied: the matter is open again until they are content (handbook R148).
    if (outcome === 'no-answer') return { ...state, outcome }
    if (outcome === 'dissatisfied') return { ...reopenedState(state), outcome }
    return { ...state, status: 'settled', outcome }
  },
}

/** State of one item. A second postponement without a leader's word, and an end before the beginning, are shown. */
export function foldItem(events: readonly LiveEvent[]): { state: ItemState; violations: Violation[] } {
  const first = events.find((event) => event.ev === 'registered')
  if (!first) return { state: NO_ITEM, violations: [] }
  let state = opened(first)
  for (const event of events) {
    const next = STEPS[event.ev]?.(state, event) ?? state
    state = { ...next, touchedAt: event.at > state.touchedAt ? event.at : state.touchedAt }
  }
  return { state, violations: [...postponedTwice(events), ...doneTooEarly(first, events)] }
}

function postponedTwice(events: readonly LiveEvent[]): readonly Violation[] {
  const own = events.filter((event) => event.ev === 'postponed' && event.data.override !== true)
  return own.length > 1 ? [{ rule: 'postponed-twice', dots: own.map((event) => event.dot) }] : []
}

function doneTooEarly(first: LiveEvent, events: readonly LiveEvent[]): readonly Violation[] {
  const early = events.filter((event) => event.ev === 'done' && event.at < first.at)
  return early.length > 0
    ? [{ rule: 'done-before-received', dots: [first.dot, ...early.map((event) => event.dot)] }]
    : []
}
