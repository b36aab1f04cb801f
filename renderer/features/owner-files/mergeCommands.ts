/** Commands of merging: load both files, decide, commit (style 5.4). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { idsOfPerson, isPartOfAnother } from '#renderer/db/mergedPeople.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { openRecord } from '#renderer/db/useFollowedForm.ts'
import {
  decideMerge,
  decideMoveStrays,
  decideUnmerge,
  type MergedFile,
  type MergeForm,
  type MovedRecord,
  type MovingEntity,
  type OwnedRecord,
  strayRecords,
} from '#shared/domain/owner-files/mergeDecisions.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import { err } from '#shared/kernel/result.ts'
import { readPerson } from './openPersonForm.ts'

/** Table of each kind of record that moves. */
const TABLES: Readonly<Record<MovingEntity, string>> = {
  stay: 'stays',
  phone: 'phones',
  vehicle: 'vehicles',
  document: 'documents',
  consent: 'consents',
  careNote: 'careNotes',
}

/** Makes `from` a part of `into`. Refusals as `decideMerge`, and `person-unknown`. */
export async function mergePeople(desk: Desk, ids: { readonly from: string; readonly into: string }, form: MergeForm) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const from = await fileOf(store, ids.from)
    const into = await fileOf(store, ids.into)
    if (from === undefined || into === undefined) return err<OwnerFileRefusal>({ code: 'person-unknown' })
    const records = [...(await recordsOf(store, ids.from)), ...(await recordsOf(store, ids.into))]
    return decideMerge(form, { from, into, records }, context)
  })
}

/** Takes a merge apart. Refusals as `decideUnmerge`. */
export function unmergePeople(desk: Desk, mergeId: string) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const row = await store.db.merges.get(mergeId)
    if (row === undefined) return err<OwnerFileRefusal>({ code: 'merge-unknown' })
    const moved = await Promise.all(row.v.moved.map((key) => movedRecord(store, key)))
    return decideUnmerge({ ...row.v, id: row.id }, moved, context)
  })
}

/** Moves what was added to a merged file since to the file that stays. Refusals as `decideMoveStrays`. */
export function moveStrays(desk: Desk, personId: string) {
  return runCommand(desk, async (context) =>
    decideMoveStrays(personId, await loadStrays(desk.store, personId), context),
  )
}

/** Records of the files that were merged into this one which no merge saw: another desk added them meanwhile. Index: `merges.from`. */
export async function loadStrays(store: Store, personId: string): Promise<readonly OwnedRecord[]> {
  const [, ...merged] = await idsOfPerson(store, personId)
  if (merged.length === 0) return []
  const lists = await Promise.all(merged.map((id) => recordsOf(store, id)))
  const merges = await store.db.merges.where('v.from').anyOf(merged).toArray()
  return strayRecords({
    records: [...(await recordsOf(store, personId)), ...lists.flat()],
    into: personId,
    left: merges.flatMap(({ v }) => (v.undone ? [] : v.left)),
  })
}

async function fileOf(store: Store, personId: string): Promise<MergedFile | undefined> {
  const row = await store.db.people.get(personId)
  if (!row || row.deleted) return undefined
  const { values } = await openRecord(store, { entity: 'person', row, read: readPerson })
  const mergedInto = (await isPartOfAnother(store, row)) ? (row.v.mergedInto ?? null) : null
  return { id: personId, mergedInto, values }
}

/** Every record of a person that a merge would move. Index: `personId` of each table. */
export async function recordsOf(store: Store, personId: string): Promise<readonly OwnedRecord[]> {
  const lists = await Promise.all(
    Object.entries(TABLES).map(async ([entity, table]) => {
      const rows: readonly RegisterRow[] = await store.db.table(table).where('v.personId').equals(personId).toArray()
      return rows
        .filter((row) => !row.deleted)
        .map((row) => ({ e: entity as MovingEntity, id: row.id, personId, sameAs: sameAs(entity, row) }))
    }),
  )
  return lists.flat()
}

function sameAs(entity: string, { v }: RegisterRow): string {
  const values = v as Readonly<Record<string, unknown>>
  if (entity === 'phone') return String(values.number ?? '')
  if (entity === 'vehicle') return String(values.plate ?? '')
  const isOpen = values.toDay == null
  return entity === 'stay' && isOpen ? `${String(values.unitId)}/${String(values.relation)}` : ''
}

async function movedRecord(store: Store, key: string): Promise<MovedRecord> {
  const [entity = '', id = ''] = key.split('/')
  const table = TABLES[entity as MovingEntity]
  const row: RegisterRow | undefined = table === undefined ? undefined : await store.db.table(table).get(id)
  const personId = (row?.v as Readonly<Record<string, unknown>> | undefined)?.personId
  return { key, exists: row !== undefined && !row.deleted, personId: typeof personId === 'string' ? personId : null }
}
