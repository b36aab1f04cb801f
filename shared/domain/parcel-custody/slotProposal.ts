/** Where a thing should lie: the first place that is large enough and has room (handbook D14, section 4 item 8). */
import { ITEM_SIZES, type ItemSize, type ShelfSlot } from './schema.ts'

/** A place of the shelf with its id. */
export type SlotLine = ShelfSlot & { readonly id: string }

/** Things held in each slot, by its id. */
export type HeldBySlot = ReadonlyMap<string, number>

const rank = (size: string): number => ITEM_SIZES.indexOf(size as ItemSize)

/** Whether one more thing of this size goes into the slot. */
export function fitsIn(size: ItemSize, slot: SlotLine, heldBySlot: HeldBySlot): boolean {
  return slot.active && rank(slot.size) >= rank(size) && (heldBySlot.get(slot.id) ?? 0) < slot.capacity
}

/**
 * The slot proposed for a thing: of those with room the smallest that is large enough, then the first along the shelves. Undefined where no
 * slot has room; the clerk may still put it where it goes.
 * Source: handbook D14.
 */
export function proposeSlot(size: ItemSize, slots: readonly SlotLine[], heldBySlot: HeldBySlot): SlotLine | undefined {
  let best: SlotLine | undefined
  for (const slot of slots) {
    if (!fitsIn(size, slot, heldBySlot)) continue
    if (best === undefined || compareSlots(slot, best) < 0) best = slot
  }
  return best
}

function compareSlots(a: SlotLine, b: SlotLine): number {
  return rank(a.size) - rank(b.size) || a.position - b.position || (a.code < b.code ? -1 : 1)
}
