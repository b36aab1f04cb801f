/** Items as a work-contact slip says them: unit, person and telephone looked up; may run inside the issuing transaction. */
import type { Store } from '#renderer/db/store.ts'
import type { ItemRecord } from '#shared/domain/items/acting.ts'
import { isClockRunning } from '#shared/domain/items/itemState.ts'
import type { PassedItem } from '#shared/domain/items/workContact.ts'
import type { SheetMoment } from '#shared/domain/sheets/sheetModel.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'

/** Each item as it goes to the department, in the order given. */
export async function passedItems(store: Store, items: readonly ItemRecord[]): Promise<readonly PassedItem[]> {
  const units = await store.db.units.bulkGet(items.map(({ v }) => v.unitId ?? ''))
  const people = await store.db.people.bulkGet(items.map(({ v }) => v.personId ?? ''))
  const phones = await firstPhones(
    store,
    items.flatMap(({ v }) => v.personId ?? []),
  )
  return items.map(({ v }, index) => ({
    unitCode: units[index]?.v.code ?? '',
    place: v.place,
    contact: v.contactName || (people[index]?.v.name ?? ''),
    phone: v.contactPhone || (phones.get(v.personId ?? '') ?? ''),
    kind: v.kind,
    matter: v.matter,
    received: momentAt(store, v.registeredAt),
    due: v.due === '' ? '' : shortMoment(momentAt(store, v.due)),
    attendBy: isClockRunning(v) ? momentAt(store, v.attendBy) : null,
  }))
}

/** The number that was written first is the one people are called on. */
async function firstPhones(store: Store, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db.phones
    .where('v.personId')
    .anyOf([...new Set(personIds)])
    .sortBy('id')
  const live = rows.filter((row) => !row.deleted)
  return new Map(live.toReversed().map(({ v }) => [v.personId ?? '', v.number ?? '']))
}

function momentAt(store: Store, instant: string): SheetMoment {
  const ms = Date.parse(instant)
  return { day: dayInZone(ms, store.zone()), time: clockInZone(ms, store.zone()) }
}

function shortMoment({ day, time }: SheetMoment): string {
  return `${day.slice(5)} ${time}`
}

/** The one value all items have, else null: whose key seals the slip, and on whose page it stands. */
export function commonId(ids: readonly (string | null)[]): string | null {
  const [first = null, ...more] = new Set(ids)
  return more.length === 0 ? first : null
}
