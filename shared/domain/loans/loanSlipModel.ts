/** The model of 《借用登记单》 as it is printed and kept with the issued paper (style 6). An empty text is a line to write on. */
import { z } from 'zod'
import { sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const LOAN_SLIP_VERSION = 1
/** What a print job names: form and template version. */
export const LOAN_SLIP_SHEET_ID = `loan-slip@${LOAN_SLIP_VERSION}` as const

const printed = z.string()
const thingRow = z
  .strictObject({ label: printed, lentAt: printed, due: printed, fee: printed, deposit: printed })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const loanSlipSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    borrower: printed,
    phone: printed,
    things: z.array(thingRow).max(50).readonly(),
    /** Sum of the deposits in figures and in capital characters; empty where none was taken. */
    deposit: printed,
    depositCapital: printed,
    note: printed,
  })
  .readonly()
/** 《借用登记单》, everything as printed. */
export type LoanSlipSheet = z.infer<typeof loanSlipSchema>
