/** Commands of the shelves: slots made, mended, retired, and a count closed. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import {
  type CountClosing,
  type CountScan,
  type CountThing,
  compareCount,
  decideCloseCount,
  MAX_CHANGED,
  touchedBy,
} from '#shared/domain/parcel-custody/shelfCounts.ts'
import {
  decideAddSlots,
  decideEditSlots,
  decideRetireSlots,
  type SlotChange,
  type SlotFacts,
  type SlotsInput,
} from '#shared/domain/parcel-custody/slots.ts'
import { heldRows, loadSlots, slotLoad, slotOf } from './queries.ts'

/** Makes slots in one go. Refusals as `decideAddSlots`. */
export function addSlots(desk: Desk, input: SlotsInput) {
  return runCommand(desk, async (context) => decideAddSlots(input, await loadSlots(desk.store), context))
}

/** Which slots; `seen` what the form of a single one showed. */
export interface ChosenSlots {
  readonly ids: readonly string[]
  readonly seen?: SlotFacts['seen']
}

/** Mends slots. Refusals as `decideEditSlots`. */
export function editSlots(desk: Desk, chosen: ChosenSlots, change: SlotChange) {
  return runCommand(desk, async (context) => decideEditSlots(await slotFacts(desk.store, chosen), change, context))
}

/** Retires slots, or takes them into use again. Refusals as `decideRetireSlots`. */
export function retireSlots(desk: Desk, ids: readonly string[], active: boolean) {
  return runCommand(desk, async (context) => {
    const facts = await slotFacts(desk.store, { ids })
    return decideRetireSlots(facts, { active, heldBySlot: await slotLoad(desk.store) }, context)
  })
}

async function slotFacts({ db }: Store, { ids, seen }: ChosenSlots): Promise<readonly SlotFacts[]> {
  const rows = await db.shelfSlots.bulkGet([...ids])
  return ids.map((id, index) => {
    const row = rows[index]
    return { id, slot: row === undefined || row.deleted ? undefined : slotOf(row), ...(seen ? { seen } : {}) }
  })
}

/** A count as it was scanned. */
export type ScannedCount = Omit<CountClosing, 'result'> & { readonly scans: readonly CountScan[] }

/** Closes a count, against what the desk holds at this moment. Refusals as `decideCloseCount`. */
export function closeCount(desk: Desk, { scans, ...count }: ScannedCount) {
  return runCommand(desk, async (context) => {
    const rows = await heldRows(desk.store)
    const things = await countThings(desk.store, rows)
    const closing = { ...count, result: compareCount(things, scans, count.shelves) }
    return decideCloseCount(closing, await factsOf(desk.store, rows, touchedBy(closing)), context)
  })
}

/** What the desk holds as a count needs it, by id. */
async function countThings(store: Store, rows: readonly CustodyItemRow[]): Promise<ReadonlyMap<string, CountThing>> {
  const shelves = new Map((await loadSlots(store)).map(({ id, shelf }) => [id, shelf]))
  return new Map(
    rows.map(({ id, v }) => [
      id,
      { id, status: v.status, slotId: v.slotId, shelf: v.slotId === null ? '' : (shelves.get(v.slotId) ?? '') },
    ]),
  )
}

async function factsOf(
  store: Store,
  rows: readonly CustodyItemRow[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, ItemFacts>> {
  const wanted = new Set(ids)
  const facts = new Map<string, ItemFacts>()
  // More than a count may change is refused, and needs no reading.
  if (wanted.size > 2 * MAX_CHANGED) return facts
  for (const { id, v } of rows)
    if (wanted.has(id)) facts.set(id, { id, state: v, events: await loadLiveEvents(store, 'custodyItem', id) })
  return facts
}
