/** Whose move-in is it: cases and things of a person or unit, every case that still waits for somebody, what homes are called. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { HandedItemRow, MoveInCaseRow } from '#renderer/db/tables.ts'
import { isEnded } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'

/** Cases that go on at the desk. */
export const RUNNING_STATUSES: readonly MoveInStatus[] = ['noticed', 'received', 'refused', 'handed-over']

/** Cases of a person (as owner or co-owner) or of a unit, newest first. Indexes: `moveInCases.personId`, `unitId`. */
export async function moveInsOf(store: Store, { kind, id }: HubSubject): Promise<readonly MoveInCaseRow[]> {
  const rows =
    kind === 'unit' ? await store.db.moveInCases.where('v.unitId').equals(id).toArray() : await casesOfPerson(store, id)
  return rows.filter(({ v }) => v.status !== 'void').sort((a, b) => (a.v.openedAt < b.v.openedAt ? 1 : -1))
}

async function casesOfPerson(store: Store, personId: string): Promise<MoveInCaseRow[]> {
  const { db } = store
  const ids = await idsOfPerson(store, personId)
  const units = (await db.stays.where('v.personId').anyOf(ids).toArray()).flatMap(({ v }) => v.unitId ?? [])
  const own = await db.moveInCases.where('v.personId').anyOf(ids).toArray()
  const ofUnits = await db.moveInCases.where('v.unitId').anyOf(units).toArray()
  const asCoOwner = ofUnits.filter(({ v }) => v.party.ownerIds.some((one) => ids.includes(one)))
  return [...new Map([...own, ...asCoOwner].map((row) => [row.id, row])).values()]
}

/** The case that goes on at the desk; undefined without one. */
export function runningIn(rows: readonly MoveInCaseRow[]): MoveInCaseRow | undefined {
  return rows.find(({ v }) => !isEnded(v))
}

/** What a hub can do: continue the case that goes on, look at the one that went through, or open one. */
export interface HubMoveIn {
  readonly running: MoveInCaseRow | undefined
  readonly done: MoveInCaseRow | undefined
  /** The home that a case may be opened for; null where the hub's person has none, or several. */
  readonly unitId: string | null
}

/** The same of a hub, live; undefined while it is read. */
export function useHubMoveIn({ kind, id }: HubSubject): HubMoveIn | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = await moveInsOf(store, { kind, id })
    const done = rows.find(({ v }) => v.status === 'archived')
    return { running: runningIn(rows), done, unitId: kind === 'unit' ? id : await onlyHomeOf(store, id) }
  }, [store, kind, id])
}

async function onlyHomeOf(store: Store, personId: string): Promise<string | null> {
  const ids = await idsOfPerson(store, personId)
  const stays = await store.db.stays.where('v.personId').anyOf(ids).toArray()
  const owned = stays.filter(({ v, deleted }) => deleted !== true && v.relation === 'owner' && v.toDay == null)
  const [only, other] = [...new Set(owned.flatMap(({ v }) => v.unitId ?? []))]
  return other === undefined ? (only ?? null) : null
}

/** Every case that goes on at the desk. Index: `moveInCases.status`. */
export function runningMoveIns({ db }: Store): Promise<MoveInCaseRow[]> {
  return db.moveInCases.where('v.status').anyOf(RUNNING_STATUSES).toArray()
}

/** What a home, or a person, has in hand. Indexes: `handedItems.unitId`, `personId`. */
export async function handedThingsOf(store: Store, { kind, id }: HubSubject): Promise<readonly HandedItemRow[]> {
  const { handedItems } = store.db
  const rows =
    kind === 'unit'
      ? await handedItems.where('v.unitId').equals(id).toArray()
      : await handedItems
          .where('v.personId')
          .anyOf(await idsOfPerson(store, id))
          .toArray()
  return rows.filter(({ v }) => v.status !== 'void')
}

/** Codes of units by their ids. */
export async function unitCodesOf(
  { db }: Store,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.units.bulkGet([...new Set(ids.flatMap((id) => id ?? []))])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.code ?? ''] as const] : [])))
}

/** Names of people on file by their ids. */
export async function namesOf({ db }: Store, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.people.bulkGet([...new Set(ids)])
  return new Map(rows.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
}
