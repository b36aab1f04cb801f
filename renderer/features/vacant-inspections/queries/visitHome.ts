/** What an officer wants to know before the door of one home: why it is inspected, what was there last, which keys open it, what is still open. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { VacantInspectionRow } from '#renderer/db/tables.ts'
import { type UnitState, unitState } from '#shared/domain/owner-files/unitState.ts'
import type { FaultState } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import { inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { METERS, type Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { RoundState } from '#shared/domain/vacant-inspections/rounds/roundFold.ts'
import type { InspectionState } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import type { InspectionFacts } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { loadVisitFacts, type SlotAsked } from './visitFacts.ts'

/** A visit with its id. */
export interface KnownVisit {
  readonly id: string
  readonly state: InspectionState
}

/** A fault with its id. */
export interface KnownFault {
  readonly id: string
  readonly state: FaultState
}

/** A set of keys of one home, as far as somebody at the cabinet asks. */
export interface HomeKeySet {
  readonly thingId: string
  readonly label: string
  /** Cabinet and hook. */
  readonly slot: string
  readonly opens: string
  readonly count: number
  readonly stand: 'kept' | 'out' | 'sealed' | 'handed-over'
  /** Who has it while it is out; a staff member, or somebody by name. */
  readonly withStaffId: string | null
  readonly withName: string
}

/** A meter of which there was nothing to read last time, and why. */
export interface AbsentMeter {
  readonly kind: 'no-meter' | 'no-gas'
  readonly noPhotoWhy: string
}

/** One home before it is visited. */
export interface VisitHome {
  readonly slot: SlotAsked
  readonly code: string
  readonly buildingId: string
  /** Tower officers of its building. */
  readonly officerIds: readonly string[]
  readonly facts: InspectionFacts
  /** What was entered for the slot already. */
  readonly known: KnownVisit | undefined
  /** Visits up to the day, newest first; no more than the last ones. */
  readonly before: readonly KnownVisit[]
  readonly absent: Partial<Readonly<Record<Meter, AbsentMeter>>>
  readonly keySets: readonly HomeKeySet[]
  /** Not good yet, oldest first. */
  readonly openFaults: readonly KnownFault[]
  readonly round: RoundState | undefined
  /** Names of the staff by id: those who are here, and who did something once. */
  readonly staff: ReadonlyMap<string, string>
  readonly here: readonly string[]
}

const LATELY = 12

/** The same, live; undefined until it is read, null for a home that nobody knows. */
export function useVisitHome({ unitId, day, roundId }: SlotAsked): VisitHome | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadVisitHome(store, { unitId, day, roundId }), [store, unitId, day, roundId])
}

/** One home before it is visited; null for one that nobody knows. Indexes: `[unitId+day]`, `inspectionFaults.unitId`. */
export async function loadVisitHome(store: Store, slot: SlotAsked): Promise<VisitHome | null> {
  const { db } = store
  const { unitId, day, roundId } = slot
  const [unit, facts, visits, faults, keySets, round, staffRows] = await Promise.all([
    db.units.get(unitId),
    loadVisitFacts(store, slot),
    visitsUpTo(store, unitId, day),
    db.inspectionFaults.where('v.unitId').equals(unitId).toArray(),
    keySetsOf(store, unitId),
    roundId === '' ? undefined : db.inspectionRounds.get(roundId),
    db.staff.toArray(),
  ])
  if (unit === undefined || unit.deleted) return null
  const id = inspectionIdOf(store.workspace, slot)
  const known = await db.vacantInspections.get(id)
  const duties = await db.towerDuties
    .where('v.buildingId')
    .equals(unit.v.buildingId ?? '')
    .toArray()
  const onDuty = duties.filter((row) => !row.deleted && row.v.active !== false)
  const standing = staffRows.filter((row) => !row.deleted)
  return {
    ...{ slot, facts, keySets, code: unit.v.code ?? '', buildingId: unit.v.buildingId ?? '' },
    officerIds: onDuty.flatMap(({ v }) => v.staffId ?? []),
    known: known === undefined || known.v.status === 'void' ? undefined : { id, state: known.v },
    before: visits.filter((one) => one.id !== id).slice(0, LATELY),
    absent: absentMeters(visits),
    openFaults: faults
      .filter(({ v }) => v.status !== 'void' && v.status !== 'closed')
      .sort((a, b) => (a.v.foundAt < b.v.foundAt ? -1 : 1))
      .map((row) => ({ id: row.id, state: row.v })),
    round: round === undefined || round.v.status === 'void' ? undefined : round.v,
    staff: new Map(standing.map((row) => [row.id, row.v.name ?? ''])),
    here: standing.filter(({ v }) => v.active !== false).map((row) => row.id),
  }
}

