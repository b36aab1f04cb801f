/** 《来访登记表》 of a day as it is printed (handbook 2.16, D24); everything as text, an empty text is a ruled cell. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const VISIT_RECORD_VERSION = 1
/** What a print job names. */
export const VISIT_RECORD_SHEET_ID = `visit-record@${VISIT_RECORD_VERSION}` as const

/** Most lines of one sheet; a day with more is printed as a list. */
export const MOST_VISIT_LINES = 400

const printed = z.string()

const lineSchema = z.strictObject({
  number: printed,
  arrived: printed,
  left: printed,
  who: printed,
  unit: printed,
  host: printed,
  purpose: printed,
  heads: printed,
  plate: printed,
  receiver: printed,
})

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const visitRecordSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    day: printed,
    lines: z.array(lineSchema.readonly()).max(MOST_VISIT_LINES).readonly(),
  })
  .readonly()
/** 《来访登记表》, everything as printed. */
export type VisitRecordSheet = z.infer<typeof visitRecordSchema>
/** One visit as printed, without its place in the list. */
export type VisitRecordLine = Omit<z.infer<typeof lineSchema>, 'number'>

const TITLE = '来访登记表'
/** The form names no unit and no owner: a stroke stands where other forms have them. */
const NONE = '—'
/** Rows to write on by hand: what a page holds. */
const BLANK_LINES = 22

const subject = {
  title: TITLE,
  templateVersion: VISIT_RECORD_VERSION,
  copyLabels: ['存档联'],
  signatures: ['值班人签字', '主管签字'],
  seal: '客服中心盖章',
}

/** The sheet of a day. **Refuses** `no-visits` for a day without one, `too-many-visits`. Source: handbook D24, 2.16. */
export function buildVisitRecord(
  day: Day,
  lines: readonly VisitRecordLine[],
  context: SheetContext,
): Result<VisitRecordSheet, Refusal<'no-visits' | 'too-many-visits'>> {
  if (lines.length === 0) return refuse('no-visits')
  if (lines.length > MOST_VISIT_LINES) return refuse('too-many-visits', { detail: { most: MOST_VISIT_LINES } })
  return ok({
    frame: buildSheetFrame({ ...subject, unit: NONE, owner: NONE }, context),
    day: formatDayChinese(day),
    lines: lines.map((line, index) => ({ number: String(index + 1), ...line })),
  })
}

/** The numbered form to write on by hand (handbook section 4 item 11). */
export function buildBlankVisitRecord(context: SheetContext): VisitRecordSheet {
  const empty = { arrived: '', left: '', who: '', unit: '', host: '', purpose: '', heads: '', plate: '', receiver: '' }
  return {
    frame: { ...buildBlankFrame(subject, context), unit: NONE, owner: NONE },
    day: '',
    lines: Array.from({ length: BLANK_LINES }, (_, index) => ({ number: String(index + 1), ...empty })),
  }
}
