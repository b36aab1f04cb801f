/** Words for what a command on staff refuses. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { staff } from '#renderer/text/zh-CN/staff.ts'
import type { StaffRefusal } from '#shared/domain/staff/decisions.ts'

function isStaffCode(code: string): code is StaffRefusal['code'] {
  return Object.hasOwn(staff.refusals, code)
}

/** What happened, is it saved, what now. */
export function staffRefusalWords(code: string): RefusalWords {
  return isStaffCode(code) ? moduleRefusalWords('staff', code) : foreignRefusalWords(code)
}
