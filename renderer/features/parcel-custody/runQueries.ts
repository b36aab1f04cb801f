/** What the run screens ask: what may be carried to which home, who carries, the runs and what became of their things. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DeliveryRunRow } from '#renderer/db/tables.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import type { DeliveryRunState } from '#shared/domain/parcel-custody/runFold.ts'
import { type StopResult, staysBecause, stopResult } from '#shared/domain/parcel-custody/runs.ts'
import { doorKey, doorsOf, type StopPlace } from '#shared/domain/parcel-custody/runWalk.ts'
import { compareCodes, compareNames } from '#shared/kernel/names.ts'
import { type CustodyLine, custodyLines, itemsOfStatus, linesByIds, openRuns } from './queries.ts'

/** A thing that may be carried to its home. */
export interface RunCandidate extends CustodyLine {
  readonly place: StopPlace
  readonly buildingId: string
  /** When the unit is not to be disturbed: `22:00–07:00`; empty where nothing was said. */
  readonly quiet: string
}

/** A tower of which something waits. */
export interface RunTower {
  readonly id: string
  readonly code: string
}

/** Somebody of the staff who can carry, with the towers that are theirs (handbook R27). */
export interface RunCarrier {
  readonly id: string
  readonly name: string
  readonly isOfficer: boolean
  readonly towers: readonly string[]
}

/** What can go out now, and who can go. */
export interface RunChoice {
  readonly candidates: readonly RunCandidate[]
  readonly towers: readonly RunTower[]
  readonly carriers: readonly RunCarrier[]
}

/** What can go out now, live; undefined until it is read. Index: `custodyItems.status`. */
export function useRunChoice(): RunChoice | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadRunChoice(store), [store])
}

/** The same once; candidates as they came in. */
async function loadRunChoice(store: Store): Promise<RunChoice> {
  const rows = (await itemsOfStatus(store, 'in-store')).filter(({ v }) => staysBecause(v) === undefined)
  const candidates = await placed(store, await custodyLines(store, rows))
  const codes = new Map(candidates.map(({ buildingId, place }) => [buildingId, place.building]))
  const towers = [...codes].filter(([id]) => id !== '').map(([id, code]) => ({ id, code }))
  return {
    candidates,
    towers: towers.sort((a, b) => compareCodes(a.code, b.code)),
    carriers: await loadCarriers(store),
  }
}

/** Things with the places they go to. */
export async function placed(store: Store, lines: readonly CustodyLine[]): Promise<readonly RunCandidate[]> {
  const units = await store.db.units.bulkGet(lines.map(({ item }) => item.unitId ?? ''))
  const buildings = new Map((await store.db.buildings.toArray()).map(({ id, v }) => [id, v.code ?? '']))
  return lines.map((line, index) => {
    const { buildingId, entrance = '', floor = null, quietFrom, quietTo } = units[index]?.v ?? {}
    const building = buildings.get(buildingId ?? '') ?? ''
    return {
      ...line,
      place: { building, entrance, floor, unitCode: line.unitCode, recipient: line.who },
      buildingId: buildingId ?? '',
      quiet: quietFrom && quietTo ? `${quietFrom}–${quietTo}` : '',
    }
  })
}

async function loadCarriers({ db }: Store): Promise<readonly RunCarrier[]> {
  const staff = (await db.staff.toArray()).filter((row) => !row.deleted && row.v.active === true)
  const duties = (await db.towerDuties.toArray()).filter((row) => !row.deleted && row.v.active !== false)
  const carriers = staff.map(({ id, v }) => ({
    id,
    name: v.name ?? '',
    isOfficer: v.role === 'tower-officer',
    towers: duties.filter((duty) => duty.v.staffId === id).flatMap((duty) => duty.v.buildingId ?? []),
  }))
  return carriers.sort((a, b) => Number(b.isOfficer) - Number(a.isOfficer) || compareNames(a.name, b.name))
}

/** A thing of a run and what became of it. */
export interface RunThingLine extends CustodyLine {
  readonly result: StopResult
}

