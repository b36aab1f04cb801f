/** Words of refusals of keys. */
import { loanRefusalWords } from '#renderer/features/loans/loanWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { keys } from '#renderer/text/zh-CN/keys.ts'

/** What happened, is it saved, what now, for any refusal of keys, their papers, loans or a 补录. */
export function keyRefusalWords(code: string): RefusalWords {
  return isKeyCode(code) ? moduleRefusalWords('keys', code) : loanRefusalWords(code)
}

function isKeyCode(code: string): code is keyof typeof keys.refusals {
  return Object.hasOwn(keys.refusals, code)
}
