/** The one order in which a decoration record's events are told. */
import { compareDots } from '#shared/sync/dot.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** Earliest first, by the time that was told; the dot decides between equals, so that every desk sees one order. */
export function byTime(a: LiveEvent, b: LiveEvent): number {
  if (a.at === b.at) return compareDots(a.dot, b.dot)
  return a.at < b.at ? -1 : 1
}
