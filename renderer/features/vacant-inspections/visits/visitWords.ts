/** What a refusal of a visit means: one table for the clipboard, the phone and the file of a home. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { vacantVisits } from '#renderer/text/zh-CN/vacantVisits.ts'

/** What happened, is it saved, what now, for any refusal of a visit. */
export function visitRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(vacantVisits.refusals, code))
    return moduleRefusalWords('vacantVisits', code as keyof typeof vacantVisits.refusals)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}
