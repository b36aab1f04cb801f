/** Open matters by whose turn it is, cut to what an eye takes in: pure, so that it is a table of tests. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'

/** Lines that are drawn at most; the urgent ones come first in every group. */
export const MOST_SHOWN = 60

const TURNS = ['owner', 'us', 'engineering'] as const

interface TurnGroup {
  readonly turn: OpenMatter['turn']
  /** All of the group, shown or not. */
  readonly count: number
  readonly lines: readonly OpenMatter[]
}

/** The groups that are not empty, in their order; the lines of all together are the most urgent ones. `left` is how many were cut. */
export function groupByTurn(
  matters: readonly OpenMatter[],
  most = MOST_SHOWN,
): { readonly groups: readonly TurnGroup[]; readonly left: number } {
  const shown = matters.slice(0, most)
  const groups = TURNS.map((turn) => ({
    turn,
    count: matters.reduce((sum, matter) => (matter.turn === turn ? sum + 1 : sum), 0),
    lines: shown.filter((matter) => matter.turn === turn),
  })).filter(({ count }) => count > 0)
  return { groups, left: matters.length - shown.length }
}
