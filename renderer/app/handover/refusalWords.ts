/** Words for what a step of shift or close refuses, whoever refused it: its decision, the store, the host. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { dayClose } from '#renderer/text/zh-CN/dayClose.ts'
import { shifts } from '#renderer/text/zh-CN/shifts.ts'

type ShiftCode = keyof typeof shifts.refusals
type CloseCode = keyof typeof dayClose.refusals

export function shiftRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(shifts.refusals, code)) return moduleRefusalWords('shifts', code as ShiftCode)
  return foreignRefusalWords(code)
}

export function closeRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(dayClose.refusals, code)) return moduleRefusalWords('dayClose', code as CloseCode)
  return shiftRefusalWords(code)
}
