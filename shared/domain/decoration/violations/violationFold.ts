/** 违章: found, stopped, notice served, mended or refused, reported to the authority (handbook 2.12, 3.6, R87, R91, D5–D7). */

import { byTime } from '#shared/domain/decoration/eventOrder.ts'
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** Where a violation stands: 发现、已制止、已发通知、整改中、复查合格、拒不整改、已报告主管部门. */
export type ViolationStatus = 'found' | 'halted' | 'noticed' | 'mending' | 'mended' | 'refused' | 'reported' | 'void'

/** A deduction that somebody proposed; it is in the ledger once another person has approved it. */
export interface DeductionProposal extends JsonObject {
  readonly clause: string
  readonly amountFen: number
  readonly damagesFen: number
  readonly account: string
  readonly at: string
  readonly by: string
  readonly approvedAt: string
  readonly approvedBy: string
}

/** One look back at it. */
export interface Recheck extends JsonObject {
  readonly at: string
  readonly by: string
  readonly mended: boolean
  readonly remark: string
  readonly photos: readonly string[]
}

/** One rung of the ladder that was taken. */
export interface MeasureTaken extends JsonObject {
  readonly measure: string
  readonly at: string
  readonly by: string
  readonly remark: string
}

/** A violation as the desk sees it. */
export interface ViolationState extends JsonObject {
  readonly status: ViolationStatus
  readonly caseId: string
  readonly unitId: string | null
  readonly personId: string | null
  readonly contractorId: string
  readonly workerId: string | null
  readonly patrolId: string | null
  /** Codes of the clauses (handbook 1.6: R57–R84, V01–V08). */
  readonly clauses: readonly string[]
  readonly place: string
  readonly facts: string
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  /** 报警回执号 (handbook D7). */
  readonly policeReceipt: string
  /** Where the written finding or admission is (handbook D7). */
  readonly finding: string
  readonly foundAt: string
  readonly foundBy: string
  readonly haltedAt: string
  readonly noticeNumber: string
  readonly noticeSheetId: string | null
  readonly noticeAt: string
  readonly servedBy: string
  readonly servedTo: string
  readonly servedAt: string
  readonly witness: string
  readonly demand: string
  readonly until: string
  readonly deductions: readonly DeductionProposal[]
  readonly measures: readonly MeasureTaken[]
  readonly rechecks: readonly Recheck[]
  readonly refusedAt: string
  readonly reportedAt: string
  readonly reportedTo: string
  readonly reportNumber: string
  readonly reportReceipt: string
  readonly blobs: readonly string[]
}

const NO_VIOLATION: ViolationState = {
  status: 'void',
  caseId: '',
  unitId: null,
  personId: null,
  contractorId: '',
  workerId: null,
  patrolId: null,
  clauses: [],
  place: '',
  facts: '',
  photos: [],
  noPhotoWhy: '',
  policeReceipt: '',
  finding: '',
  foundAt: '',
  foundBy: '',
  haltedAt: '',
  noticeNumber: '',
  noticeSheetId: null,
  noticeAt: '',
  servedBy: '',
  servedTo: '',
  servedAt: '',
  witness: '',
  demand: '',
  until: '',
  deductions: [],
  measures: [],
  rechecks: [],
  refusedAt: '',
  reportedAt: '',
  reportedTo: '',
  reportNumber: '',
  reportReceipt: '',
  blobs: [],
}

/** State of one violation, whatever the order of its events. */
export function foldViolation(told: readonly LiveEvent[]): { state: ViolationState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const found = events.find(({ ev }) => ev === 'found')
  if (!found) return { state: NO_VIOLATION, violations: [] }
  let state = foundState(found)
  for (const event of events) state = noted(state, event)
  const blobs = [
    ...new Set(events.flatMap((event) => [fieldsOf(event).text('signature'), ...fieldsOf(event).texts('photos')])),
  ]
  return { state: { ...state, blobs: blobs.filter((hash) => hash !== '') }, violations: [] }
}

function foundState(event: LiveEvent): ViolationState {
  const { text, id, texts } = fieldsOf(event)
  return {
    ...NO_VIOLATION,
    status: 'found',
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

function noted(state: ViolationState, event: LiveEvent): ViolationState {
  const { text, id, day, texts, isSet } = fieldsOf(event)
  switch (event.ev) {
    case 'halted':
      return { ...state, status: 'halted', haltedAt: event.at }
    case 'noticed':
      return {
        ...state,
        status: 'noticed',
        noticeNumber: text('number'),
        noticeSheetId: id('sheetId'),
        noticeAt: event.at,
        demand: text('demand'),
        until: day('until'),
      }
    case 'served':
      return {
        ...state,
        status: 'mending',
        servedBy: text('servedBy'),
        servedTo: text('servedTo'),
        servedAt: event.at,
        witness: text('witness'),
      }
    case 'measured': {
      const taken = { measure: text('measure'), at: event.at, by: event.actor.id, remark: text('remark') }
      return { ...state, measures: [...state.measures, taken] }
    }
    case 'deductionProposed':
      return {
        ...state,
        finding: text('finding') || state.finding,
        deductions: [...state.deductions, proposalIn(event)],
      }
    case 'deductionApproved':
      return {
        ...state,
        deductions: state.deductions.map((one) =>
          one.clause === text('clause') && one.approvedAt === ''
            ? { ...one, approvedAt: event.at, approvedBy: event.actor.id }
            : one,
        ),
      }
    case 'rechecked': {
      const recheck = {
        at: event.at,
        by: event.actor.id,
        mended: isSet('mended'),
        remark: text('remark'),
        photos: texts('photos'),
      }
      return { ...state, status: recheck.mended ? 'mended' : 'mending', rechecks: [...state.rechecks, recheck] }
    }
    case 'refused':
      return { ...state, status: 'refused', refusedAt: event.at }
    case 'reported':
      return {
        ...state,
        status: 'reported',
        reportedAt: event.at,
        reportedTo: text('reportedTo'),
        reportNumber: text('number'),
        reportReceipt: text('receipt'),
      }
    default:
      return state
  }
}

function proposalIn(event: LiveEvent): DeductionProposal {
  const { text, fen } = fieldsOf(event)
  return {
    clause: text('clause'),
    amountFen: fen('amountFen') ?? 0,
    damagesFen: fen('damagesFen') ?? 0,
    account: text('account'),
    at: event.at,
    by: event.actor.id,
    approvedAt: '',
    approvedBy: '',
  }
}
