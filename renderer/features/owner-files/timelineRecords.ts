/** The records whose changes make the time line of a person or a unit, and how each is named there. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import type { StayEndReason } from '#shared/domain/owner-files/fileRecords.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { recordKey } from '#shared/sync/dot.ts'

/** How a record reads on a time line. */
export interface RecordLine {
  /** Who stays there: on a unit's time line. */
  readonly name?: string
  readonly relation?: Relation
  readonly endReason?: StayEndReason | null
}

/** Records of the subject by key. */
export interface SubjectRecords {
  readonly lines: ReadonlyMap<RecordKey, RecordLine>
}

/** The subject's own record, its stays, phones and merges; what else hangs on a file tells its own lines. */
export async function keysOfSubject(store: Store, { kind, id }: HubSubject): Promise<SubjectRecords> {
  const index = kind === 'person' ? 'v.personId' : 'v.unitId'
  const lines = new Map<RecordKey, RecordLine>([[recordKey(kind, id), {}]])
  const stays = await store.db.stays.where(index).equals(id).toArray()
  const names = kind === 'unit' ? await namesOf(store, stays) : []
  for (const [place, stay] of stays.entries()) lines.set(recordKey('stay', stay.id), lineOf(stay, names[place]))
  const phones = kind === 'person' ? await store.db.phones.where('v.personId').equals(id).primaryKeys() : []
  for (const key of phones) lines.set(recordKey('phone', key), {})
  for (const key of await mergeKeys(store, kind, id)) lines.set(key, {})
  return { lines }
}

async function namesOf(store: Store, stays: readonly StayRow[]): Promise<readonly (string | undefined)[]> {
  const people = await store.db.people.bulkGet(stays.map((stay) => stay.v.personId ?? ''))
  return people.map((person) => person?.v.name)
}

function lineOf({ v: { relation, endReason } }: StayRow, name: string | undefined): RecordLine {
  return {
    ...(name === undefined ? {} : { name }),
    ...(relation === undefined ? {} : { relation }),
    ...(endReason === undefined ? {} : { endReason }),
  }
}

/** Merges into this file; its own merge into another is told by its own record. */
async function mergeKeys(store: Store, kind: HubSubject['kind'], id: string): Promise<readonly RecordKey[]> {
  if (kind === 'unit') return []
  const into = await store.db.merges.where('v.into').equals(id).primaryKeys()
  return into.map((key) => recordKey('merge', key))
}
