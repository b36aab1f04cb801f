/** The one order in which the events of a case are told. */
import { compareStamped } from '#shared/sync/hlc.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/**
 * Earliest first, by the time that was told. Between equals the stamp decides, as in the log: every desk sees one order, and what was told
 * after something was heard of comes after it. Source: sync 4.2, 4.4.
 */
export function byTime(a: LiveEvent, b: LiveEvent): number {
  if (a.at === b.at) return compareStamped(a, b)
  return a.at < b.at ? -1 : 1
}
