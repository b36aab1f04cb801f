// People and units for tests, made the way the desk makes them.
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideAddOwner } from '#shared/domain/owner-files/decisions.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { CLERK } from './testStore.ts'

/** Adds a unit; gives its id. */
export async function addUnit(store: Store, code = '2-1203'): Promise<string> {
  const added = await commit(store, CLERK, (context) =>
    decideAddUnit({ code, areaCm2: 895_000, use: 'own-home' }, () => false, context),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.unitId
}

/** Adds an owner of the unit; gives their id. */
export async function addOwner(store: Store, unitId: string, name = '王晓梅'): Promise<string> {
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const input = { name, idKind: null, idNumber: null, remark: '', unitId, relation: 'owner' as const }
  const added = await commit(store, CLERK, (context) =>
    decideAddOwner({ ...input, phones: ['13812345678'], fromDay: null }, facts, context),
  )
  if (!added.ok) throw new Error(added.error.code)
  return added.value.draft.personId
}
