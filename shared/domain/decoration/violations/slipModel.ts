/**
 * The model of 《整改通知书》, 《停工通知单》 and 《复工单》 (handbook 2.12, 3.6): facts above, what was found and what is asked below, the clauses by which, and
 * lines for delivery and re-check that are written by hand. Everything is text as printed; '' is a line to write on.
 */
import { z } from 'zod'
import { sheetFrameSchema, tickSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Layout of all three; a changed layout raises the version and keeps the old component (style 6.4). */
export const VIOLATION_SLIP_VERSION = 1
/** The forms that are slips of a violation. */
export const VIOLATION_FORMS = ['rectification-notice', 'work-stop', 'work-resume'] as const
/** One of them. */
export type ViolationForm = (typeof VIOLATION_FORMS)[number]

const printed = z.string()

/** A label with its value; the spans of one row add up to the 24 of the grid. */
const cellSchema = z.strictObject({ label: printed, value: printed, span: z.int().min(4).max(24) }).readonly()
/** One cell, everything as printed. */
export type SlipCell = z.infer<typeof cellSchema>

const clauseSchema = z.strictObject({ code: printed, text: printed, sum: printed }).readonly()
/** One clause with what was agreed for a breach, everything as printed. */
export type SlipClause = z.infer<typeof clauseSchema>

const cells = z.array(z.array(cellSchema).min(1).max(4).readonly()).max(8).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const violationSlipSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    facts: cells,
    /** Paragraphs over the whole width: what was found, what is asked. */
    passages: z
      .array(z.strictObject({ label: printed, text: printed }).readonly())
      .min(1)
      .max(4)
      .readonly(),
    clauses: z.array(clauseSchema).max(12).readonly(),
    /** 停工与否; empty where the form does not say. */
    ticks: z.array(tickSchema).max(4).readonly(),
    /** Delivery and re-check, to be written by hand. */
    byHand: z
      .array(z.strictObject({ label: z.array(printed).min(1).max(3).readonly(), rows: cells }).readonly())
      .max(3)
      .readonly(),
    note: printed,
  })
  .readonly()
/** One slip, everything as printed. */
export type ViolationSlip = z.infer<typeof violationSlipSchema>

/** What a print job names: form and template version. */
export function violationSheetId(form: ViolationForm): string {
  return `${form}@${VIOLATION_SLIP_VERSION}`
}
