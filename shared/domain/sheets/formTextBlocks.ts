/**
 * The text blocks of a form that a company words itself, and the placeholders in them (architecture 9). A form declares what it ships; what a
 * company writes instead is a version of its own and is filled in when a paper is issued. Pure.
 */
import type { SheetContext } from './sheetModel.ts'

/** What a text may hold in braces; Chinese, because the texts of paper are. */
export const PLACEHOLDERS = ['社区', '公司', '房号', '业主', '日期', '经办', '服务电话', '联系方式'] as const
/** A placeholder without its braces. */
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** One block of a form. `shipped` is the program's own text; a block that may be empty prints nothing then. */
export interface TextBlock {
  readonly key: string
  readonly shipped: string
  /** Most characters a company may write. */
  readonly maxLength: number
  readonly mayBeEmpty: boolean
}

/** A form's texts as new papers get them: the version in use and what it words differently from the shipped texts. */
export interface TextsInUse {
  readonly version: number
  readonly blocks: Readonly<Record<string, string>>
  /** SHA-256 of an own PDF that is printed instead of the body, and of PDFs that join the paper. */
  readonly bodyPdf?: string | null
  readonly attachments?: readonly string[]
}

/** The blocks every form has beside its own. */
export const COMMON_BLOCKS = ['title', 'clause', 'seal'] as const
const TITLE_MAX = 24
const SEAL_MAX = 40
/** A page of small print: longer clauses are a PDF of their own. */
export const CLAUSE_MAX = 1500

/** The blocks every form has: title (handbook C8), a clause before the signatures (none is shipped), words in the seal box. */
export function commonBlocks(shipped: { readonly title: string; readonly seal: string }): readonly TextBlock[] {
  return [
    { key: 'title', shipped: shipped.title, maxLength: TITLE_MAX, mayBeEmpty: false },
    { key: 'clause', shipped: '', maxLength: CLAUSE_MAX, mayBeEmpty: true },
    { key: 'seal', shipped: shipped.seal, maxLength: SEAL_MAX, mayBeEmpty: true },
  ]
}

/** Where a text names a placeholder that does not exist, or a brace stands alone; lines and columns from 1. */
export interface PlaceholderFault {
  readonly name: string
  readonly line: number
  readonly column: number
}

const BRACES = /\{([^{}\n]*)\}|[{}]/gu

/** The first fault of a text, or undefined where every brace holds a known placeholder. */
export function placeholderFault(text: string): PlaceholderFault | undefined {
  for (const match of text.matchAll(BRACES)) {
    const name = match[1]
    if (name !== undefined && (PLACEHOLDERS as readonly string[]).includes(name)) continue
    const before = text.slice(0, match.index).split('\n')
    return { name: name ?? match[0], line: before.length, column: [...(before.at(-1) ?? '')].length + 1 }
  }
  return undefined
}

/** Whom a paper is about, where a text names them; empty on a blank. */
export interface TextSubject {
  readonly unit: string
  readonly owner: string
}

/** A line to write on, in running text. */
const TO_WRITE_ON = '＿＿＿＿＿＿'
const SOME_COMPANY = '本物业服务企业'

function valuesOf(
  context: SheetContext,
  { unit, owner }: TextSubject,
  day: string,
): Readonly<Record<Placeholder, string>> {
  const reach = context.hotline === '' ? '可向前台提出' : `可向前台或致电 ${context.hotline} 提出`
  return {
    社区: context.community || TO_WRITE_ON,
    公司: context.company || SOME_COMPANY,
    房号: unit || TO_WRITE_ON,
    业主: owner || TO_WRITE_ON,
    日期: day || TO_WRITE_ON,
    经办: context.operator || TO_WRITE_ON,
    服务电话: context.hotline || TO_WRITE_ON,
    联系方式: reach,
  }
}

/** A text with its placeholders filled; what is not known is a line to write on, an unknown placeholder stays as it stands. */
export function filledText(text: string, context: SheetContext, subject: TextSubject, day = ''): string {
  const values = valuesOf(context, subject, day)
  return text.replaceAll(BRACES, (whole: string, name?: string) => values[name as Placeholder] ?? whole)
}

/** The words of a block: the company's own in the version in use, or the shipped ones. */
export function blockText(block: Pick<TextBlock, 'key' | 'shipped'>, context: SheetContext): string {
  return context.texts?.blocks[block.key] ?? block.shipped
}
