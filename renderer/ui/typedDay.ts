/** Days as a clerk types them: the kernel's spellings, and this year's by month and date alone. */
import { type Day, type DayRefusal, parseDay } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { foldWidth } from '#shared/kernel/text.ts'

/** The day meant by `text` on the day `today`: `1121`, `11-21`, `11.21` and `11月21日` are of this year. */
export function parseTypedDay(text: string, today: Day): Result<Day, DayRefusal> {
  const typed = foldWidth(text).trim()
  const short = /^(\d{2})(\d{2})$/.exec(typed) ?? /^(\d{1,2})[-./月](\d{1,2})日?$/.exec(typed)
  return parseDay(short === null ? text : `${today.slice(0, 4)}-${short[1]}-${short[2]}`)
}
