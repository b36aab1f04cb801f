/** An item as the desk sees it, and what its first event says. */
import { isDay, isInstant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { Confirmation, ItemChannel, VisitBackOutcome } from './schema.ts'

/** An item as the desk sees it; instants are ISO 8601 UTC, days ISO; empty text or null where nothing was said. */
export interface ItemState extends JsonObject {
  /** `open`: somebody owes something; `done`: a visit-back is due; `settled`: nothing is owed to the resident; `void`: taken back. */
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
  /** The last note said that the owner has to do something first. */
  readonly waitsForOwner: boolean
  /** When the department answered, since it was last assigned. */
  readonly answeredAt: string
  readonly doneAt: string
  readonly doneBy: string
  readonly explainedBy: string
  readonly confirmation: Confirmation | null
  /** Somebody else finished it, and the first receiver has not confirmed to know (handbook R17, R19). */
  readonly receiverToTell: boolean
  /** First and last day of the visit-back, null where none is due; `visitBackAt` is the instant at which the first begins. */
  readonly visitBackFrom: string | null
  readonly visitBackTo: string | null
  readonly visitBackAt: string
  readonly outcome: VisitBackOutcome | null
  /** Every moment at which the resident was asked, or nobody answered: what a day's results are found by. */
  readonly askedAt: readonly string[]
  readonly reopened: number
  /** When anything last happened. */
  readonly touchedAt: string
  /** The earliest instant at which something of it is owed, empty where nothing is: what the boards ask the index for. */
  readonly nextDue: string
}

/** What cannot be read, or was taken back. */
export const NO_ITEM: ItemState = {
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
  waitsForOwner: false,
  answeredAt: '',
  doneAt: '',
  doneBy: '',
  explainedBy: '',
  confirmation: null,
  receiverToTell: false,
  visitBackFrom: null,
  visitBackTo: null,
  visitBackAt: '',
  outcome: null,
  askedAt: [],
  reopened: 0,
  touchedAt: '',
  nextDue: '',
}

/** A text of an event; empty where it cannot be read. */
export function textIn({ data }: LiveEvent, field: string): string {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

/** An id or word of an event; null where it is empty or cannot be read. */
export function idIn(event: LiveEvent, field: string): string | null {
  return textIn(event, field) || null
}

/** An instant of an event; empty where it is none: every board reckons with it. */
export function instantIn(event: LiveEvent, field: string): string {
  const value = textIn(event, field)
  return isInstant(value) ? value : ''
}

/** A day of an event; null where it is none. */
export function dayIn(event: LiveEvent, field: string): string | null {
  const value = textIn(event, field)
  return isDay(value) ? value : null
}

/** The item as it was registered. One that was answered on the spot is done at once (handbook R13, R150). */
export function openedItem(event: LiveEvent): ItemState {
  const state: ItemState = {
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
    due: instantIn(event, 'due'),
    attendBy: instantIn(event, 'attendBy'),
    registeredAt: event.at,
    firstReceiver: event.actor.id,
    touchedAt: event.at,
  }
  return event.data.atOnce === true ? endedItem(state, event) : state
}

/** The item after the work on it ended. */
export function endedItem(state: ItemState, event: LiveEvent): ItemState {
  const visitBackFrom = dayIn(event, 'visitBackFrom')
  return {
    ...state,
    status: visitBackFrom === null ? 'settled' : 'done',
    doneAt: event.at,
    doneBy: event.actor.id,
    explainedBy: textIn(event, 'explainedBy'),
    confirmation: (idIn(event, 'confirmation') as Confirmation | null) ?? null,
    receiverToTell: event.actor.id !== state.firstReceiver,
    waitsForOwner: false,
    visitBackFrom,
    visitBackTo: dayIn(event, 'visitBackTo'),
    visitBackAt: instantIn(event, 'visitBackAt'),
    outcome: null,
  }
}

/** The earliest of what is owed: the promise, the 15-minute clock, the visit-back, telling the first receiver; empty without any. */
export function nextDueOf(state: ItemState): string {
  const owed = [
    state.status === 'open' ? state.due || state.registeredAt : '',
    isClockRunning(state) ? state.attendBy : '',
    state.status === 'done' ? state.visitBackAt || state.doneAt : '',
    state.receiverToTell ? state.doneAt : '',
  ].filter((instant) => instant !== '')
  return owed.toSorted()[0] ?? ''
}

/** Whether the 15-minute clock runs: attendance was promised, and nobody has come yet. Source: handbook R22. */
export function isClockRunning(state: Pick<ItemState, 'status' | 'attendBy' | 'attendedAt'>): boolean {
  return state.status === 'open' && state.attendBy !== '' && state.attendedAt === ''
}
