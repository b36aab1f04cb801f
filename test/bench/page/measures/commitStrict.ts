// One owner edit through commit() against one explicit strict Dexie transaction that does get + put + add of the same bytes.
import { commit } from '#renderer/db/commit.ts'
import { createDatabase } from '#renderer/db/database.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { ChangeRow, ProjectedRow } from '#renderer/db/rows.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { decideAddOwner, decideEditPerson } from '#shared/domain/owner-files/decisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** Who edits in the bench. */
export const CLERK: Signature = { actor: { id: 'bench-clerk', role: 'front-desk' }, session: 'bench' }

/** The bench's store, its one owner, and how often that one was edited. */
export interface Bench {
  readonly store: Store
  readonly personId: string
  readonly floor: FrontDeskDatabase
  edits: number
}

let opened: Promise<Bench> | undefined

/** The store of all database measures, opened once. */
export function openBench(): Promise<Bench> {
  opened ??= openFresh()
  return opened
}

async function openFresh(): Promise<Bench> {
  const found = await openStore({
    workspace: 'benchbenchbenchb' as WorkspaceId,
    localKey: crypto.getRandomValues(new Uint8Array(32)),
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app: { version: 'bench', builtMs: 0 },
  })
  if (!found.ok) throw new Error(found.error.code)
  const store = found.value
  const personId = await addOwner(store)
  // The same stores and indexes: what is compared is the transaction, not another schema.
  const floor = createDatabase('benchfloorbenchf')
  await floor.open()
  return { store, personId, floor, edits: 0 }
}

async function addOwner(store: Store): Promise<string> {
  const unit = await commit(store, CLERK, (context) =>
    decideAddUnit({ code: '2-1203', areaCm2: 895_000, use: null }, () => false, context),
  )
  if (!unit.ok) throw new Error(unit.error.code)
  const input = { ...personBefore(0), unitId: unit.value.draft.unitId, relation: 'owner' as const, fromDay: null }
  const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
  const owner = await commit(store, CLERK, (context) =>
    decideAddOwner({ ...input, phones: ['13812345678'] }, facts, context),
  )
  if (!owner.ok) throw new Error(owner.error.code)
  return owner.value.draft.personId
}

/** The bench owner as edit number `edit` left them. */
export function personBefore(edit: number): PersonInput {
  return { name: '王晓梅', idKind: 'resident', idNumber: '11010519491231002X', remark: `备注 ${edit}` }
}

/** Milliseconds of one owner edit through commit(), mean of `times`. What the form read is read outside the clock, as a form does. */
export async function commitEdit({ times }: { times: number }): Promise<number> {
  const bench = await openBench()
  const { store, personId } = bench
  let spent = 0
  for (let time = 0; time < times; time += 1) {
    const row = await store.db.people.get(personId)
    if (!row) throw new Error('the bench owner is gone')
    const { seen } = await openForm(store, 'person', row)
    const edit = { personId, before: personBefore(bench.edits), after: personBefore(bench.edits + 1), seen, phones: [] }
    const start = performance.now()
    const done = await commit(store, CLERK, (context) =>
      decideEditPerson(edit, { peopleWithIdNumber: () => [personId] }, context),
    )
    spent += performance.now() - start
    if (!done.ok) throw new Error(done.error.code)
    bench.edits += 1
  }
  return spent / times
}

/** Milliseconds of get + put + add of the same bytes in one explicit strict Dexie transaction, mean of `times`. */
export async function dexieGetPutAdd({ times }: { times: number }): Promise<number> {
  const { row, change, floor } = await sameBytes()
  const people = floor.table<ProjectedRow, string>('people')
  const changes = floor.table<ChangeRow, [string, number]>('changes')
  let n = (await changes.count()) + 1
  let spent = 0
  for (let time = 0; time < times; time += 1, n += 1) {
    const start = performance.now()
    await floor.transaction('rw', people, changes, async () => {
      await people.get(row.id)
      await people.put(row)
      await changes.add({ ...change, n })
    })
    spent += performance.now() - start
  }
  return spent / times
}

/** Milliseconds of a bare strict put of the same row, mean of `times`: the note beside the ratio. */
export async function dexiePut({ times }: { times: number }): Promise<number> {
  const { row, floor } = await sameBytes()
  const people = floor.table<ProjectedRow, string>('people')
  const start = performance.now()
  for (let time = 0; time < times; time += 1) await people.put(row)
  return (performance.now() - start) / times
}

async function sameBytes(): Promise<{ row: ProjectedRow; change: ChangeRow; floor: FrontDeskDatabase }> {
  const { store, personId, floor } = await openBench()
  const row = await store.db.people.get(personId)
  const change = await store.db.changes.toCollection().last()
  if (!row || !change) throw new Error('edit before measuring the floor')
  return { row, change, floor }
}
