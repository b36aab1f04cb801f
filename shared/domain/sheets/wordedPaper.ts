/**
 * The model of a paper that is mostly words (agreements, notices, mandates): facts above, then heads with their lines, then a table where one is.
 * Everything is text as printed, '' is a line to write on.
 */
import { z } from 'zod'
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'
import { blockText, filledText, type TextBlock, type TextSubject } from './formTextBlocks.ts'
import { type SheetContext, sheetFrameSchema } from './sheetModel.ts'

const printed = z.string()
/** A label with its value; the spans of one row add up to the 24 of the grid. */
const cellSchema = z.strictObject({ label: printed, value: printed, span: z.int().min(4).max(24) }).readonly()

const headSchema = z
  .strictObject({
    key: printed,
    /** Down the side, a few characters a line. */
    label: z.array(printed).min(1).max(4).readonly(),
    lines: z.array(printed).max(200).readonly(),
    /** Lines with a box each, ticked by who signs. */
    isTicked: z.boolean(),
  })
  .readonly()

const tableSchema = z
  .strictObject({
    label: z.array(printed).min(1).max(4).readonly(),
    columns: z
      .array(z.strictObject({ title: printed, span: z.int().min(1).max(24) }).readonly())
      .min(2)
      .max(8)
      .readonly(),
    rows: z.array(z.array(printed).readonly()).max(60).readonly(),
  })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const wordedPaperSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    facts: z.array(z.array(cellSchema).min(1).max(4).readonly()).max(8).readonly(),
    table: tableSchema.nullable(),
    heads: z.array(headSchema).max(12).readonly(),
    /** Posted for passers-by: in larger type, signed by nobody. */
    isPosted: z.boolean(),
  })
  .readonly()
/** One paper, everything as printed. */
export type WordedPaper = z.infer<typeof wordedPaperSchema>
/** One head with its lines. */
export type PaperHead = WordedPaper['heads'][number]
/** One cell of the facts. */
export type PaperCell = z.infer<typeof cellSchema>

/** The lines of a block in the company's words, or as shipped, with its placeholders filled; no empty line. */
export function blockLines(block: TextBlock, { unit, owner }: TextSubject, context: SheetContext): readonly string[] {
  const isBlank = unit === '' && owner === ''
  const day = isBlank ? '' : formatDayChinese(context.at.day)
  const by = isBlank ? { ...context, operator: '' } : context
  return filledText(blockText(block, context), by, { unit, owner }, day)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** A period as printed, with lines to write on where a day is not known. */
export function periodWords(from: string, to: string): string {
  return `${dayWords(from)} 至 ${dayWords(to)}`
}

/** A day as printed, or the line to write it on. */
export function dayWords(day: string): string {
  return isDay(day) ? formatDayChinese(day as Day) : '　　　　年　　月　　日'
}

/** A cell of the facts. */
export function fact(label: string, value: string, span: number): PaperCell {
  return { label, value, span }
}
