/** Who lived where their thing was addressed to and lives there no more: their household is not whoever lives there now. */
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import { isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import type { NamedSheetItem } from './sheetItems.ts'

/** Ids of the things of people who moved out of the unit. Somebody who never lived there is no matter of this. Index: `stays.unitId`. */
export async function ofMovedOut(store: Store, items: readonly NamedSheetItem[]): Promise<ReadonlySet<string>> {
  const addressed = items.filter(({ item }) => item.personId !== null && item.unitId !== null)
  const today = store.dayOf(store.clock.nowMs())
  const units = new Set(addressed.map(({ item }) => item.unitId ?? ''))
  const rows = await store.db.stays
    .where('v.unitId')
    .anyOf([...units])
    .toArray()
  const stays = rows.filter(({ deleted }) => !deleted).map(({ v }) => v)
  const gone = new Set<string>()
  for (const { id, item } of addressed) {
    const files = new Set(await idsOfPerson(store, item.personId ?? ''))
    const own = stays.filter(({ unitId, personId }) => unitId === item.unitId && files.has(personId ?? ''))
    const isThere = own.some(({ fromDay, toDay }) =>
      isCurrentStay({ fromDay: fromDay ?? null, toDay: toDay ?? null }, today),
    )
    if (own.length > 0 && !isThere) gone.add(id)
  }
  return gone
}
