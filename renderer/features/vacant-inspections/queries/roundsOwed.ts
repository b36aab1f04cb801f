/** What is owed besides visits: rounds that run, each with how much of it is left, and lists that nobody filled. */
import type { Store } from '#renderer/db/store.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { isDailyListMissing } from './lists.ts'
import type { PlanLine } from './plan.ts'
import { homesOfRound, loadRoundVisits } from './rounds.ts'

/** A round that runs. */
export interface RoundOwed {
  readonly id: string
  readonly kind: string
  /** Day by which it is to be walked. */
  readonly dueOn: string
  readonly left: number
}

/** Rounds that run. Indexes: `inspectionRounds.status`, `vacantInspections.roundId`. */
export async function loadRoundsOwed(store: Store, plan: readonly PlanLine[]): Promise<readonly RoundOwed[]> {
  const rows = await store.db.inspectionRounds.where('v.status').equals('open').toArray()
  const visits = await Promise.all(rows.map(({ id }) => loadRoundVisits(store, id)))
  return rows.map(({ id, v }, index) => {
    const seen = new Set(visits[index]?.map(({ unitId }) => unitId))
    const left = homesOfRound(plan, v).filter(({ unitId }) => !seen.has(unitId)).length
    return { id, kind: v.kind, dueOn: v.dueOn || v.day, left }
  })
}

/** How far back it is asked whether a project fills its daily list at all. */
const DAYS_BACK = 14
/** Days that are over of which a missing list is still told. */
const DAYS_TOLD = 2

/** Days without 《每日工作巡查表》: today and the last two, where the project filled one within two weeks (handbook R31). */
export async function daysWithoutList(store: Store, today: Day): Promise<readonly Day[]> {
  const filled = store.db.listPatrols
    .where('[v.list+v.day]')
    .between(['daily-supervision', addDays(today, -DAYS_BACK)], ['daily-supervision', today], true, true)
  const first = await filled.first()
  if (first === undefined) return []
  const days = Array.from({ length: DAYS_TOLD + 1 }, (_, back) => addDays(today, -back))
  const missing = await Promise.all(days.map((day) => isDailyListMissing(store, day)))
  return days.filter((day, index) => missing[index] === true && day >= first.v.day)
}

/** Codes of buildings by their id. */
export async function buildingCodes({ db }: Pick<Store, 'db'>): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.buildings.toArray()).map(({ id, v }) => [id, v.code ?? '']))
}
