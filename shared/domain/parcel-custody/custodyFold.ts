/** The state of one thing in custody from its events, whatever their order (sync 4.4); its stays one after another. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import { compareDots } from '#shared/sync/dot.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import { type Asking, type CustodyState, type CustodyStatus, NO_CUSTODY, type WayOut } from './custodyState.ts'
import { visitOf } from './visitOf.ts'

export type { CustodyState } from './custodyState.ts'

/** Ways out and the status they lead to. Each claims the one way out of its stay. */
const WAYS_OUT: Readonly<Record<string, CustodyStatus>> = {
  handedOut: 'handed-out',
  delivered: 'delivered',
  returned: 'returned',
  passedOn: 'passed-on',
}
/** Events that say where a thing lies. */
const PLACES = new Set(['received', 'moved', 'cameBack', 'recovered'])

/**
 * State and broken rules of one record. Of several registrations of one stay the first stands; of two ways out the earlier is shown, and both are
 * parties of the conflict. Two desks that put a thing into two slots without knowing of each other break `two-slots` until it is moved.
 */
export function foldCustody(events: readonly LiveEvent[]): { state: CustodyState; violations: Violation[] } {
  const stays = Map.groupBy(events, visitOf)
  const visits = [...stays.keys()]
    .filter((visit) => stays.get(visit)?.some(({ ev }) => ev === 'received'))
    .sort((a, b) => a - b)
  const folded = visits.map((visit) => foldStay(visit, stays.get(visit) ?? []))
  const current = folded.at(-1)
  if (!current) return { state: NO_CUSTODY, violations: [] }
  const earlier = folded
    .slice(0, -1)
    .map(({ state: { visit, status, receivedAt, endedAt } }) => ({ visit, status, receivedAt, endedAt }))
  const blobs = [...new Set(events.flatMap(blobsIn))]
  return { state: { ...current.state, earlier, blobs }, violations: folded.flatMap(({ violations }) => violations) }
}

/** Hashes of the pictures that one event names: photographs and drawn signatures. */
export function blobsIn(event: Pick<LiveEvent, 'data'>): readonly string[] {
  const { text, texts } = fieldsOf(event)
  return [text('signature'), ...texts('photos')].filter((hash) => hash !== '')
}

/** Earliest first, by the time that was told; the dot decides between equals, so that every desk sees one order. */
const byTime = (a: LiveEvent, b: LiveEvent): number =>
  a.at === b.at ? compareDots(a.dot, b.dot) : a.at < b.at ? -1 : 1

interface Stay {
  readonly state: CustodyState
  readonly violations: readonly Violation[]
}

function foldStay(visit: number, events: readonly LiveEvent[]): Stay {
  const received = events.filter(({ ev }) => ev === 'received')
  const [first] = received
  if (!first) return { state: NO_CUSTODY, violations: [] }
  let state: CustodyState = { ...receivedState(first), visit, registrations: received.length }
  for (const event of events) state = noted(state, event)
  const outs = events.filter(({ ev }) => ev in WAYS_OUT).sort(byTime)
  const [out] = outs
  const lost = lostIn(events)
  if (lost) state = { ...state, status: 'lost', endedAt: lost.at, out: wayOut(lost) }
  if (out) state = { ...state, status: WAYS_OUT[out.ev] ?? 'handed-out', endedAt: out.at, out: wayOut(out) }
  return { state, violations: violationsOf(events, { first, outs, lost }) }
}

function receivedState(event: LiveEvent): CustodyState {
  const { text, id, whole, isSet, texts, day } = fieldsOf(event)
  const { declaredFen } = event.data
  const second = id('countedBy')
  return {
    ...NO_CUSTODY,
    status: 'in-store',
    kind: text('kind'),
    tag: text('tag'),
    waybill: text('waybill'),
    carrier: text('carrier'),
    size: text('size'),
    slotId: id('slotId'),
    unitId: id('unitId'),
    personId: id('personId'),
    name: text('name'),
    phone: text('phone'),
    fromPersonId: id('fromPersonId'),
    fromName: text('fromName'),
    fromPhone: text('fromPhone'),
    what: text('what'),
    quantity: whole('quantity'),
    features: text('features'),
    packaging: text('packaging'),
    declaredFen: typeof declaredFen === 'number' && Number.isSafeInteger(declaredFen) ? declaredFen : null,
    reminded: isSet('reminded'),
    photos: texts('photos'),
    receivedAt: event.at,
    receivedBy: event.actor.id,
    keepUntil: day('keepUntil'),
    sealNumber: text('sealNumber'),
    signature: text('signature'),
    signedPaper: text('signedPaper'),
    foundPlace: text('foundPlace'),
    foundAt: text('foundAt'),
    finder: text('finder'),
    countedBy: [
      ...new Set([event.actor.id, ...(event.witness ? [event.witness.id] : []), ...(second ? [second] : [])]),
    ],
    fault: text('fault'),
    sheetId: id('sheetId'),
    number: text('number'),
    remark: text('remark'),
    isOpening: isSet('isOpening'),
  }
}

