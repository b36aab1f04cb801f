/** Why a handover list is not read, does not go in, or is not taken back. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { moveInDaysList } from '#renderer/text/zh-CN/moveInDaysList.ts'
import { rosterFiles } from '#renderer/text/zh-CN/rosterFiles.ts'

/** What happened, is it saved, what now. */
export function listRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(moveInDaysList.refusals, code))
    return moduleRefusalWords('moveInDaysList', code as keyof typeof moveInDaysList.refusals)
  if (Object.hasOwn(rosterFiles.refusals, code))
    return moduleRefusalWords('rosterFiles', code as keyof typeof rosterFiles.refusals)
  return foreignRefusalWords(code)
}
