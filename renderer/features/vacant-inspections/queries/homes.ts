/** Which homes are in the rounds on a day, where they lie and who walks there (handbook D1). May run inside a transaction of the store. */
import type { Store } from '#renderer/db/store.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { scopeOn } from '#shared/domain/vacant-inspections/plan/span.ts'
import type { Day } from '#shared/kernel/days.ts'
import { loadPasts } from './scopes.ts'

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

/** All homes in the rounds on a day, or those among `unitIds`, unsorted. Of a day that is over it says what held then. Indexes as `loadPasts`. */
export async function loadHomes(store: Store, day: Day, unitIds?: readonly string[]): Promise<readonly RoundHome[]> {
  const pasts = await loadPasts(store, unitIds)
  return pasts.flatMap(({ history, ...home }): RoundHome[] => {
    const scope = scopeOn(history, day)
    return scope === undefined ? [] : [{ ...home, scope }]
  })
}
