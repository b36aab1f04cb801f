/** Which slots of a day are shown, and how many there are of each standing. Pure. */
import type { PatrolLine } from '#renderer/features/decoration/queries/patrolLines.ts'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { type Moment, type SlotStanding, standingOf } from '#shared/domain/decoration/patrols/slots.ts'

/** 未登记、漏巡、已巡、全部. */
export const PATROL_FILTERS = ['open', 'missed', 'done', 'all'] as const
/** One of them. */
export type PatrolFilter = (typeof PATROL_FILTERS)[number]

/** A slot and how it stands now. */
export interface StandingLine extends PatrolLine {
  readonly standing: SlotStanding
}

/** The lines of one slot as they stand now. */
export function standingLines(lines: readonly PatrolLine[], slot: PatrolSlot, now: Moment): readonly StandingLine[] {
  return lines
    .filter(({ target }) => target.slot === slot)
    .map((line) => {
      const entered = line.entered && { isLate: line.entered.state.isLate }
      return { ...line, standing: standingOf(slot, { hours: line.hours, now, ...(entered && { entered }) }) }
    })
}

interface Shown {
  readonly filter: PatrolFilter
  /** Only buildings of this officer; undefined for all. */
  readonly officerId: string | undefined
}

/** Those that the filter lets through. */
export function shownLines(lines: readonly StandingLine[], { filter, officerId }: Shown): readonly StandingLine[] {
  return lines.filter(
    ({ entered, standing, place }) =>
      (filter === 'all' ||
        (filter === 'done' && entered !== undefined) ||
        (filter === 'open' && entered === undefined) ||
        (filter === 'missed' && standing === 'missed')) &&
      (officerId === undefined || place.officerIds.includes(officerId)),
  )
}

/** Counts for the line above the list. */
export function countStandings(lines: readonly StandingLine[]) {
  const done = lines.filter(({ entered }) => entered !== undefined).length
  const missed = lines.filter(({ standing }) => standing === 'missed').length
  return { done, missed, open: lines.length - done - missed }
}
