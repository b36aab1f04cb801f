/**
 * Slots that nobody walked: what 日清 asks for after every patrol, and the strip above the due list. Ids only, and what the days share is read
 * once: a week of many permits is thousands of patrols.
 */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { knownPatrolId } from '#renderer/stores/patrolIds.ts'
import { momentOf, standingOf } from '#shared/domain/decoration/patrols/slots.ts'
import { addDays, type Day, instantFrom } from '#shared/kernel/days.ts'
import { hoursOfBuildings, loadHoursRulesOf } from './hours.ts'
import { type PatrolLine, siteLines } from './patrolLines.ts'
import { placesOf } from './patrols.ts'

/** Days back that are looked through for slots nobody walked. */
export const MISSED_DAYS = 7

/** First and last day, up to today. */
interface DaySpan {
  readonly from: Day
  readonly to: Day
}

/** Slots of these days that nobody entered, by how they stand now; each in the order of the days. */
export interface PatrolsOwed {
  readonly missed: readonly PatrolLine[]
  /** Due now, or later today. */
  readonly left: readonly PatrolLine[]
}

/**
 * What is owed in these days. `known` are cases that were read for something else. Indexes: `decorationCases.permitTo`,
 * `decorationPatrols.day`.
 */
export async function loadPatrolsOwed(
  store: Store,
  { from, to }: DaySpan,
  known: readonly DecorationCaseRow[] = [],
): Promise<PatrolsOwed> {
  const now = momentOf(instantFrom(store.clock.nowMs()), store.zone())
  const days: Day[] = []
  for (let day = from; day <= to && day <= now.day; day = addDays(day, 1)) days.push(day)
  const cases = await casesFrom(store, from, known)
  const places = await placesOf(store, cases)
  const rules = await loadHoursRulesOf(store, days)
  // One that was taken back has no day.
  const entered = new Set(await store.db.decorationPatrols.where('v.day').between(from, to, true, true).primaryKeys())
  const lines = days.flatMap((day) => {
    const hoursOf = hoursOfBuildings(rules(day), day)
    const facts = { zone: store.zone(), day, entered: new Map(), places, hoursOf }
    return cases.flatMap((row) => siteLines(row, facts))
  })
  const open = lines.filter(({ target: { id, day, slot } }) => !entered.has(idOf(store, { of: id, day, slot })))
  const isMissed = ({ target: { slot }, hours }: PatrolLine): boolean => standingOf(slot, { hours, now }) === 'missed'
  const byStanding = Map.groupBy(open, isMissed)
  return { missed: byStanding.get(true) ?? [], left: byStanding.get(false) ?? [] }
}

function idOf(
  store: Store,
  place: { readonly of: string; readonly day: string; readonly slot: PatrolLine['target']['slot'] },
): string {
  return knownPatrolId(store, { ...place, day: place.day as Day })
}

/** Cases whose permit reaches these days; only those are read that are not known. */
async function casesFrom(
  { db }: Store,
  from: Day,
  known: readonly DecorationCaseRow[],
): Promise<readonly DecorationCaseRow[]> {
  const ids = new Set(await db.decorationCases.where('v.permitTo').aboveOrEqual(from).primaryKeys())
  const kept = known.filter(({ id }) => ids.delete(id))
  const rest = await db.decorationCases.bulkGet([...ids])
  return [...kept, ...rest.filter((row) => row !== undefined)]
}

/** How many slots of the days before this one are missed, by day; live. */
export function useMissedBefore(day: Day): ReadonlyMap<string, number> | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const { missed } = await loadPatrolsOwed(store, { from: addDays(day, -MISSED_DAYS), to: addDays(day, -1) })
    return new Map([...Map.groupBy(missed, ({ target }) => target.day)].map(([of, lines]) => [of, lines.length]))
  }, [store, day])
}
