/** The preview in the groups of its tables: new people, changes, what is kept, who is gone, rows to mend, cells to look at. */

import type { CellProblem, RosterReading } from '#shared/domain/roster/line.ts'
import type { RosterPreview } from '#shared/domain/roster/plan.ts'
import { differenceKey, type RosterDifference } from '#shared/domain/roster/planCompare.ts'
import type { GoneRecord } from '#shared/domain/roster/planGone.ts'
import type { PersonPlan } from '#shared/domain/roster/planUnit.ts'

/** One difference with whose it is; of a unit's own, nobody's. */
export interface ShownDifference {
  readonly key: string
  readonly row: number | undefined
  readonly unitCode: string
  readonly name: string
  readonly difference: RosterDifference
}

export interface PreviewGroups {
  readonly new: readonly PersonPlan[]
  readonly changed: readonly ShownDifference[]
  readonly kept: readonly ShownDifference[]
  readonly gone: readonly GoneRecord[]
  readonly bad: readonly CellProblem[]
  readonly doubtful: readonly CellProblem[]
}

export type GroupName = keyof PreviewGroups

/** All groups; a difference that several rows show stands once. */
export function groupsOf(preview: RosterPreview, { problems }: Pick<RosterReading, 'problems'>): PreviewGroups {
  const units = preview.units.flatMap(({ unitCode, differences }) =>
    differences.map((difference) => ({
      key: differenceKey(difference),
      row: undefined,
      unitCode,
      name: '',
      difference,
    })),
  )
  const people = preview.changed.flatMap(({ row, unitCode, name, differences }) =>
    differences.map((difference) => ({ key: differenceKey(difference), row, unitCode, name, difference })),
  )
  const all = [...new Map([...units, ...people].map((one) => [one.key, one])).values()]
  const badRows = new Set(problems.filter(({ severity }) => severity === 'error').map(({ row }) => row))
  return {
    new: preview.newPeople,
    changed: all.filter(({ difference }) => !difference.byHand),
    kept: all.filter(({ difference }) => difference.byHand),
    gone: preview.gone,
    bad: problems.filter(({ row }) => badRows.has(row)),
    doubtful: problems.filter(({ row }) => !badRows.has(row)),
  }
}
