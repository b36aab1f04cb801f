/** 《入伙回访记录表》 (handbook R140, 2.16): who is to be asked, with lines to write on; or what was said, turn by turn. */
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
export const VISIT_BACK_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const VISIT_BACK_SHEET_ID = `visit-back@${VISIT_BACK_SHEET_VERSION}` as const
/** Most lines on one list: more are printed building by building. */
export const MOST_VISIT_BACK_LINES = 400

const printed = z.string()
const line = z
  .strictObject({
    unit: printed,
    owner: printed,
    /** 入住一周、一月、一年. */
    turn: printed,
    due: printed,
    /** When and how they were asked, and by whom. */
    asked: printed,
    /** Who answered, and what came of it. */
    answer: printed,
    satisfaction: printed,
    words: printed,
    /** Before one goes: quiet hours, what to mind. */
    mind: printed,
  })
  .readonly()
/** One visit-back as printed. */
export type VisitBackSheetLine = z.infer<typeof line>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const visitBackSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** Of which homes, as the desk says it. */
    scope: printed,
    totals: printed,
    lines: z.array(line).max(MOST_VISIT_BACK_LINES).readonly(),
    /** Lines to write on. */
    byHand: z.boolean(),
  })
  .readonly()
/** 《入伙回访记录表》, everything as printed. */
export type VisitBackSheet = z.infer<typeof visitBackSheetSchema>

/** Why no sheet is made. */
export type VisitBackSheetRefusal = Refusal<'nothing-to-print' | 'too-many-lines'>

const subject = {
  title: '入伙回访记录表',
  templateVersion: VISIT_BACK_SHEET_VERSION,
  copyLabels: ['客服中心联'],
  signatures: ['回访人签字', '主管审核'],
  seal: '客服中心盖章',
}
const ROWS_BY_HAND = 11
const EMPTY_LINE: VisitBackSheetLine = {
  ...{ unit: '', owner: '', turn: '', due: '', asked: '', answer: '', satisfaction: '', words: '', mind: '' },
}

/** What one sheet says: a list to work from is written on, a record of what was said is not. */
export interface VisitBackSheetInput extends Pick<VisitBackSheet, 'scope' | 'totals' | 'lines' | 'byHand'> {
  /** The one home that it is of; empty for a list. */
  readonly unit: string
  readonly owner: string
}

/** The sheet, ready to be issued. **Refuses** `nothing-to-print`, `too-many-lines`. **Throws** when `recordId` is not a UUID. Source: handbook R140, 2.16. */
export function buildVisitBackSheet(
  { unit, owner, ...told }: VisitBackSheetInput,
  context: SheetContext,
): Result<VisitBackSheet, VisitBackSheetRefusal> {
  if (told.lines.length === 0) return refuse('nothing-to-print')
  if (told.lines.length > MOST_VISIT_BACK_LINES)
    return refuse('too-many-lines', { detail: { most: MOST_VISIT_BACK_LINES } })
  const about = { unit: unit || '—', owner: owner || '—' }
  return ok({ frame: buildSheetFrame({ ...subject, ...about }, context), ...told })
}

/** The record to write by hand. **Throws** when `recordId` is not a UUID. Source: handbook R140, section 4 item 11. */
export function buildBlankVisitBackSheet(context: SheetContext): VisitBackSheet {
  const frame = { ...buildBlankFrame(subject, context), unit: '—', owner: '—' }
  const lines = Array.from({ length: ROWS_BY_HAND }, () => EMPTY_LINE)
  return { frame, scope: '', totals: '', lines, byHand: true }
}
