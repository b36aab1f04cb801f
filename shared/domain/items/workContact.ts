/**
 * 《工作联系单》: from the items of one department to the words on paper. All judgement is here: masks, missing values, ruled
 * lines; `renderer/print/WorkContactSheet.tsx` only places it.
 */
import {
  buildBlankFrame,
  buildSheetFrame,
  formatMoment,
  type SheetContext,
  type SheetMoment,
  type SheetSubject,
  type Tick,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { WORK_CONTACT_VERSION, type WorkContactLine, type WorkContactSheet } from './workContactModel.ts'
import {
  COPY_LABELS,
  ORDINARY,
  SATISFACTION,
  SEAL,
  SEVERAL_PLACES,
  SIGNATURES,
  TITLE,
  URGENT,
  WORK_RULES,
} from './workContactText.ts'

/** Most matters on one slip: more make a paper that nobody carries. */
export const MOST_MATTERS = 20
/** Ruled rows on a blank. */
const BLANK_LINES = 3

/** `items-missing`: nothing to pass on. `department-missing`: nobody to pass it to. `too-many-items`: `detail.most`. */
export type WorkContactRefusal = Refusal<'items-missing' | 'department-missing' | 'too-many-items'>

/** One item as it goes to the department. */
export interface PassedItem {
  readonly unitCode: string
  /** Beyond the unit: 卫生间, 地下车库 B1. */
  readonly place: string
  readonly contact: string
  /** As on file; the paper masks it. */
  readonly phone: string
  readonly kind: string
  readonly matter: string
  readonly received: SheetMoment
  /** What was promised to the resident, as printed; empty without a promise. */
  readonly due: string
  /** Until when somebody must be there, where the 15-minute clock runs; null otherwise. */
  readonly attendBy: SheetMoment | null
}

/** Where the work is done (handbook R11). */
export interface WorkSite {
  readonly indoor: boolean
  readonly outdoor: boolean
}

/** Everything a slip says. */
export interface WorkContactInput {
  readonly department: string
  readonly officer: string
  readonly items: readonly PassedItem[]
  readonly site: WorkSite
  readonly remark: string
}

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: TITLE,
  templateVersion: WORK_CONTACT_VERSION,
  copyLabels: COPY_LABELS,
  signatures: SIGNATURES,
  seal: SEAL,
}

function lineOf(item: PassedItem, index: number): WorkContactLine {
  return {
    no: String(index + 1),
    place: [item.unitCode, item.place].filter((part) => part !== '').join(' '),
    contact: item.contact,
    phone: item.phone === '' ? '' : maskPhone(item.phone),
    matter: item.kind === '' ? item.matter : `【${item.kind}】${item.matter}`,
    received: shortMoment(item.received),
    due: item.due,
  }
}

/** `11-21 14:05`: the year stands in the head. */
function shortMoment({ day, time }: SheetMoment): string {
  return `${day.slice(5)} ${time}`
}

function rulesOf(site: WorkSite): Tick[] {
  return (Object.keys(WORK_RULES) as (keyof WorkSite)[]).map((name) => ({ label: WORK_RULES[name], on: site[name] }))
}

/** The one text all have, or what stands for several. */
function common(texts: readonly string[], several: string): string {
  const [first = '', ...more] = new Set(texts.filter((text) => text !== ''))
  return more.length === 0 ? first : several
}

function toFillIn(): Pick<WorkContactSheet, 'arrivedAt' | 'finishedAt' | 'result' | 'satisfaction'> {
  return {
    arrivedAt: '',
    finishedAt: '',
    result: '',
    satisfaction: SATISFACTION.map((label) => ({ label, on: false })),
  }
}

/**
 * The slip of one department, ready to be issued; telephones are masked, 紧急 is ticked while a 15-minute clock runs.
 * **Refuses** `items-missing`, `too-many-items`, `department-missing`. **Throws** when `recordId` is not a UUID.
 * Source: model, handbook 2.16; rules: handbook R11, R22.
 */
export function buildWorkContactSheet(
  input: WorkContactInput,
  context: SheetContext,
): Result<WorkContactSheet, WorkContactRefusal> {
  const { department, officer, items, site, remark } = input
  if (items.length === 0) return refuse('items-missing')
  if (items.length > MOST_MATTERS) return refuse('too-many-items', { detail: { most: MOST_MATTERS } })
  if (department === '') return refuse('department-missing', { field: 'department' })
  const [soonest] = items
    .flatMap(({ attendBy }) => attendBy ?? [])
    .sort((a, b) => `${a.day}${a.time}`.localeCompare(`${b.day}${b.time}`))
  const unit = common(
    items.map((item) => item.unitCode),
    SEVERAL_PLACES,
  )
  const owner = common(
    items.map((item) => item.contact),
    '',
  )
  return ok({
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    department,
    officer,
    urgency: [
      { label: URGENT, on: soonest !== undefined },
      { label: ORDINARY, on: soonest === undefined },
    ],
    attendBy: soonest === undefined ? '' : `${formatMoment(soonest)} 前到场`,
    lines: items.map(lineOf),
    rules: rulesOf(site),
    remark,
    ...toFillIn(),
  })
}

const EMPTY_LINE: Omit<WorkContactLine, 'no'> = { place: '', contact: '', phone: '', matter: '', received: '', due: '' }

/**
 * The same form to fill in by hand, for a power cut: nothing but ruled lines, under its own reserved number.
 * **Throws** when `recordId` is not a UUID. Source: handbook 2.16.
 */
export function buildBlankWorkContactSheet(context: SheetContext): WorkContactSheet {
  return {
    frame: buildBlankFrame(subject, context),
    department: '',
    officer: '',
    urgency: [URGENT, ORDINARY].map((label) => ({ label, on: false })),
    attendBy: '',
    lines: Array.from({ length: BLANK_LINES }, (_, index) => ({ no: String(index + 1), ...EMPTY_LINE })),
    rules: rulesOf({ indoor: false, outdoor: false }),
    remark: '',
    ...toFillIn(),
  }
}
