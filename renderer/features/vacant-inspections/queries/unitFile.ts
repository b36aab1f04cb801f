/** The file of one home in the rounds: its visits, meters, faults, keys and entrustments, what was done for it, and what contradicts it. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { EntrustmentState } from '#shared/domain/loans/keys/entrustmentFold.ts'
import { type UnitState, unitState } from '#shared/domain/owner-files/unitState.ts'
import { type ChecklistItem, SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import { type InspectionScope, scopeOf } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contradictionsOf } from './contradictions.ts'
import { type FaultLine, loadFaultsOfUnit } from './faults.ts'
import { cleaningOfHomes } from './planCleaning.ts'
import { spanOf } from './scopes.ts'
import { type HomeKeySet, type KnownVisit, keySetsOf, newestFirst } from './visitHome.ts'

/** A written entrustment of the home's key. */
export interface EntrustedKey {
  readonly id: string
  readonly state: EntrustmentState
}

/** A task that a patrol made: cleaning, or a work order. */
export interface HomeWork {
  readonly id: string
  readonly matter: string
  readonly department: string
  readonly isOpen: boolean
  readonly registeredAt: string
  readonly doneAt: string
}

/** What happens to a home besides being looked at; ISO days, empty where it never did. */
export interface HomeCare {
  readonly airedOn: string
  readonly dirtyOn: string
  readonly cleanedOn: string
}

/** The file. */
export interface UnitFile {
  readonly unitId: string
  readonly code: string
  readonly state: UnitState
  /** Why it is inspected today; undefined where it is not. */
  readonly scope: InspectionScope | undefined
  /** Newest first. */
  readonly visits: readonly KnownVisit[]
  readonly faults: readonly FaultLine[]
  readonly keySets: readonly HomeKeySet[]
  readonly entrusted: readonly EntrustedKey[]
  readonly work: readonly HomeWork[]
  readonly care: HomeCare
  /** Visits of days on which, by the file, somebody lived there. */
  readonly contradicting: ReadonlySet<string>
  /** Items of every version, the newest words first. */
  readonly items: readonly ChecklistItem[]
  readonly staff: ReadonlyMap<string, string>
  /** Tower officers of its building. */
  readonly officerIds: readonly string[]
}

const MOST_WORK = 6

/** The same, live; undefined until it is read, null for a home that nobody knows. */
export function useUnitFile(unitId: string, today: Day): UnitFile | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadUnitFile(store, unitId, today), [store, unitId, today])
}

/** The file of a home. Indexes: `unitId` of visits, faults, things, entrustments, stays and items. */
export async function loadUnitFile(store: Store, unitId: string, today: Day): Promise<UnitFile | null> {
  const { db } = store
  const unit = await db.units.get(unitId)
  if (unit === undefined || unit.deleted) return null
  const [visitRows, faults, keySets, held, stays, decorating, itemRows, cleaning, checklist, staffRows, duties] =
    await Promise.all([
      db.vacantInspections.where('v.unitId').equals(unitId).toArray(),
      loadFaultsOfUnit(store, unitId, today),
      keySetsOf(store, unitId),
      db.keyEntrustments.where('v.unitId').equals(unitId).toArray(),
      db.stays.where('v.unitId').equals(unitId).toArray(),
      decoratingUnits(store, [unitId]),
      db.items.where('v.unitId').equals(unitId).toArray(),
      cleaningOfHomes(store, [unitId]),
      db.checklists.get('vacant'),
      db.staff.toArray(),
      db.towerDuties
        .where('v.buildingId')
        .equals(unit.v.buildingId ?? '')
        .toArray(),
    ])
  const visits = newestFirst(visitRows)
  const standing = held.filter(({ v }) => v.status !== 'void')
  const living = stays.filter((row) => !row.deleted).map(({ v }) => v)
  const state = unitState({ unit: unit.v, stays: living, today, isDecorating: decorating.has(unitId) })
  const lastWith = (is: (visit: KnownVisit) => boolean): string => visits.find(is)?.state.day ?? ''
  return {
    ...{ unitId, code: unit.v.code ?? '', state, scope: scopeOf(state, standing.map(spanOf), today), visits, faults },
    keySets,
    entrusted: standing
      .map((row) => ({ id: row.id, state: row.v }))
      .sort((a, b) => (a.state.from < b.state.from ? 1 : -1)),
    work: itemRows
      .filter(({ v }) => v.channel === 'patrol' && v.status !== 'void')
      .sort((a, b) => (a.v.registeredAt < b.v.registeredAt ? 1 : -1))
      .slice(0, MOST_WORK)
      .map(({ id, v }) => ({
        ...{ id, matter: v.matter, department: v.department, isOpen: v.status === 'open' },
        ...{ registeredAt: v.registeredAt, doneAt: v.doneAt },
      })),
    care: {
      airedOn: lastWith((visit) => visit.state.isAired),
      dirtyOn: lastWith((visit) => visit.state.isDirty),
      cleanedOn: cleaning.get(unitId)?.cleanedOn ?? '',
    },
    contradicting: new Set((await contradictionsOf(store, [unitId])).map(({ visitId }) => visitId)),
    items: [...(checklist?.v.versions ?? []).toReversed().flatMap((version) => version.items), ...SHIPPED_ITEMS],
    staff: new Map(staffRows.filter((row) => !row.deleted).map((row) => [row.id, row.v.name ?? ''])),
    officerIds: duties.filter((row) => !row.deleted && row.v.active !== false).flatMap(({ v }) => v.staffId ?? []),
  }
}
