/**
 * The model of the papers around review and agreement (handbook 2.5, 2.8; order 110 art. 15, 16): 管理服务协议, 承诺书, 告知书, 邻里告知, 审图意见单. Facts above,
 * then heads with their lines, then a table where one is; everything is text as printed, '' is a line to write on.
 */
import { z } from 'zod'
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import { type SheetContext, sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'

/** Layout of all five; a changed layout raises the version and keeps the old component (style 6.4). */
export const REVIEW_PAPER_VERSION = 1
/** The forms. */
export const REVIEW_FORMS = [
  'decoration-agreement',
  'decoration-undertaking',
  'decoration-notice',
  'neighbour-notice',
  'drawing-review',
] as const
/** One of them. */
export type ReviewForm = (typeof REVIEW_FORMS)[number]

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
export const reviewPaperSchema = z
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
export type ReviewPaper = z.infer<typeof reviewPaperSchema>
/** One head with its lines. */
export type PaperHead = ReviewPaper['heads'][number]
/** One cell of the facts. */
export type PaperCell = z.infer<typeof cellSchema>

/** Labels of the boxes that people from outside sign in, by who signs: the papers print them, and a drawn signature is put there. */
export const SIGN_BOXES = {
  agreed: { owner: '业主（申报人）', contractor: '装修单位' },
  undertook: { owner: '业主（申报人）', contractor: '装修单位', 'fire-officer': '消防负责人' },
  told: { owner: '业主（申报人）签收', contractor: '装修单位签收' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a print job names: form and template version. */
export function reviewSheetId(form: ReviewForm): string {
  return `${form}@${REVIEW_PAPER_VERSION}`
}

/** Whom a paper is about, as printed. */
export interface PaperPlace {
  readonly unit: string
  readonly owner: string
  /** 装修单位; empty where nobody is engaged. */
  readonly contractor: string
  /** Number of 申报表; empty without one. */
  readonly caseNumber: string
}

/** Nobody and nowhere yet: a blank. */
export const NO_PLACE: PaperPlace = { unit: '', owner: '', contractor: '', caseNumber: '' }

/** The lines of a block in the company's words, or as shipped, with its placeholders filled; no empty line. */
export function blockLines(
  block: TextBlock,
  { unit, owner }: Pick<PaperPlace, 'unit' | 'owner'>,
  context: SheetContext,
): readonly string[] {
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
  const say = (day: string): string => (isDay(day) ? formatDayChinese(day as Day) : '　　　　年　　月　　日')
  return `${say(from)} 至 ${say(to)}`
}

/** A cell of the facts. */
export function fact(label: string, value: string, span: number): PaperCell {
  return { label, value, span }
}
