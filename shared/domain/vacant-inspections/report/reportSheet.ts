/** 《空置房巡查月报》 (handbook R93, C1): a month in numbers and bars, the breached homes by name. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const REPORT_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const REPORT_SHEET_ID = `vacant-report@${REPORT_SHEET_VERSION}` as const
/** Most breached homes by name; the number of the others is said. */
export const MOST_BREACHED_LINES = 400

const printed = z.string()
/** Whole percent of the width; null where there is nothing to compare. */
const percent = z.int().min(0).max(100).nullable()
const line = z
  .strictObject({
    name: printed,
    homes: printed,
    kept: printed,
    breached: printed,
    share: printed,
    percent,
    visits: printed,
    unable: printed,
    faults: printed,
    overdue: printed,
    drifts: printed,
  })
  .readonly()
/** Numbers of one building or officer, as printed. */
export type ReportSheetLine = z.infer<typeof line>

const day = z.strictObject({ day: printed, visits: z.int().min(0), unable: z.int().min(0) }).readonly()
const home = z
  .strictObject({
    unit: printed,
    building: printed,
    reason: printed,
    /** Done of needed: 1/2. */
    done: printed,
    unable: printed,
    officers: printed,
  })
  .readonly()
/** One breached home, as printed. */
export type ReportSheetHome = z.infer<typeof home>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const reportSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    month: printed,
    /** 统计至 2026-11-21; the last day of a month that is over. */
    asOf: printed,
    /** What counts as kept, in words. */
    rule: printed,
    summary: z.array(z.strictObject({ label: printed, value: printed }).readonly()).readonly(),
    buildings: z.array(line).max(300).readonly(),
    officers: z.array(line).max(300).readonly(),
    days: z.array(day).max(31).readonly(),
    breached: z.array(home).max(MOST_BREACHED_LINES).readonly(),
    /** 另有 n 套, or empty. */
    more: printed,
    byHand: z.boolean(),
  })
  .readonly()
/** 《空置房巡查月报》, everything as printed. */
export type ReportSheet = z.infer<typeof reportSheetSchema>

/** `nothing-to-report`: no home was in the rounds in the month, and nobody made a visit. */
export type ReportSheetRefusal = Refusal<'nothing-to-report'>

const subject = {
  title: '空置房巡查月报',
  templateVersion: REPORT_SHEET_VERSION,
  copyLabels: ['客服中心联'],
  signatures: ['编制人签字', '主管审核', '项目经理审阅'],
  seal: '客服中心盖章',
}

/** What one report says. */
export type ReportSheetInput = Omit<ReportSheet, 'frame' | 'byHand' | 'more'>

/** The report, ready to be issued. **Refuses** `nothing-to-report`. **Throws** when `recordId` is not a UUID. Source: handbook R93, C1. */
export function buildReportSheet(
  input: ReportSheetInput,
  context: SheetContext,
): Result<ReportSheet, ReportSheetRefusal> {
  if (input.buildings.length === 0) return refuse('nothing-to-report')
  const frame = buildSheetFrame({ ...subject, unit: '—', owner: '—' }, context)
  const breached = input.breached.slice(0, MOST_BREACHED_LINES)
  const left = input.breached.length - breached.length
  return ok({ ...input, frame, breached, more: left > 0 ? `另有 ${left} 套，见导出的表格。` : '', byHand: false })
}

const ROWS_BY_HAND = 5
const EMPTY_LINE: ReportSheetLine = {
  ...{ name: '', homes: '', kept: '', breached: '', share: '', percent: null, visits: '', unable: '' },
  ...{ faults: '', overdue: '', drifts: '' },
}
const EMPTY_HOME: ReportSheetHome = { unit: '', building: '', reason: '', done: '', unable: '', officers: '' }

/** The report to write by hand. **Throws** when `recordId` is not a UUID. Source: handbook R93, section 4 item 11. */
export function buildBlankReportSheet(context: SheetContext): ReportSheet {
  const frame = { ...buildBlankFrame(subject, context), unit: '—', owner: '—' }
  const lines = Array.from({ length: ROWS_BY_HAND }, () => EMPTY_LINE)
  const breached = Array.from({ length: ROWS_BY_HAND * 2 }, () => EMPTY_HOME)
  const told = { month: '', asOf: '', rule: '', summary: [], days: [], more: '' }
  return { frame, ...told, buildings: lines, officers: lines, breached, byHand: true }
}
