/** 《物品搬运放行单》 (handbook 2.10, D16): from a slip's facts to the words on paper; no full number of a telephone or a paper of identity. */
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  type Tick,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import type { ReleaseFacts } from './decisions.ts'
import { RELEASE_SLIP_VERSION, type ReleaseSlipSheet } from './releaseSlipModel.ts'
import {
  APPLICANT_LABELS,
  AUTHORISATION_LABELS,
  COPY_LABELS,
  GATE_LABELS,
  GATE_NOTE,
  TITLE,
} from './releaseSlipText.ts'

/** What the paper says beyond the slip's own facts. */
export interface ReleasePlace {
  /** Code of the unit as printed; empty for a slip without one. */
  readonly unit: string
  /** Number of the slip that it takes the place of; empty. */
  readonly replaces: string
  /** Time of the call as printed, `14:05`. */
  readonly callTime: string
}

/** Ruled rows, so that a line can be added by hand before it is signed. */
const LEAST_ROWS = 3
const BLANK_ROWS = 6
const NO_GOODS = { name: '', count: '', feature: '' } as const

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: TITLE,
  templateVersion: RELEASE_SLIP_VERSION,
  copyLabels: COPY_LABELS,
  signatures: ['申请人', '经办人', '保安'],
  seal: '物业（章）',
}

function tickOf<Name extends string>(labels: Readonly<Record<Name, string>>, chosen: Name | null): Tick[] {
  return (Object.keys(labels) as Name[]).map((name) => ({ label: labels[name], on: name === chosen }))
}

const GATE: readonly Tick[] = GATE_LABELS.map((label) => ({ label, on: false }))

function wordOf(facts: ReleaseFacts, { callTime }: ReleasePlace): string {
  if (facts.authorisation === 'written') return `书面存于：${facts.paperPlace}`
  if (facts.authorisation !== 'phone') return ''
  return `${maskPhone(facts.callNumber)}，${callTime} 核实，核实人 ${facts.verifier}`
}

function goodsRows(facts: ReleaseFacts): ReleaseSlipSheet['goods'] {
  const rows = facts.goods.map(({ name, count, unit, feature }) => ({ name, count: `${count}${unit}`, feature }))
  // One struck-out row after the last would be forged less easily, but leaves no room for what turns up at the door.
  return [...rows, ...Array.from({ length: Math.max(0, LEAST_ROWS - rows.length) }, () => NO_GOODS)]
}

const carrierOf = ({ carrierName, carrierIdLast4 }: ReleaseFacts): string =>
  carrierIdLast4 === '' ? carrierName : `${carrierName}（证件尾号 ${carrierIdLast4}）`

/**
 * A slip ready to be issued; `24:00` of its day stands large on it.
 * **Throws** when `recordId` is not a UUID. Source: handbook 2.10.
 */
export function buildReleaseSlip(facts: ReleaseFacts, place: ReleasePlace, context: SheetContext): ReleaseSlipSheet {
  const owner = facts.applicant === 'owner' ? facts.applicantName : facts.ownerName
  return {
    frame: buildSheetFrame({ ...subject, unit: place.unit, owner }, context),
    validUntil: `${formatDayChinese(facts.day as Day)} 24:00`,
    applicants: tickOf(APPLICANT_LABELS, facts.applicant),
    applicantName: facts.applicantName,
    authorisations: tickOf(AUTHORISATION_LABELS, facts.authorisation),
    authorisation: wordOf(facts, place),
    ownerName: owner,
    carrier: carrierOf(facts),
    plate: facts.plate,
    goods: goodsRows(facts),
    reason: facts.reason,
    replaces: place.replaces,
    gate: GATE,
    note: GATE_NOTE,
  }
}

/** The same slip to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook 2.10. */
export function buildBlankReleaseSlip(context: SheetContext): ReleaseSlipSheet {
  return {
    frame: buildBlankFrame(subject, context),
    validUntil: '',
    applicants: tickOf(APPLICANT_LABELS, null),
    applicantName: '',
    authorisations: tickOf(AUTHORISATION_LABELS, null),
    authorisation: '',
    ownerName: '',
    carrier: '',
    plate: '',
    goods: Array.from({ length: BLANK_ROWS }, () => NO_GOODS),
    reason: '',
    replaces: '',
    gate: GATE,
    note: GATE_NOTE,
  }
}
