/** Which homes of the plan are shown, and how many there are of each kind. Pure. */
import type { KeptPlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { EVERYBODY, MINE, NOBODY, type RoundFilter } from '#renderer/stores/useRoundFilter.ts'

/** 待巡, 本月不足, 今天已巡, 全部. */
export const BOARD_VIEWS = ['due', 'short', 'done', 'all'] as const
/** One of them. */
export type BoardView = (typeof BOARD_VIEWS)[number]

/** How many homes there are of each view, and of the due ones how many are late. */
export interface BoardCounts extends Readonly<Record<BoardView, number>> {
  readonly late: number
  readonly today: number
}

/** Who asks, for the homes of their own. */
export interface Asking {
  readonly actorId: string
  readonly isOfficer: boolean
}

/** What nobody chose follows from the role: an officer's own buildings. */
export function officerShown({ officer }: RoundFilter, { isOfficer }: Asking): string {
  return officer ?? (isOfficer ? MINE : EVERYBODY)
}

/** The lines that the filter lets through, in walking order. */
export function filteredLines(plan: KeptPlan, filter: RoundFilter, asking: Asking): readonly PlanLine[] {
  const officer = officerShown(filter, asking)
  return plan.lines
    .filter((line) => isOfOfficer(line, officer, asking))
    .filter(({ buildingId }) => filter.buildingId === '' || buildingId === filter.buildingId)
    .filter(({ scope }) => filter.reason === '' || scope.reason === filter.reason)
    .filter(({ care }) => !filter.isCareOnly || care.isCleaningDue)
}

function isOfOfficer({ officerIds }: PlanLine, officer: string, { actorId }: Asking): boolean {
  if (officer === EVERYBODY) return true
  if (officer === NOBODY) return officerIds.length === 0
  return officerIds.includes(officer === MINE ? actorId : officer)
}

/** Whether a line belongs to a view. */
export function isInView(line: PlanLine, view: BoardView): boolean {
  if (view === 'due') return line.next.stand !== 'ahead'
  if (view === 'short') return line.risk !== 'none'
  return view === 'all' || line.visitedToday !== undefined
}

/** Counts for the switch and the line beside the title. */
export function boardCounts(lines: readonly PlanLine[]): BoardCounts {
  const count = (isCounted: (line: PlanLine) => boolean) => lines.filter(isCounted).length
  return {
    due: count((line) => isInView(line, 'due')),
    short: count((line) => isInView(line, 'short')),
    done: count((line) => isInView(line, 'done')),
    all: lines.length,
    late: count(({ next }) => next.stand === 'late'),
    today: count(({ next }) => next.stand === 'due'),
  }
}
