/** The company's letterhead (architecture 9): versions like any form's texts, under a record of its own, so that old papers keep theirs. */
import type { TextBlock } from './formTextBlocks.ts'
import type { FormTextState } from './formTexts.ts'
import type { SheetLetterhead } from './sheetModel.ts'

/** Record id of the letterhead among the form texts; no form has it. */
export const LETTERHEAD_FORM = 'letterhead'
const LINE_MAX = 40
/** Largest logo in bytes: it travels with every print job. */
export const LOGO_MAX_BYTES = 120 * 1024

/** The lines: address, telephone, licence number, whichever the company wants. */
export const LETTERHEAD_BLOCKS: readonly TextBlock[] = ['line1', 'line2', 'line3'].map((key) => ({
  key,
  shipped: '',
  maxLength: LINE_MAX,
  mayBeEmpty: true,
}))

/** The letterhead new papers get, or undefined where none is in use or it says nothing. */
export function letterheadInUse(state: FormTextState | undefined): SheetLetterhead | undefined {
  const version = state?.versions.find((one) => one.version === state.inUse)
  if (version === undefined) return undefined
  const lines = LETTERHEAD_BLOCKS.map(({ key }) => version.blocks[key] ?? '').filter((line) => line !== '')
  const logo = version.attachments[0] ?? ''
  return lines.length === 0 && logo === '' ? undefined : { lines, logo }
}