/** What the walk of an extra round has been to. */
export interface RoundSoFar {
  readonly buildingIds: readonly string[]
  readonly visited: ReadonlySet<string>
}

/** Homes that an extra round has been to, live; undefined for the weekly round, and until it is read. Index: `roundId`. */
export function useVisitedInRound(roundId: string): RoundSoFar | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    if (roundId === '') return undefined
    const [round, visits] = await Promise.all([
      store.db.inspectionRounds.get(roundId),
      store.db.vacantInspections.where('v.roundId').equals(roundId).toArray(),
    ])
    const standing = visits.filter(({ v }) => v.status !== 'void')
    return { buildingIds: round?.v.buildingIds ?? [], visited: new Set(standing.map(({ v }) => v.unitId)) }
  }, [store, roundId])
}

/** State of a home on a day by its file, live. */
export function useUnitState(unitId: string, day: Day): UnitState | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const [unit, stays, decorating] = await Promise.all([
      store.db.units.get(unitId),
      store.db.stays.where('v.unitId').equals(unitId).toArray(),
      decoratingUnits(store, [unitId]),
    ])
    const standing = stays.filter((row) => !row.deleted).map(({ v }) => v)
    return unitState({ unit: unit?.v ?? {}, stays: standing, today: day, isDecorating: decorating.has(unitId) })
  }, [store, unitId, day])
}

/** Visits of a home up to a day, newest first. */
async function visitsUpTo({ db }: Store, unitId: string, day: string): Promise<readonly KnownVisit[]> {
  const rows = await db.vacantInspections
    .where('[v.unitId+v.day]')
    .between([unitId, ''], [unitId, day], true, true)
    .toArray()
  return newestFirst(rows)
}

/** Visits that stand, newest first. */
export function newestFirst(rows: readonly VacantInspectionRow[]): readonly KnownVisit[] {
  return rows
    .filter(({ v }) => v.status !== 'void')
    .sort((a, b) => (a.v.seenAt < b.v.seenAt ? 1 : -1))
    .map((row) => ({ id: row.id, state: row.v }))
}

/** What was not there last time is not asked for again; a figure since then says that it is there. */
function absentMeters(visits: readonly KnownVisit[]): VisitHome['absent'] {
  const found = METERS.flatMap((meter) => {
    const [last] = visits.flatMap(({ state }) => state.readings.filter((one) => one.meter === meter))
    const kind = last?.kind
    if (last === undefined || (kind !== 'no-meter' && kind !== 'no-gas')) return []
    return [[meter, { kind, noPhotoWhy: last.noPhotoWhy }] as const]
  })
  return Object.fromEntries(found)
}

/** The sets of keys of a home, by hook. Indexes: `loanThings.unitId`, `loans.thingId`. */
export async function keySetsOf({ db }: Store, unitId: string): Promise<readonly HomeKeySet[]> {
  const things = (await db.loanThings.where('v.unitId').equals(unitId).toArray()).filter(
    ({ deleted, v }) => !deleted && v.kind === 'key' && v.active !== false,
  )
  const ids = things.map(({ id }) => id)
  const [sets, loans] = await Promise.all([db.keySets.bulkGet(ids), db.loans.where('v.thingId').anyOf(ids).toArray()])
  const out = new Map(loans.filter(({ v }) => v.status === 'out').map(({ v }) => [v.thingId, v]))
  const told = things.map(({ id, v }, index): HomeKeySet => {
    const set = sets[index]?.v
    const loan = out.get(id)
    const kept = set?.status === 'handed-over' ? 'handed-over' : set?.seal ? 'sealed' : 'kept'
    return {
      ...{ thingId: id, label: v.label ?? '', slot: v.slot ?? '', opens: v.opens ?? '', count: v.count ?? 1 },
      ...{ stand: loan === undefined ? kept : 'out', withStaffId: loan?.staffId ?? null, withName: loan?.name ?? '' },
    }
  })
  return told.sort((a, b) => (a.slot < b.slot ? -1 : 1))
}
