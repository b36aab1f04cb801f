/** Homes that nobody lives in yet, made the way the desk makes them, and their visits. */
import { commit } from '#renderer/db/commit.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { recordVisit } from '#renderer/features/vacant-inspections/commands/visits.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import type { InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { succeeded } from './actions.ts'
import { CLERK } from './testStore.ts'

/** Adds a home that was not sold; gives its id. */
export async function addEmptyHome(store: Store, code = '5-0101', sale: 'unsold' | 'sold' = 'unsold'): Promise<string> {
  const added = await commit(store, CLERK, (context) =>
    decideAddUnit({ code, areaCm2: null, use: null, sale }, () => false, context),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.unitId
}

/** A visit at which everything was as it should be. */
export const PLAIN_VISIT: Omit<InspectionInput, 'photos'> = {
  ...{ seen: 'inside', unable: '', officerId: 'staff-zhou', items: [], readings: [] },
  ...{ isOccupied: false, isDirty: false, isAired: true, noPhotoWhy: '', handled: '', remark: '' },
  ...{ keyThingId: null, at: '' },
}

/** Enters today's visit of a home; gives what was stored. */
export async function visitHome(
  desk: Desk,
  unitId: string,
  told: Partial<typeof PLAIN_VISIT> & { roundId?: string } = {},
) {
  const { roundId = '', ...input } = told
  const day = desk.store.dayOf(desk.store.clock.nowMs())
  const visit = { slot: { unitId, day, roundId }, input: { ...PLAIN_VISIT, ...input }, pictures: [], paperNumber: '' }
  return succeeded(await recordVisit(desk, visit))
}
