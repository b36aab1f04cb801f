/** What a leader does to files between two imports, through the real decisions: merging, ending a stay, deleting a file. */
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideDeletePerson } from '#shared/domain/owner-files/decisions.ts'
import {
  decideMerge,
  type MergedFile,
  MOVING_ENTITIES,
  type OwnedRecord,
} from '#shared/domain/owner-files/mergeDecisions.ts'
import { decideEndStay } from '#shared/domain/owner-files/stayDecisions.ts'
import { succeeded } from './actions.ts'
import { must, SUPERVISOR } from './testStore.ts'

type Values = Readonly<Record<string, unknown>>

const TABLES: Readonly<Record<string, string>> = {
  stay: 'stays',
  phone: 'phones',
  vehicle: 'vehicles',
  document: 'documents',
  consent: 'consents',
  careNote: 'careNotes',
}

async function recordsOf({ db }: Store, personId: string): Promise<readonly OwnedRecord[]> {
  const found: OwnedRecord[] = []
  for (const e of MOVING_ENTITIES) {
    for (const row of await db.table(TABLES[e] ?? e).toArray()) {
      const v: Values = row.v
      if (row.deleted || v.personId !== personId) continue
      const sameAs = { phone: v.number, vehicle: v.plate, stay: `${v.unitId}/${v.relation}` }[e as string] ?? ''
      found.push({ e, id: row.id, personId, sameAs: String(sameAs) })
    }
  }
  return found
}

/** A supervisor makes `from` a part of `into`, and leaves the values of the file that stays. */
export async function mergeFiles(store: Store, from: string, into: string): Promise<void> {
  const fileOf = (id: string): MergedFile => ({
    id,
    mergedInto: null,
    values: { name: '', idKind: null, idNumber: null, remark: '', kind: 'natural' },
  })
  const records = [...(await recordsOf(store, from)), ...(await recordsOf(store, into))]
  const facts = { from: fileOf(from), into: fileOf(into), records }
  succeeded(await commit(store, SUPERVISOR, (context) => decideMerge({ values: {}, seen: {} }, facts, context)))
}

/** 迁出 of one stay, on the day before. */
export async function moveOut(store: Store, stayId: string): Promise<void> {
  const { v } = must(await store.db.stays.get(stayId))
  const stay = { ...(v as object), id: stayId } as Parameters<typeof decideEndStay>[1]['stays'][number]
  const end = { stayId, day: '2026-11-20', reason: 'moved-out' as const }
  succeeded(
    await commit(store, SUPERVISOR, (context) => decideEndStay(end, { stays: [stay], isDelivered: false }, context)),
  )
}

/** Deletes a file with its stays and phones, as they are when its turn comes. */
export async function deleteFile(store: Store, personId: string): Promise<void> {
  const deleted = await commit(store, SUPERVISOR, async (context) => {
    const records = await recordsOf(store, personId)
    const of = (entity: string) => records.filter(({ e }) => e === entity).map(({ id }) => id)
    return decideDeletePerson({ personId, stayIds: of('stay'), phoneIds: of('phone') }, context)
  })
  succeeded(deleted)
}
