/** A fault in an empty home (handbook R95, 3.7): told in writing to the department, mended, looked at again, reopened until it is good. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** 待通知, 待整改, 待复查, 已复查合格, 撤回. */
export type FaultStatus = 'found' | 'noticed' | 'mended' | 'closed' | 'void'

/** One look back at it. */
export interface Reinspection extends JsonObject {
  readonly at: string
  readonly by: string
  readonly isGood: boolean
  readonly remark: string
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
  readonly foundAt: string
  readonly foundBy: string
  /** Department that was told in writing, until when, and the number of the notice. */
  readonly department: string
  readonly dueOn: string
  readonly number: string
  readonly sheetId: string | null
  /** Work order (事项) that runs for it; null without one. */
  readonly itemId: string | null
  readonly mendedAt: string
  readonly mendedBy: string
  readonly reinspections: readonly Reinspection[]
  /** How often it was found not good again. */
  readonly reopened: number
  readonly blobs: readonly string[]
}

const NO_FAULT: FaultState = {
  ...{ status: 'void', unitId: '', inspectionId: null, item: '', what: '', photos: [], foundAt: '', foundBy: '' },
  ...{ department: '', dueOn: '', number: '', sheetId: null, itemId: null, mendedAt: '', mendedBy: '' },
  ...{ reinspections: [], reopened: 0, blobs: [] },
}

type Step = (state: FaultState, event: LiveEvent) => FaultState

/** What each event adds; what is told of a fault that nobody found stays in history and changes nothing. */
const STEPS: Readonly<Record<string, Step>> = {
  noticed: (state, event) => {
    const { text, id, day } = fieldsOf(event)
    const told = { department: text('department'), dueOn: day('dueOn'), number: text('number'), sheetId: id('sheetId') }
    return { ...state, ...told, status: state.status === 'closed' ? 'closed' : 'noticed' }
  },
  linked: (state, event) => ({ ...state, itemId: fieldsOf(event).id('itemId') }),
  mended: (state, event) =>
    state.status === 'closed' ? state : { ...state, status: 'mended', mendedAt: event.at, mendedBy: event.actor.id },
  reinspected: (state, event) => {
    const { isSet, text, texts } = fieldsOf(event)
    const isGood = isSet('isGood')
    const one = { at: event.at, by: event.actor.id, isGood, remark: text('remark'), photos: texts('photos') }
    const reinspections = [...state.reinspections, one]
    if (isGood) return { ...state, reinspections, status: 'closed' }
    const status = state.number === '' ? 'found' : 'noticed'
    return { ...state, reinspections, status, reopened: state.reopened + 1, mendedAt: '', mendedBy: '' }
  },
}

/** State of one fault. Source: handbook R95, 3.7. */
export function foldFault(events: readonly LiveEvent[]): { state: FaultState; violations: Violation[] } {
  const first = events.find(({ ev }) => ev === 'found')
  if (!first) return { state: NO_FAULT, violations: [] }
  const { text, id, texts } = fieldsOf(first)
  const found: FaultState = {
    ...NO_FAULT,
    ...{ status: 'found', unitId: text('unitId'), inspectionId: id('inspectionId'), item: text('item') },
    ...{ what: text('what'), photos: texts('photos'), foundAt: first.at, foundBy: first.actor.id },
  }
  const state = events.reduce((so, event) => STEPS[event.ev]?.(so, event) ?? so, found)
  const blobs = [...new Set(events.flatMap((event) => fieldsOf(event).texts('photos')))]
  return { state: { ...state, blobs }, violations: [] }
}
