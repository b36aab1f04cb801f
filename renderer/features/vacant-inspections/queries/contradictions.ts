/** Homes that were inspected as empty on a day on which, by the file, somebody lived there: two desks, or two colleagues, knew two things. */
import type { Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { isEntrusted } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { Day } from '#shared/kernel/days.ts'
import { windowOf } from './planBook.ts'
import { spanOf } from './scopes.ts'

/** One visit that does not go with the file. */
export interface Contradiction {
  readonly visitId: string
  readonly unitId: string
  readonly unitCode: string
  readonly day: string
}

/** Whoever lives there; an owner may own an empty home. */
const RESIDENTS: readonly string[] = ['tenant', 'family', 'occupant']

/**
 * Of these homes, in the two months that the plan counts. Only what has its day is held against a visit: who is on file without one may have come
 * later, and a home in our care is inspected whoever lives there. Indexes: `stays.unitId`, `vacantInspections.[unitId+day]`,
 * `keyEntrustments.unitId`.
 */
export async function contradictionsOf(store: Store, unitIds: readonly string[]): Promise<readonly Contradiction[]> {
  const { db } = store
  if (unitIds.length === 0) return []
  const stays = (await db.stays.where('v.unitId').anyOf(unitIds).toArray()).filter(isDatedResident)
  const lived = [...new Set(stays.map(({ v }) => v.unitId ?? ''))]
  if (lived.length === 0) return []
  const { from, to } = windowOf(store.dayOf(store.clock.nowMs()))
  const [units, entrusted, visits] = await Promise.all([
    db.units.bulkGet(lived),
    db.keyEntrustments.where('v.unitId').anyOf(lived).toArray(),
    Promise.all(
      lived.map((unitId) =>
        db.vacantInspections.where('[v.unitId+v.day]').between([unitId, from], [unitId, to], true, true).toArray(),
      ),
    ),
  ])
  const codes = new Map(units.flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : [])))
  return visits.flat().flatMap(({ id, v }): readonly Contradiction[] => {
    const { unitId, day, status } = v
    if (status === 'void' || status === 'opening' || status === 'unable') return []
    const isLivedIn = stays.some((row) => row.v.unitId === unitId && isThere(row, day as Day))
    const isOurs = entrusted.some((row) => row.v.unitId === unitId && row.v.withCare && isEntrusted(spanOf(row), day))
    return isLivedIn && !isOurs ? [{ visitId: id, unitId, unitCode: codes.get(unitId) ?? '', day }] : []
  })
}

function isDatedResident({ v, deleted }: StayRow): boolean {
  return !deleted && typeof v.fromDay === 'string' && RESIDENTS.includes(v.relation ?? '')
}

function isThere({ v }: StayRow, day: Day): boolean {
  return isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, day)
}
