/** A fault in an empty home (handbook R95, 3.7): told in writing to the department, mended, looked at again, reopened until it is good. */
import { type EventFields, fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** 待通知, 待整改, 待复查, 已复查合格, 撤回. */
export type FaultStatus = 'found' | 'noticed' | 'mended' | 'closed' | 'void'

/** One written notice to a department. */
export interface FaultNoticed extends JsonObject {
  readonly at: string
  readonly by: string
  readonly department: string
  readonly dueOn: string
  readonly number: string
  readonly sheetId: string | null
}

/** One word that it is mended: who mended it, and who said so at the desk. */
export interface FaultMended extends JsonObject {
  readonly at: string
  readonly by: string
  readonly toldBy: string
  readonly remark: string
}

/** One look back at it: who looked, and who entered it. */
export interface Reinspection extends JsonObject {
  readonly at: string
  readonly by: string
  readonly toldBy: string
  readonly isGood: boolean
  readonly remark: string
  readonly photos: readonly string[]
}

/** One visit, or somebody else, that found it again while it was open. */
export interface Sighting extends JsonObject {
  readonly at: string
  readonly by: string
  readonly inspectionId: string | null
  readonly what: string
  readonly photos: readonly string[]
}

/** A fault as the desk sees it. */
export interface FaultState extends JsonObject {
  readonly status: FaultStatus
  readonly unitId: string
  /** The visit that found it; null for one that was told otherwise. */
  readonly inspectionId: string | null
  /** Code of the checklist's item, `occupied`, or `meter/water`. */
  readonly item: string
  readonly what: string
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  readonly foundAt: string
  readonly foundBy: string
  /** Department that was told in writing, until when, and the number of the notice; of the last one. */
  readonly department: string
  readonly dueOn: string
  readonly number: string
  readonly sheetId: string | null
  readonly notices: readonly FaultNoticed[]
  /** Work order (事项) that runs for it; null without one. */
  readonly itemId: string | null
  readonly linkedAt: string
  readonly linkedBy: string
  /** Of the last time; empty while it is not mended. */
  readonly mendedAt: string
  readonly mendedBy: string
  readonly mendings: readonly FaultMended[]
  readonly reinspections: readonly Reinspection[]
  /** Found again while it was open, once a visit. */
  readonly sightings: readonly Sighting[]
  /** How often it was found not good again. */
  readonly reopened: number
  readonly blobs: readonly string[]
}

const NO_FAULT: FaultState = {
  ...{ status: 'void', unitId: '', inspectionId: null, item: '', what: '', photos: [], noPhotoWhy: '' },
  ...{ foundAt: '', foundBy: '', department: '', dueOn: '', number: '', sheetId: null, notices: [] },
  ...{ itemId: null, linkedAt: '', linkedBy: '', mendedAt: '', mendedBy: '', mendings: [] },
  ...{ reinspections: [], sightings: [], reopened: 0, blobs: [] },
}

type Step = (state: FaultState, event: LiveEvent, fields: EventFields) => FaultState

/** What each event adds; what is told of a fault that nobody found stays in history and changes nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  noticed: (state, { at, actor }, { text, id, day }) => {
    const told = { department: text('department'), dueOn: day('dueOn'), number: text('number'), sheetId: id('sheetId') }
    const notices = [...state.notices, { at, by: actor.id, ...told }]
    // Told of by one desk while another said that it is mended: it waits for the look back all the same.
    const status = state.status === 'found' ? 'noticed' : state.status
    return { ...state, ...told, notices, status }
  },
  linked: (state, { at, actor }, { id }) => ({ ...state, itemId: id('itemId'), linkedAt: at, linkedBy: actor.id }),
  mended: (state, { at, actor }, { id, text }) => {
    const by = id('byId') ?? actor.id
    const mendings = [...state.mendings, { at, by, toldBy: actor.id, remark: text('remark') }]
    if (state.status === 'closed') return { ...state, mendings }
    return { ...state, mendings, status: 'mended', mendedAt: at, mendedBy: by }
  },
  reinspected: (state, { at, actor }, { id, isSet, text, texts }) => {
    const isGood = isSet('isGood')
    const look = { by: id('officerId') ?? actor.id, toldBy: actor.id, remark: text('remark'), photos: texts('photos') }
    const reinspections = [...state.reinspections, { at, isGood, ...look }]
    // Somebody saw it after that look, and was heard of before it.
    if (isGood && state.sightings.some((seen) => seen.at > at)) return { ...state, reinspections }
    return isGood ? { ...state, reinspections, status: 'closed' } : reopened({ ...state, reinspections })
  },
  sighted: (state, { at, actor }, { id, text, texts }) => {
    const inspectionId = id('inspectionId')
    const isOf = (visit: string | null): boolean => visit !== null && visit === inspectionId
    if (isOf(state.inspectionId) || state.sightings.some((one) => isOf(one.inspectionId))) return state
    const seen = { at, by: id('officerId') ?? actor.id, inspectionId, what: text('what'), photos: texts('photos') }
    const so = { ...state, sightings: [...state.sightings, seen] }
    const good = state.reinspections.findLast(({ isGood }) => isGood)?.at ?? ''
    const overSince = state.status === 'closed' ? good : state.mendedAt
    // What was said to be mended was seen again later: it is not.
    return (state.status === 'mended' || state.status === 'closed') && at > overSince ? reopened(so) : so
  },
}

function reopened(state: FaultState): FaultState {
  const status = state.number === '' ? 'found' : 'noticed'
  return { ...state, status, reopened: state.reopened + 1, mendedAt: '', mendedBy: '' }
}

/** The visit that looked at it last. */
export function lastVisitOf({
  inspectionId,
  sightings,
}: Pick<FaultState, 'inspectionId' | 'sightings'>): string | null {
  return sightings.findLast((one) => one.inspectionId !== null)?.inspectionId ?? inspectionId
}

/** State of one fault. A finding that was taken back leaves it to the next one who saw it. Source: handbook R95, 3.7. */
export function foldFault(events: readonly LiveEvent[]): { state: FaultState; violations: Violation[] } {
  const first = events.find(({ ev }) => ev === 'found') ?? events.find(({ ev }) => ev === 'sighted')
  if (!first) return { state: NO_FAULT, violations: [] }
  const { text, id, texts } = fieldsOf(first)
  const found: FaultState = {
    ...NO_FAULT,
    ...{ status: 'found', unitId: text('unitId'), inspectionId: id('inspectionId'), item: text('item') },
    ...{ what: text('what'), photos: texts('photos'), noPhotoWhy: text('noPhotoWhy') },
    ...{ foundAt: first.at, foundBy: id('officerId') ?? first.actor.id },
  }
  const later = events.filter((event) => event !== first)
  const state = later.reduce((so, event) => STEPS[event.ev]?.(so, event, fieldsOf(event)) ?? so, found)
  const blobs = [...new Set(events.flatMap((event) => fieldsOf(event).texts('photos')))]
  return { state: { ...state, blobs }, violations: [] }
}
