/** Rooms of one home (handbook 2.3): those of the list, and further ones of a kind: 次卧 2, 卫生间 2. */
import { houseParts, ROOMS, type Room } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'

/** Most rooms of one kind. */
export const MOST_ROOMS_OF_A_KIND = 6

/** The kind of a room by its code (`bedroom-2` is a bedroom); undefined for what is no room. */
export function kindOfRoom(code: string): Room | undefined {
  return ROOMS.find((kind) => codesOf(kind).includes(code))
}

function codesOf(kind: Room): readonly string[] {
  const further = Array.from({ length: MOST_ROOMS_OF_A_KIND - 1 }, (_, index) => `${kind}-${index + 2}`)
  return [kind, ...further]
}

/** Kinds of room that a list looks at, in its order. */
export function roomsOfList(items: readonly Pick<ChecklistItem, 'code'>[]): readonly Room[] {
  return [...new Set(items.flatMap(({ code }) => houseParts(code)?.room ?? []))]
}

/** One item of a room as a list has it; `item` is its own part of the code. */
export interface RoomItem {
  readonly item: string
  /** The project's own words; empty for the program's. */
  readonly words: string
}

/** Items of a room, in the order of the list. */
export function itemsOfRoom(
  items: readonly Pick<ChecklistItem, 'code' | 'words'>[],
  room: string,
): readonly RoomItem[] {
  const kind = kindOfRoom(room)
  return items.flatMap(({ code, words }) => {
    const parts = houseParts(code)
    return kind !== undefined && parts?.room === kind ? [{ item: parts.item, words }] : []
  })
}

/** These rooms with one more of a kind, beside the last of its kind; the same where there are as many as there may be. */
export function withRoom(rooms: readonly string[], kind: Room): readonly string[] {
  const next = codesOf(kind).find((code) => !rooms.includes(code))
  if (next === undefined) return rooms
  const last = rooms.findLastIndex((room) => kindOfRoom(room) === kind)
  return rooms.toSpliced(last === -1 ? rooms.length : last + 1, 0, next)
}
