/**
 * The model of the slips of money (handbook R41, R53, 2.13, D10): 收费清单, 入伙缴费单, 收据, 扣款单, 退押金单, 收据遗失声明. They differ in their words, not
 * in their build: facts above, lines below, the sum in figures and capital characters. Everything is text as printed; '' is a line to write on.
 */
import { z } from 'zod'
import { sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Layout of all of them; a changed layout raises the version and keeps the old component (style 6.4). */
export const MONEY_SLIP_VERSION = 1
/** The forms that are money slips. */
export const MONEY_FORMS = [
  'decoration-charges',
  'decoration-receipt',
  'decoration-deduction',
  'decoration-refund',
  'receipt-loss',
  'move-in-charges',
] as const
/** One of them. */
export type MoneyForm = (typeof MONEY_FORMS)[number]

const printed = z.string()

/** A label with its value; the spans of one row add up to the 24 of the grid. */
const cellSchema = z.strictObject({ label: printed, value: printed, span: z.int().min(4).max(24) }).readonly()

/** A column; `amount` stands to the right, so that yuan stand under yuan. */
const columnSchema = z
  .strictObject({
    title: printed,
    span: z.int().min(1).max(24),
    figures: z.boolean(),
    amount: z.literal(true).optional(),
  })
  .readonly()

const tableSchema = z
  .strictObject({
    /** Down the side, one or two characters a line. */
    label: z.array(printed).min(1).max(4).readonly(),
    columns: z.array(columnSchema).min(2).max(8).readonly(),
    rows: z.array(z.array(printed).readonly()).max(200).readonly(),
  })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const moneySlipSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    facts: z.array(z.array(cellSchema).min(1).max(4).readonly()).max(8).readonly(),
    table: tableSchema,
    /** 合计, 实收, 应退: the sum in figures and in capital characters. */
    total: z.strictObject({ label: printed, figures: printed, capital: printed }).readonly(),
    /** What is declared, over the whole width; empty where nothing is. */
    statement: printed,
    note: printed,
  })
  .readonly()
/** One money slip, everything as printed. */
export type MoneySlip = z.infer<typeof moneySlipSchema>
/** One cell of the facts. */
export type MoneyCell = z.infer<typeof cellSchema>

/** What a print job names: form and template version. */
export function moneySheetId(form: MoneyForm): string {
  return `${form}@${MONEY_SLIP_VERSION}`
}
