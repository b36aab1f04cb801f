/** What is looked at when a home is handed over (handbook 2.3, R44): items by room. A list as the others, so that a project changes it the same way. */

/** Rooms of a home: 客厅, 餐厅, 主卧, 次卧, 厨房, 卫生间, 阳台, 入户门和公共. */
export const ROOMS = [
  ...(['living-room', 'dining-room', 'main-bedroom', 'bedroom', 'kitchen', 'bathroom', 'balcony', 'entrance'] as const),
] as const
/** One of them. */
export type Room = (typeof ROOMS)[number]

/** Items of handbook 2.3. */
export const HOUSE_ITEMS = [
  ...(['door-and-lock', 'windows', 'walls', 'floor', 'ceiling', 'waterproofing', 'drains', 'taps'] as const),
  ...(['sanitary', 'sockets', 'lighting', 'power-box', 'data-box', 'intercom', 'gas', 'heating-and-holes'] as const),
  ...(['railing', 'mailbox'] as const),
] as const
/** One of them. */
export type HouseItem = (typeof HOUSE_ITEMS)[number]

const EVERY_ROOM: readonly HouseItem[] = ['windows', 'walls', 'floor', 'ceiling', 'sockets', 'lighting']
const LIVED_IN: readonly HouseItem[] = ['door-and-lock', ...EVERY_ROOM, 'heating-and-holes']
const WET: readonly HouseItem[] = ['door-and-lock', ...EVERY_ROOM, 'waterproofing', 'drains', 'taps']

/** Items of each room, in the order of a walk. A second bedroom or bathroom is another room of its kind. Source: handbook 2.3. */
export const ITEMS_OF_ROOM: Readonly<Record<Room, readonly HouseItem[]>> = {
  'living-room': [...EVERY_ROOM, 'heating-and-holes'],
  'dining-room': EVERY_ROOM,
  'main-bedroom': LIVED_IN,
  bedroom: LIVED_IN,
  kitchen: [...WET, 'gas'],
  bathroom: [...WET, 'sanitary'],
  balcony: ['windows', 'walls', 'floor', 'ceiling', 'waterproofing', 'drains', 'lighting', 'railing'],
  entrance: ['door-and-lock', 'power-box', 'data-box', 'intercom', 'mailbox'],
}

/** Codes of the list as the program ships it: `kitchen/taps`. */
export const HOUSE_LIST_CODES: readonly string[] = ROOMS.flatMap((room) =>
  ITEMS_OF_ROOM[room].map((item) => houseCode(room, item)),
)

/** The code of an item of a room. */
export function houseCode(room: string, item: string): string {
  return `${room}/${item}`
}

/** Room and item of a code; undefined for what is no item of a home. */
export function houseParts(code: string): { readonly room: Room; readonly item: string } | undefined {
  const at = code.indexOf('/')
  const room = ROOMS.find((one) => one === code.slice(0, Math.max(at, 0)))
  const item = code.slice(at + 1)
  return room === undefined || item === '' ? undefined : { room, item }
}
