/** The lines of the today board: filtered by facets as every list is, grouped by officer or by module, late first. Pure. */
import type { OwedByModule } from '#renderer/app/due/followDue.ts'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import type { BoardGrouping } from '#renderer/stores/useBoardChoice.ts'
import { groupsOf, type ListFilter } from '#shared/domain/lists/listFilter.ts'

/** A matter on the board, with the names its group goes by. */
export interface BoardLine extends OpenMatter {
  readonly module: string
  readonly moduleName: string
  /** Empty where it is the desk's. */
  readonly officer: string
}

/** A line as it stands: the first of a group carries the group's name and size. */
export interface BoardRow {
  readonly line: BoardLine
  readonly head: { readonly name: string; readonly count: number; readonly late: number } | undefined
}

/** Facets with a button of their own, in the order of the buttons. */
export const QUICK_FACETS = ['state/late', 'state/due', 'state/todo', 'state/running', 'officer/me'] as const

/** Stands for the desk, where nobody by name looks after a matter. */
export const DESK_ITSELF = '-'

interface Naming {
  readonly moduleName: (module: string) => string
  /** Names of the staff by id. */
  readonly staff: ReadonlyMap<string, string>
}

/** All lines, the most urgent first. */
export function boardLines(lists: readonly OwedByModule[], { moduleName, staff }: Naming): readonly BoardLine[] {
  const lines = lists.map(({ module, matters }) => {
    const name = moduleName(module)
    return matters.map((matter): BoardLine => {
      const officer = staff.get(matter.officerId ?? '') ?? ''
      return { ...matter, module, moduleName: name, officer }
    })
  })
  return mergeMatters(lines)
}

/** All facets of a line; what two desks contest waits for a decision and counts as to do. */
export function facetsOfLine({ state, turn, module, officerId }: BoardLine, me: string): readonly string[] {
  return [
    `state/${state === 'contested' ? 'todo' : state}`,
    `turn/${turn}`,
    `module/${module}`,
    `officer/${officerId ?? DESK_ITSELF}`,
    ...(officerId === me ? ['officer/me'] : []),
  ]
}

interface Asked {
  readonly filter: ListFilter
  readonly typed: string
  /** Who is signed in. */
  readonly me: string
}

/** The lines that a filter and typed words let through, in their order. */
export function filteredLines(lines: readonly BoardLine[], { filter, typed, me }: Asked): readonly BoardLine[] {
  const groups = groupsOf(filter)
  const words = typed
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '')
  if (groups.length === 0 && words.length === 0) return lines
  return lines.filter((line) => {
    const facets = facetsOfLine(line, me)
    if (!groups.every((group) => group.some((facet) => facets.includes(facet)))) return false
    const said = `${line.who ?? ''} ${line.text} ${line.officer} ${line.moduleName}`.toLowerCase()
    return words.every((word) => said.includes(word))
  })
}

/** How many lines each facet would show. */
export function facetCounts(lines: readonly BoardLine[], me: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) for (const facet of facetsOfLine(line, me)) counts.set(facet, (counts.get(facet) ?? 0) + 1)
  return counts
}

interface GroupNaming {
  readonly me: string
  /** The name of the group of what nobody by name looks after. */
  readonly deskItself: string
}

/** The lines group by group: one's own first, then by how much is late, the desk itself last; within a group as they were. */
export function groupedRows(
  lines: readonly BoardLine[],
  grouping: BoardGrouping,
  { me, deskItself }: GroupNaming,
): readonly BoardRow[] {
  const keyOf = ({ officer, officerId, module }: BoardLine): string =>
    grouping === 'module' ? module : officer === '' ? DESK_ITSELF : (officerId ?? DESK_ITSELF)
  const groups = [...Map.groupBy(lines, keyOf)].map(([key, of]) => {
    const [first] = of
    const name = grouping === 'module' ? first?.moduleName : first?.officer
    const late = of.filter(({ state }) => state === 'late').length
    const place = key === me ? 0 : key === DESK_ITSELF ? 2 : 1
    return { name: name || deskItself, lines: of, late, place }
  })
  groups.sort((a, b) => a.place - b.place || b.late - a.late || a.name.localeCompare(b.name, 'zh-CN'))
  return groups.flatMap(({ name, lines: of, late }) =>
    of.map((line, index) => ({ line, head: index === 0 ? { name, count: of.length, late } : undefined })),
  )
}
