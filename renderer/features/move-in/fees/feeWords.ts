/** Words of a waiver that is refused. */
import { moneyRefusalWords } from '#renderer/features/money/moneyWords.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { moveInFees } from '#renderer/text/zh-CN/moveInFees.ts'

/** What happened, is it saved, what now. */
export function feeRefusalWords(code: string): RefusalWords {
  return Object.hasOwn(moveInFees.refusals, code)
    ? moduleRefusalWords('moveInFees', code as keyof typeof moveInFees.refusals)
    : moneyRefusalWords(code)
}
