/** One time line and one list of open matters out of those of all modules: pure, so that their order is a table of tests. */
import type { OpenMatter, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { Actor } from '#shared/sync/change.ts'

/** All entries by business time, newest first; of one moment in the order of the modules. */
export function mergeTimelines(lists: readonly (readonly TimelineEntry[])[]): readonly TimelineEntry[] {
  return lists.flat().sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1))
}

const URGENCY: Readonly<Record<OpenMatter['state'], number>> = { late: 0, contested: 1, due: 2, running: 3, todo: 4 }

/**
 * All open matters: late first, then contested, due, running, to do; within a state what waits for a leader (handbook D18: the evening's
 * exceptions are seen first next morning), then the earliest due, undated last.
 */
export function mergeMatters<Matter extends OpenMatter>(lists: readonly (readonly Matter[])[]): readonly Matter[] {
  return lists
    .flat()
    .sort((a, b) => URGENCY[a.state] - URGENCY[b.state] || leaderRank(a) - leaderRank(b) || compareDue(a.due, b.due))
}

function leaderRank({ forLeaders }: OpenMatter): number {
  return forLeaders === true ? 0 : 1
}

function compareDue(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  return a < b ? -1 : 1
}

/** The matters that somebody of this role has to do with: a leader's are left out for others. */
export function mattersFor<Matter extends OpenMatter>(actor: Actor, matters: readonly Matter[]): readonly Matter[] {
  return isLeader(actor) ? matters : matters.filter(({ forLeaders }) => forLeaders !== true)
}

/** How many are late, due, and waiting or running: the one line of the left column. */
export function countMatters(matters: readonly OpenMatter[]): { late: number; due: number; waiting: number } {
  const count = (...states: readonly OpenMatter['state'][]) =>
    matters.filter((matter) => states.includes(matter.state)).length
  return { late: count('late'), due: count('due'), waiting: count('todo', 'contested') }
}

/** The newest contact of an earlier day that was not taken back: 上次 (handbook R14). `dayOf` gives the community day of an instant. */
export function lastContact(
  entries: readonly TimelineEntry[],
  today: string,
  dayOf: (at: string) => string,
): TimelineEntry | undefined {
  return entries.find((entry) => entry.isContact && entry.mark !== 'voided' && dayOf(entry.at) < today)
}

/** Lines each once, the first of its id: an act over two files that were merged is told by both. */
export function eachOnce<Line extends { readonly id: string }>(lines: readonly Line[]): readonly Line[] {
  const ids = new Set<string>()
  return lines.filter(({ id }) => !ids.has(id) && ids.add(id))
}
