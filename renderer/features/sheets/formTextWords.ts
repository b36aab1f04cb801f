/** What the screen calls a block of a form's texts. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { label } from '#renderer/text/text.ts'
import { COMMON_BLOCKS } from '#shared/domain/sheets/formTextBlocks.ts'

/** Name of a block: every form's own name for it, or the common one. */
export function blockName(source: PaperSource, key: string): string {
  const common = COMMON_BLOCKS.find((one) => one === key)
  if (common !== undefined) return label(`formTexts.blocks.${common}`)
  return source.blocks?.find((one) => one.key === key)?.name() ?? key
}

/** What to mind when wording it; undefined where there is nothing. */
export function blockHint(source: PaperSource, key: string): string | undefined {
  if (key === 'clause') return label('formTexts.blocks.clauseHint')
  return source.blocks?.find((one) => one.key === key)?.hint?.()
}
