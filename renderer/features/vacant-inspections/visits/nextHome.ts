/** Which home comes next on the walk: the officer goes on at once, from home to home, in the order in which they are passed. */
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'

/** The walk that goes on. */
export interface Walk {
  /** The home that was visited last. */
  readonly unitId: string
  /** Of an extra round: its buildings (none = all), and the homes that it has been to. */
  readonly round?: { readonly buildingIds: readonly string[]; readonly visited: ReadonlySet<string> }
  /** Who walks, where a tower officer does: their buildings alone. */
  readonly officerId?: string
}

/** The next home, and how many are left with it. */
export interface NextHome {
  readonly unitId: string
  readonly code: string
  readonly left: number
}

/**
 * The next home that is still to be walked, after this one and then from the beginning; undefined where none is left. A tower officer is led
 * through the own buildings, anybody else through the building they are in.
 */
export function nextHome(lines: readonly PlanLine[], walk: Walk): NextHome | undefined {
  const here = lines.findIndex(({ unitId }) => unitId === walk.unitId)
  const buildingId = lines[here]?.buildingId
  const isMine = (line: PlanLine): boolean =>
    walk.officerId === undefined ? line.buildingId === buildingId : line.officerIds.includes(walk.officerId)
  const left = [...lines.slice(here + 1), ...lines.slice(0, Math.max(here, 0))].filter(
    (line) => isMine(line) && isToWalk(line, walk),
  )
  const [next] = left
  return next && { unitId: next.unitId, code: next.code, left: left.length }
}

/** Somebody who could not get in today does not try again on the same walk. */
function isToWalk({ unitId, buildingId, next, visitedToday }: PlanLine, { round }: Walk): boolean {
  if (round === undefined) return visitedToday === undefined && next.stand !== 'ahead'
  const isOfRound = round.buildingIds.length === 0 || round.buildingIds.includes(buildingId)
  return isOfRound && !round.visited.has(unitId)
}

/** The address of a visit, of an extra round where it is one. */
export function visitPath(unitId: string, roundId = ''): string {
  return roundId === '' ? `/vacant/visit/${unitId}` : `/vacant/visit/${unitId}?round=${roundId}`
}
