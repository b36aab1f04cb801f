/** 《装修申报表》 (handbook 2.5): from a declaration to the words on paper, the papers it brings already ticked. */
import { DRAWING_KINDS } from '#shared/domain/decoration/kinds.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  type Tick,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'
import { DECORATION_APPLICATION_VERSION, type DecorationApplicationSheet } from './applicationModel.ts'
import type { DeclarationInput } from './applyInput.ts'
import {
  APPLICANT_LABELS,
  DECLARED_LABELS,
  DRAWING_LABELS,
  PAPER_LABELS,
  WALL_ACTS,
  WORK_BY_LABELS,
} from './caseText.ts'
import { type RequirementSettings, requirementsOf } from './requirements.ts'
import { warningLine } from './warningText.ts'

/** What the paper says beyond the declaration. */
export interface ApplicationPlace {
  /** Code of the unit as printed. */
  readonly unit: string
  /** `98.50 ㎡`, or empty. */
  readonly area: string
  /** Licence and qualification numbers of the contractor as printed, or empty. */
  readonly licences: string
  readonly settings: RequirementSettings
}

const LEAST_WORKS = 3
const LEAST_WALLS = 2
const NO_WORK = { place: '', content: '', material: '' } as const
const NO_WALL = { act: '', place: '', thickness: '', material: '' } as const

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: '装修申报表',
  templateVersion: DECORATION_APPLICATION_VERSION,
  copyLabels: ['物业联'],
  signatures: ['业主签字', '申报人签字', '客服审核'],
  seal: '装修单位（章）',
}

const LATER: DecorationApplicationSheet['later'] = [
  { label: '审图意见', hint: '第　　轮　结论：　　　　　工程部签字：　　　　　　　　年　　月　　日' },
  { label: '收费与押金', hint: '业主押金　　　　　　元　装修单位押金　　　　　　元　收据号：' },
  { label: '发证', hint: '许可证号：　　　　　　　　有效期至　　　　年　　月　　日' },
  { label: '延期', hint: '延至　　　　年　　月　　日　经办人：' },
  { label: '初验 / 复验', hint: '初验：　　　　年　　月　　日　结论：　　　　　复验：　　　　年　　月　　日　结论：' },
]

/**
 * A declaration ready to be issued. Phones are printed as told: the paper is the client's own.
 * **Throws** when `recordId` is not a UUID. Source: handbook 2.5, R49–R51.
 */
export function buildDecorationApplication(
  declaration: DeclarationInput,
  place: ApplicationPlace,
  context: SheetContext,
): DecorationApplicationSheet {
  const needed = requirementsOf(declaration, place.settings)
  const isSelf = declaration.workBy === 'self'
  return {
    frame: buildSheetFrame({ ...subject, unit: place.unit, owner: declaration.ownerName }, context),
    area: place.area,
    ownerPhone: declaration.ownerPhone,
    applicants: tickOf(APPLICANT_LABELS, declaration.applicant),
    applicantName: declaration.applicantName,
    applicantPhone: declaration.applicantPhone,
    workBy: tickOf(WORK_BY_LABELS, declaration.workBy),
    contractor: isSelf ? '—' : declaration.contractorName,
    licences: isSelf ? '—' : place.licences,
    siteManager: declaration.siteManager,
    siteManagerPhone: declaration.siteManagerPhone,
    fireOfficer: declaration.fireOfficer,
    workers: declaration.workers === 0 ? '' : `${declaration.workers} 人`,
    trades: declaration.trades.join('、'),
    period: periodText(declaration),
    declared: ticksOf(DECLARED_LABELS, declaration.declared),
    works: padded(declaration.works, LEAST_WORKS, NO_WORK),
    walls: padded(declaration.walls.map(wallRow), LEAST_WALLS, NO_WALL),
    load: declaration.loadWatts === 0 ? '' : `${declaration.loadWatts} 瓦`,
    drawings: ticksOf(
      DRAWING_LABELS,
      needed.drawings.map(({ kind }) => kind),
    ),
    papers: needed.papers.map(({ kind }) => ({ label: PAPER_LABELS[kind], on: false })),
    warnings: needed.warnings.map(({ code }) => warningLine(code, place.settings.balconyStyle)),
    remark: declaration.remark,
    later: LATER,
  }
}

/** The same form to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook 2.5. */
export function buildBlankDecorationApplication(context: SheetContext): DecorationApplicationSheet {
  return {
    frame: buildBlankFrame(subject, context),
    area: '',
    ownerPhone: '',
    applicants: tickOf(APPLICANT_LABELS, ''),
    applicantName: '',
    applicantPhone: '',
    workBy: tickOf(WORK_BY_LABELS, ''),
    contractor: '',
    licences: '',
    siteManager: '',
    siteManagerPhone: '',
    fireOfficer: '',
    workers: '',
    trades: '',
    period: '',
    declared: ticksOf(DECLARED_LABELS, []),
    works: padded([], LEAST_WORKS + 1, NO_WORK),
    walls: padded([], LEAST_WALLS + 1, NO_WALL),
    load: '',
    drawings: DRAWING_KINDS.map((kind) => ({ label: DRAWING_LABELS[kind], on: false })),
    papers: Object.values(PAPER_LABELS).map((label) => ({ label, on: false })),
    warnings: [],
    remark: '',
    later: LATER,
  }
}

function tickOf(labels: Readonly<Record<string, string>>, chosen: string): Tick[] {
  return Object.entries(labels).map(([name, label]) => ({ label, on: name === chosen }))
}

function ticksOf(labels: Readonly<Record<string, string>>, chosen: readonly string[]): Tick[] {
  return Object.entries(labels).map(([name, label]) => ({ label, on: chosen.includes(name) }))
}

function padded<Row>(rows: readonly Row[], least: number, empty: Row): readonly Row[] {
  return [...rows, ...Array.from({ length: Math.max(0, least - rows.length) }, () => empty)]
}

function wallRow({ act, place, thicknessMm, material }: DeclarationInput['walls'][number]) {
  const words = Object.entries(WALL_ACTS).find(([name]) => name === act)?.[1] ?? act
  return { act: words, place, thickness: thicknessMm === 0 ? '' : `${thicknessMm} 毫米`, material }
}

function periodText({ plannedFrom, plannedTo }: DeclarationInput): string {
  const say = (day: string): string => (isDay(day) ? formatDayChinese(day as Day) : '　　　　年　　月　　日')
  return plannedFrom === '' && plannedTo === '' ? '' : `${say(plannedFrom)} 至 ${say(plannedTo)}`
}
