/** Words of an inspection: rooms and items, what a refusal means. */
import { houseItemWords, houseRoomWords } from '#renderer/text/houseWords.ts'
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { moveInInspection } from '#renderer/text/zh-CN/moveInInspection.ts'
import { vacantVisits } from '#renderer/text/zh-CN/vacantVisits.ts'
import { itemsOfRoom } from '#shared/domain/move-in/inspection/houseRooms.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'

/** What happened, is it saved, what now, for any refusal of an inspection; meters are spoken of as on the rounds. */
export function inspectionRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(moveInInspection.refusals, code))
    return moduleRefusalWords('moveInInspection', code as keyof typeof moveInInspection.refusals)
  if (Object.hasOwn(vacantVisits.refusals, code))
    return moduleRefusalWords('vacantVisits', code as keyof typeof vacantVisits.refusals)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

/** An item of a room in the words of the list that it was looked at by. */
export function itemOfRoomWords(
  items: readonly Pick<ChecklistItem, 'code' | 'words'>[],
  { room, item }: { readonly room: string; readonly item: string },
  words: Text = text,
): string {
  const own = itemsOfRoom(items, room).find((one) => one.item === item)?.words ?? ''
  return own === '' ? houseItemWords(item, words) : own
}

/** Room and item: 次卧 2 墙面. */
export function placeWords(
  items: readonly Pick<ChecklistItem, 'code' | 'words'>[],
  place: { readonly room: string; readonly item: string },
  words: Text = text,
): string {
  return `${houseRoomWords(place.room, words)} ${itemOfRoomWords(items, place, words)}`
}
