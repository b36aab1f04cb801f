/** What screens ask of patrols: the slots of a day in walking order, the patrols of one case. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { patrolIdOf } from '#shared/domain/decoration/ids.ts'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import type { PatrolTarget } from '#shared/domain/decoration/patrols/record.ts'
import { siteOf, slotEnd, slotsOf } from '#shared/domain/decoration/patrols/slots.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { walkOrder } from '#shared/kernel/walkOrder.ts'
import { hoursOfBuildings, loadHoursRules } from './hours.ts'
import {
  type DayFacts,
  type EnteredPatrol,
  enteredKey,
  NOWHERE,
  type PatrolLine,
  publicLines,
  publicTarget,
  siteLines,
  type UnitPlace,
} from './patrolLines.ts'

/** The slots of a day. */
export interface PatrolDay {
  readonly day: Day
  readonly lines: readonly PatrolLine[]
  /** Names by id; whoever is here, for the choice of the officer. */
  readonly staff: ReadonlyMap<string, string>
  /** Codes by id, in their order. */
  readonly buildings: ReadonlyMap<string, string>
  /** Companion of engineering as last named on this day. */
  readonly lastCompanion: string
}

/** The slots of a day, live; undefined until they are read. */
export function usePatrolDay(day: Day): PatrolDay | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadPatrolDay(store, day), [store, day])
}

/** The same once. Indexes: `decorationCases.permitTo`, `decorationPatrols.day`. */
export async function loadPatrolDay(store: Store, day: Day): Promise<PatrolDay> {
  const { db } = store
  const [cases, buildingRows, staffRows] = await Promise.all([
    db.decorationCases.where('v.permitTo').aboveOrEqual(day).toArray(),
    db.buildings.toArray(),
    db.staff.toArray(),
  ])
  const places = await placesOf(store, cases)
  const buildings = new Map(buildingRows.filter((row) => !row.deleted).map(({ id, v }) => [id, v.code ?? '']))
  const facts = await dayFacts(store, day, places)
  const lines = walkOrder(
    cases.flatMap((row) => siteLines(row, facts)),
    ({ place }) => place,
  )
  const seen = [...facts.entered.values()].sort((a, b) => (a.state.enteredAt < b.state.enteredAt ? 1 : -1))
  return {
    day,
    lines: [...lines, ...publicLines(facts, buildings)],
    staff: new Map(staffRows.filter((row) => !row.deleted).map(({ id, v }) => [id, v.name ?? ''])),
    buildings,
    lastCompanion: seen.find(({ state }) => state.companion !== '')?.state.companion ?? '',
  }
}

async function dayFacts(store: Store, day: Day, places: DayFacts['places']): Promise<DayFacts> {
  const patrols = await store.db.decorationPatrols.where('v.day').equals(day).toArray()
  const entered = patrols
    .filter(({ v }) => v.status === 'done')
    .map(({ id, v }) => [enteredKey(v), { id, state: v }] as const)
  const rules = await loadHoursRules(store, day)
  const hoursOf = hoursOfBuildings(rules, day)
  return { zone: store.zone(), day, entered: new Map<string, EnteredPatrol>(entered), places, hoursOf }
}

/** Where the units of these cases lie, and who looks after their buildings. */
export async function placesOf(
  { db }: Store,
  cases: readonly Pick<DecorationCaseRow, 'v'>[],
): Promise<ReadonlyMap<string, UnitPlace>> {
  const ids = [...new Set(cases.map(({ v }) => v.unitId ?? ''))].filter((id) => id !== '')
  const [units, buildings, duties] = await Promise.all([
    db.units.bulkGet(ids),
    db.buildings.toArray(),
    db.towerDuties.toArray(),
  ])
  const codes = new Map(buildings.map(({ id, v }) => [id, v.code ?? '']))
  const onDuty = duties.filter((row) => !row.deleted && row.v.active !== false)
  const officers = Map.groupBy(onDuty, (row) => row.v.buildingId ?? '')
  const places = units.flatMap((row) => {
    if (row === undefined) return []
    const { code = '', buildingId, entrance = '', floor = null } = row.v
    const officerIds = (officers.get(buildingId ?? '') ?? []).flatMap(({ v }) => v.staffId ?? [])
    const building = codes.get(buildingId ?? '') ?? ''
    const place = {
      unitId: row.id,
      unitCode: code,
      buildingId: buildingId ?? '',
      building,
      entrance,
      floor,
      officerIds,
    }
    return [[row.id, place] as const]
  })
  return new Map(places)
}

/** The patrols of one case, the latest first, live. */
export function useCasePatrols(caseId: string): readonly EnteredPatrol[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadCasePatrols(store, caseId), [store, caseId])
}

/** The same once. Index: `decorationPatrols.caseId`. */
export async function loadCasePatrols({ db }: Store, caseId: string): Promise<readonly EnteredPatrol[]> {
  const rows = await db.decorationPatrols.where('v.caseId').equals(caseId).toArray()
  return rows
    .filter(({ v }) => v.status === 'done')
    .map(({ id, v }) => ({ id, state: v }))
    .sort((a, b) => (a.state.seenAt < b.state.seenAt ? 1 : -1))
}

/** Which slot is meant: of a case, or of a building's public area. */
export interface SlotAsked {
  readonly kind: 'site' | 'public'
  readonly id: string
  readonly day: string
  readonly slot: PatrolSlot
}

/** One slot as it stands inside a transaction: what a command decides on. Undefined where there is no such permit or building. */
export async function loadPatrolTarget(store: Store, asked: SlotAsked): Promise<PatrolTarget | undefined> {
  const { kind, id, day, slot } = asked
  if (!isDay(day)) return undefined
  const of = kind === 'public' ? `public/${id}` : id
  const patrol = await store.db.decorationPatrols.get(patrolIdOf(store.workspace, { of, day, slot }))
  const isKnown = patrol?.v.status === 'done'
  const hoursOf = hoursOfBuildings(await loadHoursRules(store, day), day)
  if (kind === 'public') {
    const building = await store.db.buildings.get(id)
    if (building === undefined || building.deleted) return undefined
    return { ...publicTarget({ buildingId: id, name: building.v.code ?? '', day, slot }, hoursOf(id)), isKnown }
  }
  const row = await store.db.decorationCases.get(id)
  const site = row === undefined ? null : siteOf(row.v)
  if (row === undefined || site === null) return undefined
  const place = (await placesOf(store, [row])).get(row.v.unitId ?? '') ?? NOWHERE
  const hours = hoursOf(place.buildingId)
  const isDue = slotsOf(site, hours, store.zone()).includes(slot)
  return { kind, id, day, slot, name: place.unitCode, isDue, isKnown, end: slotEnd(slot, hours) }
}

/** A patrol with its live events: what taking it back decides on. */
export async function loadPatrolFacts(store: Store, id: string) {
  return { id, events: await loadLiveEvents(store, 'decorationPatrol', id) }
}
