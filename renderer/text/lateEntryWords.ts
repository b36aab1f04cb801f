/** Words for what 补录 refuses, for the refusal words of every module that offers it. */
import type { LateRefusal } from '#shared/domain/lateEntry.ts'
import { moduleRefusalWords, type RefusalWords } from './refusals.ts'
import { lateEntry } from './zh-CN/lateEntry.ts'

/** Whether a code is one of 补录. */
export function isLateRefusal(code: string): code is LateRefusal['code'] {
  return Object.hasOwn(lateEntry.refusals, code)
}

/** What happened, is it saved, what now; undefined for a code of somebody else. */
export function lateRefusalWords(code: string): RefusalWords | undefined {
  return isLateRefusal(code) ? moduleRefusalWords('lateEntry', code) : undefined
}
