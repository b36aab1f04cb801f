/** 《客服中心工作记录表》 as it is signed and printed (handbook R24, 2.16, R147): everything as text; empty texts are ruled cells. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const DUTY_RECORD_VERSION = 1
/** What a print job names. */
export const DUTY_RECORD_SHEET_ID = `duty-record@${DUTY_RECORD_VERSION}` as const

const printed = z.string()

/** Most lines one record keeps word for word; what is beyond is told by its number. */
export const MOST_RECORD_LINES = 400

const rowsOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject(shape).readonly())
    .max(MOST_RECORD_LINES + 1)
    .readonly()

const bodyShape = {
  /** 2026年11月21日 */
  day: printed,
  totals: rowsOf({
    kind: printed,
    registered: printed,
    done: printed,
    open: printed,
    late: printed,
    missing: printed,
  }),
  lines: rowsOf({ time: printed, unit: printed, who: printed, matter: printed, handling: printed, passedTo: printed }),
  exceptions: rowsOf({ id: printed, matter: printed, late: printed, goes: printed, reason: printed, times: printed }),
  visitBacks: rowsOf({
    department: printed,
    satisfied: printed,
    fair: printed,
    dissatisfied: printed,
    unreached: printed,
  }),
  reactions: rowsOf({ department: printed, words: printed }),
} as const

/** Run-time schema of what is signed: the sheet without its frame and signatures. */
export const dutyRecordBodySchema = z.strictObject(bodyShape).readonly()
/** The day's record word for word, as it is kept sealed with the signature. */
export type DutyRecordBody = z.infer<typeof dutyRecordBodySchema>

/** Run-time schema of the printed model: a stored model is checked before it is printed again. */
export const dutyRecordSchema = z
  .strictObject({
    ...bodyShape,
    frame: sheetFrameSchema,
    signedBy: printed,
    signedAt: printed,
    countersignedBy: printed,
    countersignedAt: printed,
    note: printed,
  })
  .readonly()
/** The printed record of one day. */
export type DutyRecordSheet = z.infer<typeof dutyRecordSchema>

/** Who signed when, as printed; empty texts before. */
export interface DutySignatures {
  readonly signedBy: string
  readonly signedAt: string
  readonly countersignedBy: string
  readonly countersignedAt: string
  readonly note: string
}

const SIGNATURES = ['值班人签字', '审核人签字'] as const
/** The form names no unit and no owner: a stroke stands where other forms have them. */
const NONE = '—'
const BLANK_LINES = 18

const subjectOf = (title: string) => ({
  title,
  templateVersion: DUTY_RECORD_VERSION,
  copyLabels: ['存档联'],
  signatures: [...SIGNATURES],
  seal: '客服中心盖章',
})

/** The sheet of a signed day; `title` is the project's own name of the form. Source: handbook 2.16, R24. */
export function buildDutyRecord(
  body: DutyRecordBody,
  { title, signatures }: { readonly title: string; readonly signatures: DutySignatures },
  context: SheetContext,
): DutyRecordSheet {
  const frame = buildSheetFrame({ ...subjectOf(title), unit: NONE, owner: NONE }, context)
  return { ...body, ...signatures, frame }
}

/** The numbered form to write on by hand (handbook section 4 item 11). */
export function buildBlankDutyRecord(title: string, context: SheetContext): DutyRecordSheet {
  const line = { time: '', unit: '', who: '', matter: '', handling: '', passedTo: '' }
  const exception = { id: '', matter: '', late: '', goes: '', reason: '', times: '' }
  return {
    frame: { ...buildBlankFrame(subjectOf(title), context), unit: NONE, owner: NONE },
    day: '',
    totals: ['报修', '投诉', '求助', '咨询'].map((kind) => ({
      kind,
      registered: '',
      done: '',
      open: '',
      late: '',
      missing: '',
    })),
    lines: Array.from({ length: BLANK_LINES }, () => line),
    exceptions: Array.from({ length: 3 }, () => exception),
    visitBacks: [],
    reactions: [],
    signedBy: '',
    signedAt: '',
    countersignedBy: '',
    countersignedAt: '',
    note: '',
  }
}
