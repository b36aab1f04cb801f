/** 停水停电 for the work (handbook R79): asked for in writing a day ahead, agreed, done by the centre, restored. */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { lateOf } from '#shared/domain/lateEntry.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A cut as the desk sees it; `from` and `to` are instants. */
export interface UtilityCutState extends JsonObject {
  readonly status: 'asked' | 'agreed' | 'refused' | 'cut' | 'restored' | 'void'
  readonly caseId: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly supply: string
  readonly area: string
  readonly reason: string
  readonly from: string
  readonly to: string
  readonly number: string
  readonly sheetId: string | null
  readonly askedAt: string
  readonly askedBy: string
  readonly judgedAt: string
  readonly judgedBy: string
  readonly opinion: string
  readonly cutAt: string
  readonly restoredAt: string
  /** 补录: it, or a step of it, was entered afterwards. */
  readonly isLate: boolean
}

const NO_CUT: UtilityCutState = {
  status: 'void',
  caseId: '',
  unitId: null,
  personId: null,
  supply: '',
  area: '',
  reason: '',
  from: '',
  to: '',
  number: '',
  sheetId: null,
  askedAt: '',
  askedBy: '',
  judgedAt: '',
  judgedBy: '',
  opinion: '',
  cutAt: '',
  restoredAt: '',
  isLate: false,
}

/** State of one cut, whatever the order of its events. */
export function foldUtilityCut(told: readonly LiveEvent[]): { state: UtilityCutState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const asked = events.find(({ ev }) => ev === 'asked')
  if (!asked) return { state: NO_CUT, violations: [] }
  const { text, id, instant } = fieldsOf(asked)
  let state: UtilityCutState = {
    ...NO_CUT,
    status: 'asked',
    caseId: text('caseId'),
    unitId: id('unitId'),
    personId: id('personId'),
    supply: text('supply'),
    area: text('area'),
    reason: text('reason'),
    from: instant('from'),
    to: instant('to'),
    number: text('number'),
    sheetId: id('sheetId'),
    askedAt: asked.at,
    askedBy: asked.actor.id,
    isLate: events.some(({ data }) => lateOf(data) !== undefined),
  }
  for (const event of events) state = after(state, event)
  return { state, violations: [] }
}

function after(state: UtilityCutState, event: LiveEvent): UtilityCutState {
  switch (event.ev) {
    case 'agreed':
    case 'refused': {
      const opinion = fieldsOf(event).text('opinion')
      return { ...state, status: event.ev, judgedAt: event.at, judgedBy: event.actor.id, opinion }
    }
    case 'cut':
      return { ...state, status: 'cut', cutAt: event.at }
    case 'restored':
      return { ...state, status: 'restored', restoredAt: event.at }
    default:
      return state
  }
}
