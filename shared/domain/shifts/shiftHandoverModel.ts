/** 《值班交接记录表》 as it is signed and printed (handbook 2.16, 3.12): counts first, what does not match before the rest. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const SHIFT_HANDOVER_VERSION = 1
/** What a print job names. */
export const SHIFT_HANDOVER_SHEET_ID = `shift-handover@${SHIFT_HANDOVER_VERSION}` as const

const printed = z.string()
/** Most open matters one record keeps word for word. */
export const MOST_HANDOVER_LINES = 300

const rowsOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject(shape).readonly())
    .max(MOST_HANDOVER_LINES + 1)
    .readonly()

const bodyShape = {
  day: printed,
  shift: printed,
  openedAt: printed,
  giver: printed,
  counts: rowsOf({ label: printed, expected: printed, counted: printed, difference: printed, note: printed }),
  /** Keys, radios and loans that are out: signed as exceptions. */
  out: rowsOf({ matter: printed, due: printed }),
  matters: rowsOf({ matter: printed, turn: printed, due: printed, late: printed }),
  notices: rowsOf({ title: printed, until: printed }),
  special: printed,
  equipment: printed,
} as const

/** Run-time schema of what the giver signs: the sheet without its frame and signatures. */
export const handoverBodySchema = z.strictObject(bodyShape).readonly()
/** The handover word for word, as it is kept sealed with the signature. */
export type HandoverBody = z.infer<typeof handoverBodySchema>

/** Run-time schema of the printed model. */
export const shiftHandoverSchema = z
  .strictObject({
    ...bodyShape,
    frame: sheetFrameSchema,
    handedOverAt: printed,
    taker: printed,
    acceptedAt: printed,
    refusal: printed,
    check: printed,
  })
  .readonly()
/** The printed handover. */
export type ShiftHandoverSheet = z.infer<typeof shiftHandoverSchema>

/** Who signed when, and how it ended, as printed. */
export interface HandoverSignatures {
  readonly handedOverAt: string
  readonly taker: string
  readonly acceptedAt: string
  readonly refusal: string
  readonly check: string
}

const NONE = '—'
const BLANK_MATTERS = 10

const SUBJECT = {
  title: '值班交接记录表',
  templateVersion: SHIFT_HANDOVER_VERSION,
  copyLabels: ['存档联'],
  signatures: ['交班人签字', '接班人签字', '主管周检'],
  seal: '客服中心盖章',
}

/** The sheet of a handover. Source: handbook 2.16. */
export function buildShiftHandover(
  body: HandoverBody,
  signatures: HandoverSignatures,
  context: SheetContext,
): ShiftHandoverSheet {
  return { ...body, ...signatures, frame: buildSheetFrame({ ...SUBJECT, unit: NONE, owner: NONE }, context) }
}

/** The numbered form to write on by hand; `labels` are the lines the project counts. */
export function buildBlankShiftHandover(labels: readonly string[], context: SheetContext): ShiftHandoverSheet {
  const count = (label: string) => ({ label, expected: '', counted: '', difference: '', note: '' })
  return {
    frame: { ...buildBlankFrame(SUBJECT, context), unit: NONE, owner: NONE },
    day: '',
    shift: '',
    openedAt: '',
    giver: '',
    counts: [...labels.map(count), count(''), count('')],
    out: Array.from({ length: 2 }, () => ({ matter: '', due: '' })),
    matters: Array.from({ length: BLANK_MATTERS }, () => ({ matter: '', turn: '', due: '', late: '' })),
    notices: Array.from({ length: 2 }, () => ({ title: '', until: '' })),
    special: '',
    equipment: '',
    handedOverAt: '',
    taker: '',
    acceptedAt: '',
    refusal: '',
    check: '',
  }
}