/** A door of a run: the line of its list, and what goes there. */
export interface RunDoor {
  /** The number on the list, from 1. */
  readonly number: number
  readonly key: string
  readonly unitCode: string
  readonly unitId: string | null
  readonly who: string
  readonly quiet: string
  readonly things: readonly RunThingLine[]
}

/** A run with its doors in the order of its list. */
export interface RunLine {
  readonly id: string
  readonly run: DeliveryRunState
  readonly officer: string
  readonly doors: readonly RunDoor[]
  /** Things whose result is not entered. */
  readonly open: number
  readonly count: number
}

/** A run, live; undefined until it is read, null where there is none. */
export function useRun(id: string): RunLine | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const row = await store.db.deliveryRuns.get(id)
    return row === undefined || row.v.status === 'void' ? null : runLine(store, row)
  }, [store, id])
}

/** Runs that are out, oldest first, and the last ones that were closed; undefined until they are read. */
export function useRuns(): readonly RunLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadRuns(store), [store])
}

const CLOSED_SHOWN = 5

/** The same once. Indexes: `deliveryRuns.status`, `begunAt`. */
export async function loadRuns(store: Store): Promise<readonly RunLine[]> {
  const out = await openRuns(store)
  const last = await store.db.deliveryRuns
    .orderBy('v.begunAt')
    .reverse()
    .limit(CLOSED_SHOWN * 2)
    .toArray()
  const closed = last.filter(({ v }) => v.status === 'closed').slice(0, CLOSED_SHOWN)
  return Promise.all([...out, ...closed].map((row) => runLine(store, row)))
}

async function runLine(store: Store, { id, v: run }: DeliveryRunRow): Promise<RunLine> {
  const lines = await placed(store, await linesByIds(store, run.itemIds))
  const things = lines.map((line) => ({ ...line, result: stopResult(line.item, { id, begunAt: run.begunAt }) }))
  const doors = doorsOf(things, ({ item }) => doorKey(item)).map((door, index) => doorOf(door, index + 1))
  const officer = (await store.db.staff.get(run.officerId))?.v.name ?? ''
  const open = things.filter(({ result }) => result === 'open').length
  return { id, run, officer, doors, open, count: things.length }
}

type PlacedThing = RunThingLine & Pick<RunCandidate, 'quiet'>

function doorOf(things: readonly PlacedThing[], number: number): RunDoor {
  const [first] = things
  const { unitCode = '', who = '', quiet = '' } = first ?? {}
  return { number, key: String(number), unitCode, unitId: first?.item.unitId ?? null, who, quiet, things }
}

/** Somebody who lives in the unit and can sign in the recipient's place. */
export interface HouseholdMember {
  readonly id: string
  readonly name: string
}

/** Who is on file for a unit now, by name, without the recipient; nobody until it is read. */
export function useHousehold(unitId: string | null, recipientId: string | null): readonly HouseholdMember[] {
  const { store } = useDesk()
  return useLiveAnswer(() => loadHousehold(store, { unitId, recipientId }), [store, unitId, recipientId]) ?? []
}

interface Household {
  readonly unitId: string | null
  readonly recipientId: string | null
}

async function loadHousehold(store: Store, { unitId, recipientId }: Household): Promise<readonly HouseholdMember[]> {
  if (unitId === null) return []
  const stays = await store.db.stays.where('v.unitId').equals(unitId).toArray()
  const today = store.dayOf(store.clock.nowMs())
  const standing = stays.filter(
    ({ deleted, v }) =>
      !deleted &&
      v.personId !== recipientId &&
      isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
  )
  const people = await store.db.people.bulkGet([...new Set(standing.map(({ v }) => v.personId ?? ''))])
  return people
    .flatMap((row) =>
      row === undefined || row.deleted || row.v.mergedInto ? [] : [{ id: row.id, name: row.v.name ?? '' }],
    )
    .sort((a, b) => compareNames(a.name, b.name))
}
