/** The room of an item in the list of a home; nothing beside the items of other lists. */
import { houseRoomWords } from '#renderer/text/houseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { houseParts } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'

interface ItemRoomProps {
  readonly items: readonly ChecklistItem[]
  /** Place of the item: a new one belongs to the room of the one above it. */
  readonly at: number
}

export function ItemRoom({ items, at }: ItemRoomProps) {
  const t = useText()
  const above = items.slice(0, at + 1).findLast(({ code }) => houseParts(code) !== undefined)
  const room = houseParts(above?.code ?? '')?.room
  return room === undefined ? null : <span className='quiet'>{houseRoomWords(room, t)}</span>
}
