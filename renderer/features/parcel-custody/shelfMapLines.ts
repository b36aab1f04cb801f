/** The shelves as their map shows them: each slot with what lies in it, how full it is and for how long the oldest waits. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { daysBetween } from '#shared/kernel/days.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type CustodyLine, heldItems, loadSlots, type SlotLine } from './queries.ts'

/** A slot on the map; `days` is how long the oldest thing waits, null of an empty one. */
export interface MapSlot {
  readonly slot: SlotLine
  readonly items: readonly CustodyLine[]
  readonly days: number | null
}

/** A shelf on the map, in the order of walking. */
export interface MapShelf {
  readonly shelf: string
  readonly slots: readonly MapSlot[]
  readonly held: number
  readonly room: number
}

/** The whole map; `loose` are things in store that lie in no slot that is there, `retired` slots out of use. */
export interface ShelfMap {
  readonly shelves: readonly MapShelf[]
  readonly retired: readonly MapSlot[]
  readonly loose: readonly CustodyLine[]
  readonly all: ReadonlyMap<string, MapSlot>
}

interface MapParts {
  readonly slots: readonly SlotLine[]
  readonly held: readonly CustodyLine[]
  readonly daysOf: (receivedAt: string) => number
}

/** Puts what is in store where it lies. */
export function shelfMapOf({ slots, held, daysOf }: MapParts): ShelfMap {
  const inStore = held.filter(({ item }) => item.status === 'in-store')
  const bySlot = Map.groupBy(inStore, ({ item }) => item.slotId ?? '')
  const lines = slots.map((slot): MapSlot => {
    const items = bySlot.get(slot.id) ?? []
    const ages = items.map(({ item }) => daysOf(item.receivedAt))
    return { slot, items, days: items.length === 0 ? null : greatestOf(ages, 0) }
  })
  const all = new Map(lines.map((line) => [line.slot.id, line]))
  // A retired slot in which something lies is still walked past.
  const shown = lines.filter(({ slot, items }) => slot.active || items.length > 0)
  const shelves = [...Map.groupBy(shown, ({ slot }) => slot.shelf)].map(([shelf, of]): MapShelf => {
    const held = of.reduce((sum, { items }) => sum + items.length, 0)
    return { shelf, slots: of, held, room: of.reduce((sum, { slot }) => sum + slot.capacity, 0) }
  })
  return {
    shelves,
    retired: lines.filter(({ slot, items }) => !slot.active && items.length === 0),
    loose: inStore.filter(({ item }) => !all.has(item.slotId ?? '')),
    all,
  }
}

/** The map, live; undefined until it is read. */
export function useShelfMap(): ShelfMap | undefined {
  const { store } = useDesk()
  const { zone, now } = useDeskClock()
  const read = useLiveAnswer(async () => ({ slots: await loadSlots(store), held: await heldItems(store) }), [store])
  const today = dayInZone(now, zone)
  return read && shelfMapOf({ ...read, daysOf: (at) => daysBetween(dayInZone(Date.parse(at), zone), today) })
}

/** How long things may lie before their colour changes: overdue, and long overdue. */
export function useAgeState(): (days: number | null) => DeskState {
  const overdue = useSetting('custody.overdue-days')
  const second = useSetting('custody.second-notice-days')
  return (days) => {
    if (days === null) return 'todo'
    if (days >= second) return 'late'
    return days >= overdue ? 'due' : 'running'
  }
}
