/** Rooms and items of a home in words: the list that a project changes, the inspection, and the faults that came of it. */
import { houseParts } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import { type LabelKey, type Text, text } from './text.ts'
import { moveIn } from './zh-CN/moveIn.ts'

/** A room by its code: 次卧, 次卧 2. One that this version does not know is said as it is written. */
export function houseRoomWords(code: string, words: Text = text): string {
  const [, kind = code, number = ''] = /^(.*?)(?:-(\d{1,2}))?$/.exec(code) ?? []
  const name = Object.hasOwn(moveIn.rooms, kind) ? said(`moveIn.rooms.${kind}`, words) : kind
  return number === '' ? name : `${name} ${number}`
}

/** An item by its own code, as the program names it: `taps`. One that this version does not know is said as it is written. */
export function houseItemWords(item: string, words: Text = text): string {
  return Object.hasOwn(moveIn.items, item) ? said(`moveIn.items.${item}`, words) : item
}

/** An item of a home's list without its room, by its code `kitchen/taps`; undefined for an item of another list. */
export function houseCodeWords(code: string, words: Text = text): string | undefined {
  const parts = houseParts(code)
  return parts && houseItemWords(parts.item, words)
}

function said(key: string, words: Text): string {
  return (words as unknown as (key: LabelKey) => string)(key as LabelKey)
}
