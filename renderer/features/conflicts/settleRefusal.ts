/** What happened, is it saved, what now, for any refusal of a settlement. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { conflicts } from '#renderer/text/zh-CN/conflicts.ts'

export function settleRefusalWords(code: string): RefusalWords {
  return isOwn(code) ? moduleRefusalWords('conflicts', code) : foreignRefusalWords(code)
}

function isOwn(code: string): code is keyof typeof conflicts.refusals {
  return Object.hasOwn(conflicts.refusals, code)
}
