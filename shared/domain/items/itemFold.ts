/** The state of one item from its events; whatever cannot be read (an erased key, a word of a newer version) is left out. */
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import {
  endedItem,
  type ItemState,
  idIn,
  instantIn,
  isClockRunning,
  NO_ITEM,
  nextDueOf,
  openedItem,
  textIn,
} from './itemState.ts'
import type { VisitBackOutcome } from './schema.ts'

export type { ItemState } from './itemState.ts'

type Step = (state: ItemState, event: LiveEvent) => ItemState

/** What another desk finished meanwhile is not opened by what was promised or noted beside it: only these two open it. */
const openAgain = (state: ItemState, event: LiveEvent): ItemState => ({
  ...state,
  status: 'open',
  due: instantIn(event, 'due'),
  doneAt: '',
  doneBy: '',
  answeredAt: '',
  receiverToTell: false,
  visitBackFrom: null,
  visitBackTo: null,
  visitBackAt: '',
  reopened: state.reopened + 1,
})

const STEPS: Readonly<Record<string, Step>> = {
  assigned: (state, event) => ({
    ...state,
    department: textIn(event, 'department') || state.department,
    officerId: idIn(event, 'officerId') ?? state.officerId,
    sheetId: idIn(event, 'sheetId') ?? state.sheetId,
    answeredAt: '',
    waitsForOwner: false,
  }),
  noted: (state, event) => ({
    ...state,
    waitsForOwner: event.data.waitsForOwner === true,
    toldAt: event.data.told === true ? event.at : state.toldAt,
  }),
  answered: (state, event) => ({ ...state, answeredAt: event.at, waitsForOwner: false }),
  promised: (state, event) => ({ ...state, due: instantIn(event, 'due') }),
  postponed: (state, event) => ({ ...state, due: instantIn(event, 'due'), postponements: state.postponements + 1 }),
  // Agreed after it had run out it mends nothing: the broken promise stays to be seen.
  'attend-excepted': (state, event) =>
    isClockRunning(state) && event.at <= state.attendBy
      ? { ...state, attendBy: instantIn(event, 'until') || state.attendBy, attendExcepted: true }
      : state,
  attended: (state, event) => ({
    ...state,
    attendedAt: state.attendedAt !== '' && state.attendedAt <= event.at ? state.attendedAt : event.at,
  }),
  handed: (state, event) => ({ ...state, officerId: idIn(event, 'toStaffId') ?? state.officerId }),
  done: (state, event) => (state.status === 'open' ? endedItem(state, event) : state),
  'receiver-told': (state) => ({ ...state, receiverToTell: false }),
  reopened: (state, event) => (state.status === 'open' ? state : openAgain(state, event)),
  'visited-back': (before, event) => {
    const state = { ...before, askedAt: [...before.askedAt, event.at] }
    const outcome = idIn(event, 'outcome') as VisitBackOutcome | null
    if (state.status === 'open') return { ...state, outcome }
    // Nobody answered: the visit-back stays due. Dissatisfied: the matter is open again until they are content (handbook R148).
    if (outcome === 'no-answer') return { ...state, outcome }
    if (outcome === 'dissatisfied') return { ...openAgain(state, event), outcome }
    return { ...state, status: 'settled', outcome }
  },
}

/** State of one item. Postponed beyond the limit, an exception that came too late and an end before the beginning are shown. */
export function foldItem(events: readonly LiveEvent[]): { state: ItemState; violations: Violation[] } {
  const first = events.find((event) => event.ev === 'registered')
  if (!first) return { state: NO_ITEM, violations: [] }
  let state = openedItem(first)
  const tooLate: LiveEvent[] = []
  for (const event of events) {
    if (event.ev === 'attend-excepted' && state.attendBy !== '' && event.at > state.attendBy) tooLate.push(event)
    const next = STEPS[event.ev]?.(state, event) ?? state
    state = { ...next, touchedAt: event.at > state.touchedAt ? event.at : state.touchedAt }
  }
  return {
    state: { ...state, nextDue: nextDueOf(state) },
    violations: [...postponedTooOften(events), ...shown('excepted-too-late', tooLate), ...doneTooEarly(first, events)],
  }
}

/** The limit that held when it was postponed travels with the event; without one it is the handbook's single one (R17). */
function postponedTooOften(events: readonly LiveEvent[]): readonly Violation[] {
  const own = events.filter((event) => event.ev === 'postponed' && event.data.override !== true)
  const limits = own.map((event) => (typeof event.data.limit === 'number' ? event.data.limit : 1))
  return own.length > Math.max(1, ...limits) ? shown('postponed-twice', own) : []
}

function doneTooEarly(first: LiveEvent, events: readonly LiveEvent[]): readonly Violation[] {
  const early = events.filter((event) => event.ev === 'done' && event.at < first.at)
  return early.length > 0 ? shown('done-before-received', [first, ...early]) : []
}

function shown(rule: string, events: readonly LiveEvent[]): readonly Violation[] {
  return events.length === 0 ? [] : [{ rule, dots: events.map((event) => event.dot) }]
}
