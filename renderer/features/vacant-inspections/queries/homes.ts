/** Which homes are in the rounds on a day, where they lie and who walks there (handbook D1). May run inside a transaction of the store. */
import { decoratingUnits } from '#renderer/db/decoratingUnits.ts'
import type { Store } from '#renderer/db/store.ts'
import type { KeyEntrustmentRow, StayRow, UnitRow } from '#renderer/db/tables.ts'
import { unitState } from '#shared/domain/owner-files/unitState.ts'
import { type EntrustedSpan, type InspectionScope, scopeOf } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { Day } from '#shared/kernel/days.ts'

/** An empty home that is in the rounds. */
export interface RoundHome {
  readonly unitId: string
  readonly code: string
  readonly buildingId: string
  readonly entrance: string
  readonly floor: number | null
  readonly scope: InspectionScope
  /** Tower officers of its building. */
  readonly officerIds: readonly string[]
}

/** All homes in the rounds on a day, or those among `unitIds`, unsorted. Indexes: `stays.unitId`, `keyEntrustments.status`. */
export async function loadHomes(store: Store, day: Day, unitIds?: readonly string[]): Promise<readonly RoundHome[]> {
  const { db } = store
  const [units, stays, entrusted, duties, decorating] = await Promise.all([
    unitIds === undefined ? db.units.toArray() : db.units.bulkGet([...unitIds]),
    unitIds === undefined
      ? db.stays.toArray()
      : db.stays
          .where('v.unitId')
          .anyOf([...unitIds])
          .toArray(),
    db.keyEntrustments.where('v.status').anyOf(['held', 'ended']).toArray(),
    db.towerDuties.toArray(),
    decoratingUnits(store, unitIds),
  ])
  const staysOf = Map.groupBy(
    stays.filter((row) => !row.deleted),
    ({ v }) => v.unitId ?? '',
  )
  const spansOf = Map.groupBy(entrusted, ({ v }) => v.unitId)
  const onDuty = duties.filter((row) => !row.deleted && row.v.active !== false)
  const officersOf = Map.groupBy(onDuty, ({ v }) => v.buildingId ?? '')
  return units.flatMap((unit): RoundHome[] => {
    if (unit === undefined || unit.deleted) return []
    const scope = scopeOfUnit(unit, {
      day,
      stays: staysOf.get(unit.id) ?? [],
      entrusted: spansOf.get(unit.id) ?? [],
      isDecorating: decorating.has(unit.id),
    })
    if (scope === undefined) return []
    const { code = '', buildingId, entrance = '', floor = null } = unit.v
    const officerIds = (officersOf.get(buildingId ?? '') ?? []).flatMap(({ v }) => v.staffId ?? [])
    return [{ unitId: unit.id, code, buildingId: buildingId ?? '', entrance, floor, scope, officerIds }]
  })
}

/** What the scope of one home is read from. */
export interface ScopeRows {
  readonly day: Day
  readonly stays: readonly Pick<StayRow, 'v'>[]
  readonly entrusted: readonly Pick<KeyEntrustmentRow, 'v'>[]
  readonly isDecorating: boolean
}

/** Why and how deep one home is inspected on a day; undefined where it is not. */
export function scopeOfUnit(
  { v }: Pick<UnitRow, 'v'>,
  { day, stays, entrusted, isDecorating }: ScopeRows,
): InspectionScope | undefined {
  const state = unitState({ unit: v, stays: stays.map((stay) => stay.v), today: day, isDecorating })
  return scopeOf(state, entrusted.map(spanOf), day)
}

/** An entrustment as the plan asks for it. */
export function spanOf({ v }: Pick<KeyEntrustmentRow, 'v'>): EntrustedSpan {
  return { from: v.from, until: v.until, endedOn: v.endedOn, withCare: v.withCare }
}
