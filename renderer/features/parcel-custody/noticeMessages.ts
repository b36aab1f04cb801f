/** The messages of a batch: one for each household, one for each building's group, and the list to call by. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { type CustodyState, isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { buildingMessage, householdMessage, type NoticeHouse } from '#shared/domain/parcel-custody/noticeMessage.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { ofMovedOut } from './movedOut.ts'
import { type NamedSheetItem, sheetItemsOf } from './sheetItems.ts'

/** A message with the things it speaks of. */
export interface ReadyMessage {
  readonly key: string
  /** Unit, or building; empty of somebody without a unit. */
  readonly title: string
  /** Name beside it, apart so that it can be covered: of who moved out, or has no unit here. */
  readonly who?: string
  readonly message: string
  readonly ids: readonly string[]
}

/** All that a batch may be told by. */
export interface ReadyMessages {
  readonly ids: readonly string[]
  readonly households: readonly ReadyMessage[]
  readonly buildings: readonly ReadyMessage[]
}

/** The messages for these things; what has left is left out, and what was found belongs to nobody who could be told. */
export async function messagesFor(store: Store, ids: readonly string[]): Promise<ReadyMessages> {
  const items = await waitingItems(store, ids)
  const house = await houseOf(store)
  // A unit changes hands while parcels lie: who moved out is told apart from whoever lives there now.
  const gone = await ofMovedOut(store, items)
  const whoOf = ({ id, unit, name }: NamedSheetItem): string => (gone.has(id) || unit === '' ? name : '')
  const byHousehold = Map.groupBy(items, (one) => `${one.unit} ${whoOf(one)}`)
  const households = [...byHousehold].map(([key, things]) => ({
    key,
    title: things[0]?.unit ?? '',
    who: things[0] === undefined ? '' : whoOf(things[0]),
    message: householdMessage({ unit: things[0]?.unit ?? '', name: oneName(things), things: things.map(said) }, house),
    ids: things.map(({ id }) => id),
  }))
  return {
    ids: items.map(({ id }) => id),
    households: households.sort((a, b) => compareCodes(a.title, b.title) || compareCodes(a.who, b.who)),
    buildings: await buildingMessages(
      store,
      items.filter(({ id }) => !gone.has(id)),
      house,
    ),
  }
}

/** What waits of these things, with names, by unit. */
export async function waitingItems(store: Store, ids: readonly string[]): Promise<readonly NamedSheetItem[]> {
  const items = await sheetItemsOf(store, ids)
  return items
    .filter(({ item }) => isHeld(item) && item.kind !== 'found')
    .sort((a, b) => compareCodes(a.unit, b.unit) || compareCodes(a.item.tag, b.item.tag))
}

/** A name where all of them are for one person: a household's message is read by all who live there. */
function oneName(items: readonly NamedSheetItem[]): string {
  const names = new Set(items.map(({ name }) => name))
  return names.size === 1 ? (items[0]?.name ?? '') : ''
}

const said = ({ item }: NamedSheetItem) => ({ tag: item.tag, what: whatFor(item) })

/** A chat group and a lock screen are read by others: no word of what somebody deposited. */
const whatFor = ({ kind, carrier }: CustodyState): string =>
  kind === 'courier' ? carrier || '快递' : kind === 'device' ? '送修设备' : '寄存物品'

async function buildingMessages(
  store: Store,
  items: readonly NamedSheetItem[],
  house: NoticeHouse,
): Promise<readonly ReadyMessage[]> {
  const units = await store.db.units.bulkGet(items.map(({ item }) => item.unitId ?? ''))
  const buildings = await store.db.buildings.toArray()
  const names = new Map(buildings.map((row) => [row.id, row.v.name ?? '']))
  const placed = items.map((one, index) => ({ one, buildingId: units[index]?.v.buildingId ?? '' }))
  const groups = Map.groupBy(
    placed.filter(({ one }) => one.unit !== ''),
    ({ buildingId }) => buildingId,
  )
  return [...groups]
    .map(([buildingId, things]) => {
      const counts = new Map<string, number>()
      for (const { one } of things) counts.set(one.unit, (counts.get(one.unit) ?? 0) + 1)
      const title = names.get(buildingId) ?? ''
      return {
        key: buildingId,
        title: title || text('custodyOut.notify.noUnit'),
        message: buildingMessage(title, counts, house),
        ids: things.map(({ one }) => one.id),
      }
    })
    .sort((a, b) => compareCodes(a.title, b.title))
}

async function houseOf(store: Store): Promise<NoticeHouse> {
  const house = (await store.db.communities.get(COMMUNITY_ID))?.v
  const hours = await settingOf(store, 'desk.open-hours')
  return { company: house?.company ?? '', hotline: house?.hotline ?? '', hours }
}
