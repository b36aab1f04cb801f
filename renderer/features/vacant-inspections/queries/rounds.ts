/** Rounds that were called, and the list of a round or of today: each home with how it stands and its keys. May run inside a transaction. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { type HomeStand, homeStand, type RoundPlace } from '#shared/domain/vacant-inspections/rounds/progress.ts'
import type { RoundState } from '#shared/domain/vacant-inspections/rounds/roundFold.ts'
import type { Day } from '#shared/kernel/days.ts'
import { loadPlan, type PlanLine } from './plan.ts'
import type { HomeKey, KeysByHome } from './roundKeys.ts'

/** A round, as a list shows it. */
export interface CalledRound {
  readonly id: string
  readonly state: RoundState
}

/** What is walked: the homes due today, or a round. */
export const TODAY_LIST = 'today'

/** A home on a list to be walked. */
export interface RoundLine extends RoundPlace {
  readonly code: string
  /** Code of its building. */
  readonly building: string
  readonly floor: number | null
  readonly scope: InspectionScope
  /** Last visit that counts. */
  readonly lastOn: Day | undefined
  readonly stand: HomeStand
  /** The visit that says so. */
  readonly visitId: string | undefined
  readonly keys: readonly HomeKey[]
}

/** A visit of a round. */
export interface VisitOfRound {
  readonly id: string
  readonly unitId: string
  readonly status: string
}

/** Rounds that run, and the last ones that ended, the newest first. */
export async function loadRounds({ db }: Pick<Store, 'db'>): Promise<readonly CalledRound[]> {
  const rows = await db.inspectionRounds.orderBy('v.day').reverse().limit(MOST_ROUNDS).toArray()
  const open = await db.inspectionRounds.where('v.status').equals('open').toArray()
  const all = new Map([...open, ...rows].filter(({ v }) => v.status !== 'void').map((row) => [row.id, row]))
  const found = [...all.values()].map(({ id, v }) => ({ id, state: v }))
  return found.sort((a, b) => rank(a) - rank(b) || (a.state.calledAt < b.state.calledAt ? 1 : -1))
}

const MOST_ROUNDS = 20
const rank = ({ state }: CalledRound): number => (state.status === 'open' ? 0 : 1)

/** The rounds, live; undefined while loading. */
export function useRounds(): readonly CalledRound[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => loadRounds(store), [store])
}

/** Visits of a round that stand. Index: `vacantInspections.roundId`. */
export async function loadRoundVisits({ db }: Pick<Store, 'db'>, roundId: string): Promise<readonly VisitOfRound[]> {
  const rows = await db.vacantInspections.where('v.roundId').equals(roundId).toArray()
  return rows.filter(({ v }) => v.status !== 'void').map(({ id, v }) => ({ id, unitId: v.unitId, status: v.status }))
}

/** The same, live; undefined while loading. */
export function useRoundVisits(roundId: string): readonly VisitOfRound[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(
    async () => ({ of: roundId, visits: await loadRoundVisits(store, roundId) }),
    [store, roundId],
    undefined,
  )?.visits
}

/** Days within which a round is walked after a storm; undefined while loading. */
export function useStormDays(): number | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => settingOf(store, 'rounds.storm-days'), [store])
}

/** Homes that were in the rounds on a day that is over, where a round that ended is looked at; undefined while loading, or where none is. */
export function usePlanOfDay(day: Day | undefined): readonly PlanLine[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => (day === undefined ? undefined : loadPlan(store, day)), [store, day])
}

/** Homes of a plan that a round goes through: those of its buildings that were in the rounds when it was called, or came since. */
export function homesOfRound(plan: readonly PlanLine[], { buildingIds }: Pick<RoundState, 'buildingIds'>) {
  return buildingIds.length === 0 ? plan : plan.filter(({ buildingId }) => buildingIds.includes(buildingId))
}

/** Lines of a round. */
export function linesOfRound(
  homes: readonly PlanLine[],
  visits: readonly VisitOfRound[],
  keys: KeysByHome,
): readonly RoundLine[] {
  const told = Map.groupBy(visits, ({ unitId }) => unitId)
  return homes.map((home) => {
    const own = told.get(home.unitId) ?? []
    const stand = homeStand(own)
    return lineOf(home, { stand, visitId: own.find(({ status }) => status === stand)?.id ?? own[0]?.id, keys })
  })
}

/** Lines of the list of today: what is due or late, and what was seen today. */
export function linesOfToday(plan: readonly PlanLine[], keys: KeysByHome): readonly RoundLine[] {
  return plan
    .filter(({ next, visitedToday }) => next.stand !== 'ahead' || visitedToday !== undefined)
    .map((home) => {
      const { visitedToday } = home
      return lineOf(home, { stand: homeStand(visitedToday ? [visitedToday] : []), visitId: visitedToday?.id, keys })
    })
}

interface LineFacts {
  readonly stand: HomeStand
  readonly visitId: string | undefined
  readonly keys: KeysByHome
}

function lineOf(home: PlanLine, { stand, visitId, keys }: LineFacts): RoundLine {
  const { unitId, buildingId, officerIds, code, building, floor, scope, next } = home
  return {
    ...{ unitId, buildingId, officerIds, code, building, floor, scope, lastOn: next.lastOn, stand, visitId },
    keys: keys.get(unitId) ?? [],
  }
}
