/** 出入证 of one worker at one site: issued, extended, lost, given back, void (handbook 2.7, 3.6). */

import { fieldsOf } from '#shared/domain/eventFields.ts'
import { byTime } from '#shared/domain/eventOrder.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A pass as the desk sees it; that it has run out is derived from `to`, never stored. */
export interface PassState extends JsonObject {
  readonly status: 'valid' | 'lost' | 'returned' | 'void'
  readonly number: string
  readonly sheetId: string | null
  readonly caseId: string
  readonly workerId: string
  readonly unitId: string | null
  readonly trade: string
  readonly from: string
  readonly to: string
  readonly depositFen: number
  /** 临时出入证 of one day. */
  readonly isDayPass: boolean
  readonly issuedAt: string
  readonly issuedBy: string
  /** Signature of who received it: a blob, or the number of the paper. */
  readonly signature: string
  readonly signedPaper: string
  readonly endedAt: string
  readonly remark: string
}

const NO_PASS: PassState = {
  status: 'void',
  number: '',
  sheetId: null,
  caseId: '',
  workerId: '',
  unitId: null,
  trade: '',
  from: '',
  to: '',
  depositFen: 0,
  isDayPass: false,
  issuedAt: '',
  issuedBy: '',
  signature: '',
  signedPaper: '',
  endedAt: '',
  remark: '',
}

const ENDS: Readonly<Record<string, PassState['status']>> = { lost: 'lost', returned: 'returned', voided: 'void' }

/** State of one pass, whatever the order of its events: what came back is back, even where it was told lost before. */
export function foldPass(told: readonly LiveEvent[]): { state: PassState; violations: Violation[] } {
  const events = [...told].sort(byTime)
  const issued = events.find(({ ev }) => ev === 'issued')
  if (!issued) return { state: NO_PASS, violations: [] }
  const { text, id, day, fen, isSet } = fieldsOf(issued)
  const to = events
    .filter(({ ev }) => ev === 'extended')
    .map((event) => fieldsOf(event).day('to'))
    .reduce((a, b) => (a > b ? a : b), day('to'))
  const end =
    events.find(({ ev }) => ev === 'voided') ??
    events.find(({ ev }) => ev === 'returned') ??
    events.find(({ ev }) => ev === 'lost')
  const state: PassState = {
    status: end ? (ENDS[end.ev] ?? 'void') : 'valid',
    number: text('number'),
    sheetId: id('sheetId'),
    caseId: text('caseId'),
    workerId: text('workerId'),
    unitId: id('unitId'),
    trade: text('trade'),
    from: day('from'),
    to,
    depositFen: fen('depositFen') ?? 0,
    isDayPass: isSet('isDayPass'),
    issuedAt: issued.at,
    issuedBy: issued.actor.id,
    signature: text('signature'),
    signedPaper: text('signedPaper'),
    endedAt: end?.at ?? '',
    remark: end ? fieldsOf(end).text('remark') : '',
  }
  return { state, violations: [] }
}
