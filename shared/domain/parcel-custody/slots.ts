/** The places of the shelves (handbook R101): made in one go, mended, retired. A slot's id follows from its code, so the code never changes. */
import type { ChangeDraft, DecisionContext, SetItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import { slotIdOf } from './ids.ts'
import { mayRun } from './itemFacts.ts'
import type { ItemSize, ShelfSlot } from './schema.ts'

/** Why slots are not kept; each code is explained where it is given. */
export type SlotRefusal = Refusal<
  | 'beyond-role'
  | 'shelf-missing'
  | 'shelf-invalid'
  | 'numbers-invalid'
  | 'too-many-slots'
  | 'slot-taken'
  | 'capacity-invalid'
  | 'slot-gone'
  | 'slot-not-empty'
>

/** Most slots made at once. */
export const MAX_SLOTS = 100
/** Most things one slot is said to hold. */
const MAX_CAPACITY = 200
const LONGEST_SHELF = 8
const GREATEST_NUMBER = 999
const RANGE = /^(\d{1,3})(?:\s*[-–~—至到]\s*(\d{1,3}))?$/u
const BETWEEN = /[,;，、；\s]+/u
/** A shelf is letters, figures or Han; a dash or a space would read as the border of the number. */
const SHELF = /^[\p{L}\p{N}]+$/u

/** Slots as their form gives them; `numbers` is typed text: `1-20`, `1-5,8`. */
export interface SlotsInput {
  readonly shelf: string
  readonly numbers: string
  readonly size: ItemSize
  readonly capacity: number
}

/** A shelf's name as it is kept: `ａ 架` is `A架`. */
function normalizeShelf(typed: string): string {
  return upperAscii(normalizeText(foldWidth(typed))).replaceAll(/\s/gu, '')
}

/** A slot's code as its label says it: A-03. */
function slotCodeOf(shelf: string, number: number): string {
  return `${shelf}-${String(number).padStart(2, '0')}`
}

/** The numbers that were typed, each once and rising; undefined for what is no list of numbers from 1 to 999. */
export function numbersOf(typed: string): readonly number[] | undefined {
  const text = normalizeText(foldWidth(typed)).replaceAll(/\s*([-–~—至到])\s*/gu, '$1')
  const parts = text.split(BETWEEN).filter((part) => part !== '')
  const found = new Set<number>()
  for (const part of parts) {
    const range = RANGE.exec(part)
    const [from, to] = [Number(range?.[1]), Number(range?.[2] ?? range?.[1])]
    if (!range || from < 1 || to < from || to > GREATEST_NUMBER) return undefined
    for (let number = from; number <= to; number += 1) found.add(number)
  }
  return parts.length === 0 ? undefined : [...found].sort((a, b) => a - b)
}

/**
 * Makes the slots of a shelf in one go, behind those that are there.
 * **Refuses** `shelf-missing`, `shelf-invalid` (a dash, over 8 characters), `numbers-invalid`, `too-many-slots` (over 100), `slot-taken` (which;
 * also by a retired one), `capacity-invalid`, `beyond-role`.
 * Source: handbook R101.
 */
export function decideAddSlots(
  input: SlotsInput,
  existing: readonly Pick<ShelfSlot, 'code' | 'position'>[],
  context: DecisionContext,
): Result<ChangeDraft, SlotRefusal> {
  if (!mayRun('slot.save', context)) return err({ code: 'beyond-role' })
  const shelf = normalizeShelf(input.shelf)
  const numbers = numbersOf(input.numbers)
  const fault = shelfFault(shelf) ?? capacityFault(input.capacity)
  if (fault) return err(fault)
  if (numbers === undefined) return err({ code: 'numbers-invalid', field: 'numbers' })
  if (numbers.length > MAX_SLOTS) return err({ code: 'too-many-slots', field: 'numbers' })
  const codes = numbers.map((number) => slotCodeOf(shelf, number))
  const ids = new Set(existing.map(({ code }) => slotIdOf(context.workspace, code)))
  const taken = codes.find((code) => ids.has(slotIdOf(context.workspace, code)))
  if (taken !== undefined) return err({ code: 'slot-taken', field: 'numbers', detail: { code: taken } })
  const last = greatestOf(
    existing.map(({ position }) => position),
    0,
  )
  const items = codes.map((code, index): SetItem => {
    const values = { code, shelf, size: input.size, capacity: input.capacity, position: last + 1 + index, active: true }
    return { kind: 'set', e: 'shelfSlot', id: slotIdOf(context.workspace, code), values }
  })
  return ok({ cmd: 'slot.save', items })
}

function shelfFault(shelf: string): SlotRefusal | undefined {
  if (shelf === '') return { code: 'shelf-missing', field: 'shelf' }
  return shelf.length > LONGEST_SHELF || !SHELF.test(shelf) ? { code: 'shelf-invalid', field: 'shelf' } : undefined
}

function capacityFault(capacity: number): SlotRefusal | undefined {
  const isCapacity = Number.isSafeInteger(capacity) && capacity >= 1 && capacity <= MAX_CAPACITY
  return isCapacity ? undefined : { code: 'capacity-invalid', field: 'capacity' }
}

/** A slot that is mended or retired; `slot` is undefined for one that this desk does not know, `seen` what its form showed. */
export interface SlotFacts {
  readonly id: string
  readonly slot: ShelfSlot | undefined
  readonly seen?: Readonly<Record<string, readonly Dot[]>>
}

/** What may be mended of slots; what is left out stays. */
export type SlotChange = Partial<Pick<ShelfSlot, 'size' | 'capacity'>>

/**
 * Mends size and capacity of one slot or several, writing only what differs.
 * **Refuses** `slot-gone`, `capacity-invalid`, `beyond-role`.
 * Source: handbook R101.
 */
export function decideEditSlots(
  slots: readonly SlotFacts[],
  change: SlotChange,
  context: DecisionContext,
): Result<ChangeDraft, SlotRefusal> {
  if (!mayRun('slot.save', context)) return err({ code: 'beyond-role' })
  const fault = change.capacity === undefined ? undefined : capacityFault(change.capacity)
  if (fault) return err(fault)
  const items: SetItem[] = []
  for (const { id, slot, seen } of slots) {
    if (slot === undefined) return err({ code: 'slot-gone' })
    const differs = Object.entries(change).filter(([field, value]) => slot[field as keyof SlotChange] !== value)
    // Saved without a change: the size is said again, so that the form may close.
    const values = differs.length === 0 ? { size: slot.size } : Object.fromEntries(differs)
    items.push({ kind: 'set', e: 'shelfSlot', id, values, ...(seen ? { seen } : {}) })
  }
  return items.length === 0 ? err({ code: 'slot-gone' }) : ok({ cmd: 'slot.save', items })
}

/**
 * Retires slots, or takes retired ones into use again (`active`). What lies there must be moved first.
 * **Refuses** `slot-gone`, `slot-not-empty` (which), `beyond-role`.
 * Source: handbook R101, 3.5.
 */
export function decideRetireSlots(
  slots: readonly SlotFacts[],
  { active, heldBySlot }: { readonly active: boolean; readonly heldBySlot: ReadonlyMap<string, number> },
  context: DecisionContext,
): Result<ChangeDraft, SlotRefusal> {
  if (!mayRun('slot.retire', context)) return err({ code: 'beyond-role' })
  const items: SetItem[] = []
  for (const { id, slot, seen } of slots) {
    if (slot === undefined) return err({ code: 'slot-gone' })
    if (!active && (heldBySlot.get(id) ?? 0) > 0) return err({ code: 'slot-not-empty', detail: { code: slot.code } })
    items.push({ kind: 'set', e: 'shelfSlot', id, values: { active }, ...(seen ? { seen } : {}) })
  }
  return items.length === 0 ? err({ code: 'slot-gone' }) : ok({ cmd: 'slot.retire', items })
}
