/** The evening close as the program drafts it from all modules (handbook R1, D18): what is open, what it counts, what was said on visits back. */
import { matterLists, type OnPaper } from '#renderer/app/due/linesOnPaper.ts'
import type { DayRecordLine, FrontDeskModule, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { eachOnce, mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import type { Store } from '#renderer/db/store.ts'
import { carriedBefore } from '#renderer/features/shifts/queries.ts'
import type { CarriedLine, DayCloseState } from '#shared/domain/shifts/dayCloseFold.ts'
import type { KindTotals } from '#shared/domain/shifts/dayTotals.ts'
import { matterKey } from '#shared/domain/shifts/matterKey.ts'
import { totalsOfDay, type VisitBackLine, visitBacksOfDay } from './dayItems.ts'

/** One open line; `times` = how often it was carried before this day. */
export interface CloseLine {
  readonly matter: OnPaper<OpenMatter>
  readonly carried: CarriedLine | undefined
  readonly times: number
  readonly since: string
}

/** Lines of one module, late first. */
export interface CloseGroup {
  readonly module: string
  readonly lines: readonly CloseLine[]
}

/** Everything of one day's close. */
export interface CloseDraft {
  readonly day: string
  readonly state: DayCloseState | undefined
  readonly groups: readonly CloseGroup[]
  /** Lines that must have an answer before the day is signed, in their order on screen. */
  readonly owed: readonly CloseLine[]
  /** Running or not due yet. */
  readonly running: readonly OpenMatter[]
  readonly totals: readonly KindTotals[]
  readonly lines: readonly DayRecordLine[]
  readonly visitBacks: readonly VisitBackLine[]
}

/** This module's own matters are about closing: they are no lines of a close. */
const OWN_MODULE = 'shifts'

/** What is running, or has its time after the day, needs no answer today. */
export function owesAnswer({ state, due }: OpenMatter, day: string): boolean {
  return state !== 'running' && (due === undefined || due.slice(0, day.length) <= day)
}

/** Reads the draft of a day from the store. */
export async function loadCloseDraft(
  store: Store,
  modules: readonly FrontDeskModule[],
  day: string,
): Promise<CloseDraft> {
  const asked = modules.filter((module) => module.domain.name !== OWN_MODULE)
  const [row, before, totals, visitBacks, lists, records] = await Promise.all([
    store.db.dayCloses.get(day),
    carriedBefore(store, day),
    totalsOfDay(store, day),
    visitBacksOfDay(store, day),
    matterLists(store, asked, { to: day }),
    Promise.all(asked.map((module) => module.dayRecord?.(store, day) ?? [])),
  ])
  const carried = new Map(row?.v.carried.map((line) => [matterKey(line.matterId), line]) ?? [])
  const lineOf = (matter: OnPaper<OpenMatter>): CloseLine => ({
    matter,
    carried: carried.get(matter.id),
    times: before.get(matter.id)?.times ?? 0,
    since: before.get(matter.id)?.since ?? '',
  })
  const groups = asked.flatMap(({ domain }, index): CloseGroup[] => {
    const owed = onePerMatter(mergeMatters([lists[index] ?? []]).filter((matter) => owesAnswer(matter, day)))
    return owed.length === 0 ? [] : [{ module: domain.name, lines: owed.map(lineOf) }]
  })
  return {
    day,
    state: row?.v,
    groups,
    owed: groups.flatMap((group) => group.lines),
    running: lists.flat().filter((matter) => !owesAnswer(matter, day)),
    totals,
    lines: records.flat().sort((a, b) => (a.at < b.at ? -1 : 1)),
    visitBacks,
  }
}

/** One line for what is one matter: a late promise and a missed attendance of one call get one answer. The most urgent side is told. */
function onePerMatter<Matter extends OpenMatter>(matters: readonly Matter[]): readonly Matter[] {
  return eachOnce(matters.map((matter) => ({ ...matter, id: matterKey(matter.id) })))
}