/** What one event changes, in the order in which the events stand. */
function noted(state: CustodyState, event: LiveEvent): CustodyState {
  const { text, id, texts } = fieldsOf(event)
  const place = PLACES.has(event.ev) ? { slotId: id('slotId') ?? state.slotId } : {}
  switch (event.ev) {
    case 'notified':
      return { ...state, notices: [...state.notices, { at: event.at, by: event.actor.id, way: text('way') }] }
    case 'sentOut':
      return { ...state, status: 'out-for-delivery', runId: id('runId'), missingSince: '' }
    case 'cameBack':
      return {
        ...{ ...state, ...place, status: 'in-store', missingSince: '' },
        failedDeliveries: state.failedDeliveries + 1,
      }
    case 'received':
      return { ...state, ...place }
    case 'moved':
    case 'recovered':
      return { ...state, ...place, status: 'in-store', missingSince: '' }
    case 'missed':
      return { ...state, status: 'missing', missingSince: state.missingSince || event.at }
    case 'damaged':
      return { ...state, damagedAt: event.at, damage: text('remark'), photos: [...state.photos, ...texts('photos')] }
    case 'ruled':
      return { ...state, ruling: text('remark') }
    case 'declined':
      return { ...state, declinedAt: event.at, declinedWhy: text('remark') }
    case 'counted':
      return { ...state, countedBy: [...new Set([...state.countedBy, event.actor.id])] }
    case 'announced':
      return { ...state, announcedAt: event.at }
    case 'asked':
      return { ...state, askings: [...state.askings, askingIn(event)] }
    default:
      return state
  }
}

function askingIn(event: LiveEvent): Asking {
  const { text, isSet } = fieldsOf(event)
  return {
    at: event.at,
    by: event.actor.id,
    name: text('name'),
    phone: text('phone'),
    idLast4: text('idLast4'),
    description: text('description'),
    fits: isSet('fits'),
  }
}

function wayOut(event: LiveEvent): WayOut {
  const { text, id } = fieldsOf(event)
  return {
    at: event.at,
    by: event.actor.id,
    to: text('to'),
    personId: id('byPersonId'),
    name: text('name'),
    phone: text('phone'),
    idLast4: text('idLast4'),
    authority: text('authority'),
    signature: text('signature'),
    signedPaper: text('signedPaper'),
    receipt: text('receipt'),
    remark: text('remark'),
  }
}

/** The word that it is lost, unless it was found again since. */
function lostIn(events: readonly LiveEvent[]): LiveEvent | undefined {
  const at = events.findLastIndex(({ ev }) => ev === 'lost')
  const isFound = events.slice(at + 1).some(({ ev }) => ev === 'recovered')
  return at < 0 || isFound ? undefined : events[at]
}

interface Ends {
  readonly first: LiveEvent
  readonly outs: readonly LiveEvent[]
  readonly lost: LiveEvent | undefined
}

function violationsOf(events: readonly LiveEvent[], { first, outs, lost }: Ends): Violation[] {
  const early = outs.filter(({ at }) => at < first.at)
  const places = openPlaces(events)
  const dots = (list: readonly LiveEvent[]) => list.map(({ dot }) => dot)
  return [
    ...(places.length > 1 ? [{ rule: 'two-slots', dots: dots(places) }] : []),
    ...(early.length > 0 ? [{ rule: 'out-before-in', dots: dots(early) }] : []),
    ...(lost && outs.length > 0 ? [{ rule: 'out-while-lost', dots: dots([lost, ...outs]) }] : []),
  ]
}

/** Words on the place that no later word knew of, where they name different slots. Once it is out, nobody needs to know. */
function openPlaces(events: readonly LiveEvent[]): readonly LiveEvent[] {
  if (events.some(({ ev }) => ev in WAYS_OUT)) return []
  const placing = events.filter((event) => PLACES.has(event.ev) && fieldsOf(event).id('slotId') !== null)
  const known = new Set(placing.flatMap(({ refs }) => refs))
  const open = placing.filter(({ dot }) => !known.has(dot))
  return new Set(open.map((event) => fieldsOf(event).id('slotId'))).size > 1 ? open : []
}
