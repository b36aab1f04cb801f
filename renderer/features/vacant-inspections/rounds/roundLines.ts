/** Which homes of a list are shown, and which keys of it can go out or come back. Pure. */
import type { HomeKey } from '#renderer/features/vacant-inspections/queries/roundKeys.ts'
import type { RoundLine } from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { countOf, countsBy, type RoundCount } from '#shared/domain/vacant-inspections/rounds/progress.ts'

/** 没巡的、全部、有异常. */
export const ROUND_FILTERS = ['left', 'all', 'found'] as const
/** One of them. */
export type RoundFilter = (typeof ROUND_FILTERS)[number]

/** What the bar above the list chose. */
export interface RoundShown {
  readonly filter: RoundFilter
  /** Empty for all. */
  readonly buildingId: string
  /** Empty for all; `NO_OFFICER` for homes that nobody looks after. */
  readonly officerId: string
}

/** Stands for homes of a building without an officer. */
export const NO_OFFICER = '-'

/** Lines of the chosen building and officer, whatever their stand. */
export function linesOfPlace(
  lines: readonly RoundLine[],
  { buildingId, officerId }: Pick<RoundShown, 'buildingId' | 'officerId'>,
): readonly RoundLine[] {
  return lines.filter((line) => {
    const isOfficers =
      officerId === '' ||
      (officerId === NO_OFFICER ? line.officerIds.length === 0 : line.officerIds.includes(officerId))
    return isOfficers && (buildingId === '' || line.buildingId === buildingId)
  })
}

/** Those of them that the filter lets through. */
export function shownLines(lines: readonly RoundLine[], filter: RoundFilter): readonly RoundLine[] {
  if (filter === 'all') return lines
  return lines.filter(({ stand }) =>
    filter === 'left' ? stand === 'left' : stand === 'abnormal' || stand === 'unable',
  )
}

/** How far the list is, whole and by building and officer. */
export interface RoundProgress {
  readonly total: RoundCount
  readonly buildings: readonly RoundCount[]
  readonly officers: readonly RoundCount[]
}

/** Counts of all lines. */
export function progressOf(lines: readonly RoundLine[]): RoundProgress {
  const stands = new Map(lines.map(({ unitId, stand }) => [unitId, stand]))
  return {
    total: countOf('', lines, stands),
    buildings: countsBy('building', lines, stands),
    officers: countsBy('officer', lines, stands),
  }
}

/** A set with the home it opens. */
export interface ListedKey extends HomeKey {
  readonly unitCode: string
}

/** The keys of a list: what can go out, what cannot and why, what is out; and how many homes have none. */
export interface KeysOfList {
  readonly free: readonly ListedKey[]
  readonly barred: readonly ListedKey[]
  readonly out: readonly ListedKey[]
  readonly homesWithout: number
}

/** Keys that the homes which are still left need, and those of the whole list that are out. */
export function keysOfList(lines: readonly RoundLine[]): KeysOfList {
  const left = lines.filter(({ stand }) => stand === 'left')
  const listed = (of: readonly RoundLine[]): readonly ListedKey[] =>
    of.flatMap(({ keys, code }) => keys.map((key) => ({ ...key, unitCode: code })))
  const needed = listed(left)
  return {
    free: needed.filter(({ whyNot }) => whyNot === undefined),
    barred: needed.filter(({ whyNot, loan }) => whyNot !== undefined && loan === undefined),
    out: listed(lines).filter(({ loan }) => loan !== undefined),
    // Who sees a home from outside only needs no key.
    homesWithout: left.filter(({ keys, scope }) => keys.length === 0 && scope.depth === 'whole').length,
  }
}
