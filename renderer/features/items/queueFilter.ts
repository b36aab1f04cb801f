/** By what the queue is filtered: facets such as `due/late`, `department/工程部`, as in every list, so that they are saved and linked to. Pure. */
import { groupsOf, type ListFilter } from '#shared/domain/lists/listFilter.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { QueueLine } from './queueLines.ts'

/** Moment and person a facet is judged by. */
export interface QueueMoment {
  /** Milliseconds since 1970. */
  readonly now: number
  readonly zone: string
  /** Who is signed in. */
  readonly staffId: string
}

/** Facets with a button of their own, in the order of the buttons. */
export const QUICK_FACETS = [
  'clock/running',
  'due/late',
  'due/today',
  'ask/due',
  'officer/me',
  'slip/none',
  'state/settled',
] as const

/** Stands for what has no department or officer. */
export const NOBODY = '-'

/** All facets of a row at this moment. */
export function facetsOfLine(line: QueueLine, { now, zone, staffId }: QueueMoment): readonly string[] {
  const today = dayInZone(now, zone)
  const dueMs = line.due === '' ? Number.POSITIVE_INFINITY : Date.parse(line.due)
  const isOpen = line.status === 'open'
  return [
    `state/${line.status}`,
    `department/${line.department || NOBODY}`,
    `officer/${line.officerId ?? NOBODY}`,
    `kind/${line.kind || NOBODY}`,
    ...(line.officerId === staffId ? ['officer/me'] : []),
    ...(line.attendBy === '' ? [] : ['clock/running']),
    ...(isOpen && dueMs <= now ? ['due/late'] : []),
    ...(isOpen && dueMs > now && dueMs !== Number.POSITIVE_INFINITY && dayInZone(dueMs, zone) === today
      ? ['due/today']
      : []),
    ...(line.status === 'done' && line.visitBackFrom <= today ? ['ask/due'] : []),
    ...(isOpen && line.sheetId === null ? ['slip/none'] : []),
  ]
}

/** The rows that a filter and typed words let through. Without a word on the state, what is settled stays out. */
export function filteredLines(
  lines: readonly QueueLine[],
  { filter, typed }: { readonly filter: ListFilter; readonly typed: string },
  moment: QueueMoment,
): readonly QueueLine[] {
  const groups = groupsOf(filter)
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  const asksState = filter.some((facet) => facet.startsWith('state/'))
  return lines.filter((line) => {
    if (!asksState && line.status === 'settled') return false
    const facets = facetsOfLine(line, moment)
    if (!groups.every((group) => group.some((facet) => facets.includes(facet)))) return false
    const said = `${line.unitCode} ${line.who} ${line.matter} ${line.place} ${line.kind} ${line.department} ${line.officer}`
    return words.every((word) => said.toLowerCase().includes(word))
  })
}

/** How many rows each facet would show; of settled ones only those of `state/settled`. */
export function facetCounts(lines: readonly QueueLine[], moment: QueueMoment): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const facets = line.status === 'settled' ? ['state/settled'] : facetsOfLine(line, moment)
    for (const facet of facets) counts.set(facet, (counts.get(facet) ?? 0) + 1)
  }
  return counts
}
