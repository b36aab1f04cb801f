/** 违章: found, stopped, notice served, mended or refused, reported to the authority (handbook 2.12, 3.6, R87, R91, D5–D7). */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import {
  type DeductionProposal,
  NO_VIOLATION,
  type NoticeGiven,
  type Recheck,
  type Serving,
  type ViolationState,
} from './violationState.ts'

export type { DeductionProposal, MeasureTaken, Recheck, ViolationState, ViolationStatus } from './violationState.ts'

/** State of one violation, whatever the order of its events. */
export function foldViolation(told: readonly LiveEvent[]): { state: ViolationState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const found = events.find(({ ev }) => ev === 'found')
  if (!found) return { state: NO_VIOLATION, violations: [] }
  let state = foundState(found)
  for (const event of events) state = noted(state, event)
  const blobs = events.flatMap((event) => [fieldsOf(event).text('signature'), ...fieldsOf(event).texts('photos')])
  return { state: { ...state, blobs: [...new Set(blobs)].filter((hash) => hash !== '') }, violations: [] }
}

function foundState(event: LiveEvent): ViolationState {
  const { text, id, texts, isSet } = fieldsOf(event)
  // Stopped on the spot (handbook R87): told with what was found.
  const halt = isSet('halted') ? { haltedAt: event.at, haltedBy: event.actor.id, haltRemark: text('haltRemark') } : {}
  return {
    ...NO_VIOLATION,
    ...halt,
    status: isSet('halted') ? 'halted' : 'found',
    caseId: text('caseId'),
    unitId: id('unitId'),
    personId: id('personId'),
    contractorId: text('contractorId'),
    workerId: id('workerId'),
    patrolId: id('patrolId'),
    clauses: texts('clauses'),
    place: text('place'),
    facts: text('facts'),
    photos: texts('photos'),
    noPhotoWhy: text('noPhotoWhy'),
    policeReceipt: text('policeReceipt'),
    foundAt: event.at,
    foundBy: event.actor.id,
  }
}

type Told = (state: ViolationState, event: LiveEvent) => ViolationState

/** What each event adds. A step back is never taken: who stops a violation after its notice says when, and it stays noticed. */
const TOLD: Readonly<Record<string, Told>> = {
  halted: (state, event) => ({
    ...state,
    status: state.status === 'found' ? 'halted' : state.status,
    haltedAt: state.haltedAt || event.at,
    haltedBy: state.haltedBy || event.actor.id,
    haltRemark: state.haltRemark || fieldsOf(event).text('remark'),
  }),
  noticed,
  served,
  measured,
  deductionProposed: (state, event) => ({
    ...state,
    finding: fieldsOf(event).text('finding') || state.finding,
    deductions: [...state.deductions, proposalIn(event)],
  }),
  deductionApproved: approved,
  rechecked,
  refused: (state, event) => ({
    ...state,
    status: state.status === 'reported' ? state.status : 'refused',
    refusedAt: event.at,
    refusedBy: event.actor.id,
    refusedWhy: fieldsOf(event).text('why'),
  }),
  reported: (state, event) => {
    const { text } = fieldsOf(event)
    return {
      ...state,
      status: 'reported',
      reportedAt: event.at,
      reportedBy: event.actor.id,
      reportedTo: text('reportedTo'),
      reportNumber: text('number'),
      reportReceipt: text('receipt'),
      reportOnPaper: paperOf(event.data) ?? null,
    }
  },
}

function noted(state: ViolationState, event: LiveEvent): ViolationState {
  return TOLD[event.ev]?.(state, event) ?? state
}

function noticed(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, id, day, texts, isSet } = fieldsOf(event)
  const notice: NoticeGiven = {
    number: text('number'),
    sheetId: id('sheetId'),
    at: event.at,
    by: event.actor.id,
    to: texts('to'),
    demand: text('demand'),
    until: day('until'),
    stops: isSet('stops'),
  }
  return {
    ...state,
    status: state.status === 'found' || state.status === 'halted' ? 'noticed' : state.status,
    noticeNumber: notice.number,
    noticeSheetId: notice.sheetId,
    noticeAt: notice.at,
    noticeBy: notice.by,
    noticeTo: notice.to,
    noticeStops: notice.stops,
    demand: notice.demand,
    until: notice.until,
    notices: [...state.notices, notice],
  }
}

function served(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, texts } = fieldsOf(event)
  const serving: Serving = {
    at: event.at,
    by: event.actor.id,
    notice: state.noticeNumber,
    way: text('servedBy'),
    to: text('servedTo'),
    witness: text('witness'),
    signature: text('signature'),
    photos: texts('photos'),
  }
  return {
    ...state,
    status: state.status === 'noticed' ? 'mending' : state.status,
    servedBy: serving.way,
    servedTo: serving.to,
    servedAt: serving.at,
    witness: serving.witness,
    servedSignature: serving.signature,
    servings: [...state.servings, serving],
  }
}

function measured(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, id, fen } = fieldsOf(event)
  const taken = {
    measure: text('measure'),
    at: event.at,
    by: event.actor.id,
    remark: text('remark'),
    amountFen: fen('amountFen') ?? 0,
    workerId: id('workerId'),
  }
  return { ...state, finding: text('finding') || state.finding, measures: [...state.measures, taken] }
}

function proposalIn(event: LiveEvent): DeductionProposal {
  const { text, fen, whole } = fieldsOf(event)
  return {
    clause: text('clause'),
    version: whole('version'),
    amountFen: fen('amountFen') ?? 0,
    damagesFen: fen('damagesFen') ?? 0,
    account: text('account'),
    at: event.at,
    by: event.actor.id,
    approvedAt: '',
    approvedBy: '',
    number: '',
    sheetId: null,
    onPaper: null,
  }
}

function approved(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, id } = fieldsOf(event)
  const at = state.deductions.findIndex(({ clause, approvedAt }) => clause === text('clause') && approvedAt === '')
  const deductions = state.deductions.map((one, index) =>
    index === at
      ? {
          ...one,
          approvedAt: event.at,
          approvedBy: event.actor.id,
          number: text('number'),
          sheetId: id('sheetId'),
          onPaper: paperOf(event.data) ?? null,
        }
      : one,
  )
  return { ...state, deductions }
}

/** Mended ends it; not mended leaves a refusal and a report as they stand. */
function rechecked(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, texts, isSet } = fieldsOf(event)
  const recheck: Recheck = {
    at: event.at,
    by: event.actor.id,
    mended: isSet('mended'),
    remark: text('remark'),
    photos: texts('photos'),
  }
  const stays = state.status === 'refused' || state.status === 'reported'
  const status = recheck.mended ? 'mended' : stays ? state.status : 'mending'
  return { ...state, status, rechecks: [...state.rechecks, recheck] }
}
