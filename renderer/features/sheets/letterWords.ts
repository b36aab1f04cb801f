/** Words of 收发文. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { letters } from '#renderer/text/zh-CN/letters.ts'

type LetterCode = keyof (typeof letters)['refusals']

/** What happened, is it saved, what now, for any refusal of a letter's commands. */
export function letterRefusalWords(code: string): RefusalWords {
  return Object.hasOwn(letters.refusals, code)
    ? moduleRefusalWords('letters', code as LetterCode)
    : foreignRefusalWords(code)
}
