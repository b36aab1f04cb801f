/** A form's blank with words that are only being written: what the editor shows beside them (architecture 9). */
import { commonBlocks, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import type { SheetContext, SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Desk } from './deskContext.ts'
import type { PaperSource } from './paperSource.ts'
import { PREVIEW_ID, sheetContextOf } from './papers.ts'

type OwnWords = Pick<SheetContext, 'texts' | 'letterhead'>

/** The blank of a form as it prints with these words; the letterhead in use stands where none is given. Prints without 样张. */
export async function blankWith(
  desk: Pick<Desk, 'store' | 'signature'>,
  source: PaperSource,
  words: OwnWords,
): Promise<JsonObject> {
  const { texts: _, ...base } = await sheetContextOf(desk, { recordId: PREVIEW_ID, number: null, form: source.form })
  const model = await source.blank({ ...base, ...words }, desk.store)
  const frame = model.frame as SheetFrame & JsonObject
  return { ...model, frame: { ...frame, print: { line: '', reprint: '', sample: false } } }
}

/** Every block of a form that a company may word: those of every form, then its own. */
export async function blocksOf(
  desk: Pick<Desk, 'store' | 'signature'>,
  source: PaperSource,
): Promise<readonly TextBlock[]> {
  const { title, seal } = (await blankWith(desk, source, {})).frame as unknown as SheetFrame
  return [...commonBlocks({ title, seal }), ...(source.blocks ?? []).map(plainBlock)]
}

function plainBlock({ key, shipped, maxLength, mayBeEmpty }: TextBlock): TextBlock {
  return { key, shipped, maxLength, mayBeEmpty }
}
