/** What an opening import of handed-over homes is read against, and what stands of those it brought in. May run inside a transaction. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { topics } from '#renderer/text/topics.ts'
import type { OpenedMoveIn } from '#shared/domain/move-in/opening/openingDrafts.ts'
import { wordKey } from '#shared/domain/move-in/opening/openingHome.ts'
import type { MoveInOpeningFacts, OwnerOfHome } from '#shared/domain/move-in/opening/openingRow.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { normalizeCode, normalizeName } from '#shared/kernel/text.ts'
import { namesOf } from './subjects.ts'

/** What is on file around the rows; reads every unit, owner, case and card, once a table. */
export async function loadMoveInOpeningFacts(store: Store): Promise<MoveInOpeningFacts> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const [units, cases, things, owners] = await Promise.all([
    db.units.filter((row) => row.deleted !== true).toArray(),
    db.moveInCases.toArray(),
    db.handedItems.where('v.serial').above('').toArray(),
    ownersByUnit(store, today),
  ])
  const inUse = things.filter(({ v }) => v.status === 'held' || v.status === 'lost')
  const told = cases.map(({ id, v }) => ({ id, unitId: v.unitId ?? '', status: v.status, isOpening: v.isOpening }))
  return {
    ...{ workspace: store.workspace, today, owners },
    units: new Map(
      units.map(({ id, v }) => [normalizeCode(v.code ?? ''), { id, deliveredDay: v.deliveredDay ?? null }] as const),
    ),
    cases: Map.groupBy(told, ({ unitId }) => unitId),
    cards: new Map(inUse.map(({ v }) => [v.serial, v.unitId])),
    rooms: byWord('rooms'),
    items: byWord('items'),
  }
}

/** Codes by their words in both languages. */
function byWord(table: 'rooms' | 'items'): ReadonlyMap<string, string> {
  const both = [topics.moveIn['zh-CN'][table], topics.moveIn.en[table]]
  return new Map(both.flatMap((words) => Object.entries(words).map(([code, word]) => [wordKey(word), code] as const)))
}

async function ownersByUnit(store: Store, today: string): Promise<ReadonlyMap<string, readonly OwnerOfHome[]>> {
  const stays = await store.db.stays
    .filter(
      ({ deleted, v }) =>
        deleted !== true &&
        holdsUnit(v.relation) &&
        isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
    )
    .toArray()
  const names = await namesOf(
    store,
    stays.map(({ v }) => v.personId ?? ''),
  )
  const owners = new Map<string, OwnerOfHome[]>()
  for (const { v } of stays) {
    const { unitId, personId } = v
    const known = owners.get(unitId ?? '') ?? []
    // Owner and co-owner of one home may be one person on two stays.
    if (!unitId || !personId || known.some((one) => one.personId === personId)) continue
    owners.set(unitId, [...known, { personId, name: normalizeName(names.get(personId) ?? '') }])
  }
  return owners
}

/** Homes that were brought in, with all that stands of them. Index: `handedItems.caseId`. */
export async function loadOpenedMoveIns(store: Store, ids: readonly string[]): Promise<readonly OpenedMoveIn[]> {
  const { db } = store
  const rows = (await db.moveInCases.bulkGet([...ids])).flatMap((row) => row ?? [])
  return Promise.all(
    rows.map(async ({ id, v }): Promise<OpenedMoveIn> => {
      const things = await db.handedItems.where('v.caseId').equals(id).toArray()
      const unit = await db.units.get(v.unitId ?? '')
      return {
        ...{ id, unitId: v.unitId ?? '', deliveredDay: unit?.v.deliveredDay ?? null },
        events: await loadLiveEvents(store, 'moveInCase', id),
        things: await Promise.all(
          things.map(async (thing) => ({
            id: thing.id,
            events: await loadLiveEvents(store, 'handedItem', thing.id),
          })),
        ),
      }
    }),
  )
}
