/** The next version of a list as it is typed: what a draft on disk must look like, what the keys do to its items, how much of it is new. */
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'

/** What is typed of a version. */
export type ChecklistValues = {
  name: string
  /** `ListPlace`. */
  place: string
  items: readonly ChecklistItem[]
  note: string
  /** The number it will get: words begun before another version was saved would take that one back. */
  next: number
}

function isItem(value: unknown): value is ChecklistItem {
  if (typeof value !== 'object' || value === null) return false
  const { code, from, words } = value as Record<string, unknown>
  return typeof code === 'string' && typeof words === 'string' && (from === 'inside' || from === 'outside')
}

/** Whether a draft from disk is one of this version. */
export function isChecklistDraft(values: unknown, next: number): values is ChecklistValues {
  if (typeof values !== 'object' || values === null) return false
  const { name, place, items, note, next: number } = values as Record<string, unknown>
  const texts = [name, place, note].every((one) => typeof one === 'string')
  return number === next && texts && Array.isArray(items) && items.every(isItem)
}

/** An item before or after the one at a place; nothing moves over the ends. */
export function movedItem(items: readonly ChecklistItem[], at: number, step: -1 | 1): readonly ChecklistItem[] {
  const [item, other] = [items[at], items[at + step]]
  return item === undefined || other === undefined ? items : items.with(at, other).with(at + step, item)
}

/** A new item at a place, without words yet. */
export function withNewItem(items: readonly ChecklistItem[], at: number): readonly ChecklistItem[] {
  return items.toSpliced(at, 0, { code: '', from: 'inside', words: '' })
}

/** The item at a place in other words; one that says what the program says of it keeps the program's in both languages. */
export function renamedItem(
  items: readonly ChecklistItem[],
  at: number,
  { words, shipped }: { readonly words: string; readonly shipped: string },
): readonly ChecklistItem[] {
  const item = items[at]
  return item === undefined ? items : items.with(at, { ...item, words: words === shipped ? '' : words })
}

/** The item at a place seen from the other side of the door. */
export function turnedItem(items: readonly ChecklistItem[], at: number): readonly ChecklistItem[] {
  const item = items[at]
  if (item === undefined) return items
  return items.with(at, { ...item, from: item.from === 'inside' ? 'outside' : 'inside' })
}

const sameItem = (a: ChecklistItem, b: ChecklistItem): boolean =>
  a.code === b.code && a.words === b.words && a.from === b.from

/** How many items are new, worded anew, gone, or stand elsewhere in the order. */
export function changesOf(start: readonly ChecklistItem[], items: readonly ChecklistItem[]): number {
  const changed = items.filter((item) => !start.some((one) => sameItem(one, item))).length
  const gone = start.filter(({ code }) => !items.some((one) => one.code === code)).length
  const kept = (some: readonly ChecklistItem[], others: readonly ChecklistItem[]) =>
    some.filter((item) => others.some((one) => sameItem(one, item)))
  const [before, after] = [kept(start, items), kept(items, start)]
  const moved = before.filter(({ code }, at) => after[at]?.code !== code).length
  return changed + gone + moved
}
