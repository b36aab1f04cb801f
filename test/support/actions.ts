/** What people do at a desk, as tests need it done: through the real decisions and the real commit. */
import { commit } from '#renderer/db/commit.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Committed, Signature, Store } from '#renderer/db/store.ts'
import { decideArrive } from '#shared/domain/desk-visits/decisions.ts'
import type { ChangeDraft, SetItem } from '#shared/domain/draft.ts'
import { decideAddOwner } from '#shared/domain/owner-files/decisions.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { CLERK, must } from './testStore.ts'

/** The identity number of 王晓梅; its last sign is the check letter. */
export const ID_NUMBER = '11010519491231002X'

/** The value of a result, or a failing test that names the refusal. */
export function succeeded<Value>(result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`Refused: ${result.error.code}`)
  return result.value
}

/** Commits a draft as it stands. */
export async function commitDraft(store: Store, draft: ChangeDraft, by: Signature = CLERK): Promise<Committed> {
  return succeeded(await commit(store, by, () => ok(draft)))
}

/** Adds a unit and gives its id. */
export async function addUnit(store: Store, code = '2-1203'): Promise<string> {
  const added = await commit(store, CLERK, (context) =>
    decideAddUnit({ code, areaCm2: 895_000, use: 'own-home' }, () => false, context),
  )
  return succeeded(added).draft.unitId
}

/** Adds 王晓梅, owner of the unit, with identity number and one phone; gives her id. */
export async function addOwner(store: Store, unitId: string): Promise<string> {
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const input = { name: '王晓梅', idKind: 'resident' as const, idNumber: ID_NUMBER, remark: '', unitId }
  const added = await commit(store, CLERK, (context) =>
    decideAddOwner({ ...input, relation: 'owner', phones: ['138 1234 5678'], fromDay: null }, facts, context),
  )
  return succeeded(added).draft.personId
}

/** Checks a stranger in; gives the commit and the visit's id. */
export async function arrive(store: Store, name = '访客', by: Signature = CLERK) {
  const data = { purpose: 'visitor' as const, personId: null, unitId: null, name }
  return succeeded(await commit(store, by, (context) => decideArrive(data, { here: [] }, context)))
}

/** Writes one field of a unit, naming what stands now. */
export async function editUnit(
  store: Store,
  id: string,
  values: SetItem['values'],
  by: Signature = CLERK,
): Promise<Committed> {
  const { seen } = await openForm(store, 'unit', must(await store.db.units.get(id)))
  return commitDraft(store, { cmd: 'unit.edit', items: [{ kind: 'set', e: 'unit', id, values, seen }] }, by)
}

/** Every row of every table, to see that nothing was left. */
export async function everything(store: Store): Promise<string> {
  const tables = await Promise.all(store.db.tables.map(async (table) => [table.name, await table.toArray()]))
  return JSON.stringify(tables)
}
