/** Words for what a work-contact slip is refused for. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { itemPapers } from '#renderer/text/zh-CN/itemPapers.ts'

/** The words for a refusal of issuing or printing a slip. */
export function workContactRefusalWords(code: string): RefusalWords {
  return code in itemPapers.refusals
    ? moduleRefusalWords('itemPapers', code as keyof typeof itemPapers.refusals)
    : foreignRefusalWords(code)
}
