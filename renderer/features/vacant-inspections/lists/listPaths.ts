/** Addresses of patrol lists. */
import type { Day } from '#shared/kernel/days.ts'

/** The register of what was filled, in place of a list. */
export const REGISTER = 'register'
const LISTS = '/vacant/lists'

/** A list on a day; today's without one. */
export function listPath(list: string): string {
  return `${LISTS}/${list}`
}

/** What the address says besides: nothing for today. */
export function daySearch(day: Day, today: Day): { readonly day?: Day } {
  return day === today ? {} : { day }
}
