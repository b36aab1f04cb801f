/** Commands of a case as such: opened, its papers, its end. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideOpenMoveIn, type OpenMoveInFacts, type OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'

/** What is known of a home before its case is opened. Index: `moveInCases.unitId`. */
export async function openFactsOf(store: Store, unitId: string | null): Promise<OpenMoveInFacts> {
  if (unitId === null) return { cases: [], deliveredDay: null }
  const rows = await store.db.moveInCases.where('v.unitId').equals(unitId).toArray()
  const unit = await store.db.units.get(unitId)
  return { cases: rows.map(({ v }) => v), deliveredDay: unit?.v.deliveredDay ?? null }
}

/** Opens the case of a home. Refusals as `decideOpenMoveIn`. */
export function openMoveIn(desk: Desk, input: OpenMoveInInput) {
  return runCommand(desk, async (context) =>
    decideOpenMoveIn(input, await openFactsOf(desk.store, input.unitId), context),
  )
}
