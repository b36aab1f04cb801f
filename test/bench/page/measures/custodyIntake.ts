// A courier's parcels taken in by the desk's own command, one change each, against the very records that come of it in one explicit strict
// Dexie transaction each.
import { createDatabase } from '#renderer/db/database.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { ChangeRow, ProjectedRow } from '#renderer/db/rows.ts'
import type { FrontDeskDatabase } from '#renderer/db/tables.ts'
import { receiveItem } from '#renderer/features/parcel-custody/intakeCommands.ts'
import { loadSlots } from '#renderer/features/parcel-custody/queries.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { type Bench, CLERK, openBench } from './commitStrict.ts'

/** What one intake leaves: the parcel, and its change in the log. */
interface Left {
  readonly item: ProjectedRow
  readonly change: ChangeRow
}

interface Shelves {
  readonly bench: Bench
  readonly desk: Desk
  readonly slots: readonly string[]
  readonly floor: FrontDeskDatabase
  /** What was taken in and not yet written on the other side: both tables grow alike. */
  readonly left: Left[]
  taken: number
}

let opened: Promise<Shelves> | undefined

async function openShelves(): Promise<Shelves> {
  const bench = await openBench()
  const nothing = (): void => undefined
  const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
  // Only what the command asks of a desk.
  const desk = { store: bench.store, signature: CLERK, observer, papers: [] } as unknown as Desk
  const made = await addSlots(desk, { shelf: 'A', numbers: '1-40', size: 'medium', capacity: 20 })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  const slots = (await loadSlots(bench.store)).map(({ id }) => id)
  const floor = createDatabase('benchcustodyfloo')
  await floor.open()
  return { bench, desk, slots, floor, left: [], taken: 0 }
}

function parcelOf({ bench, slots }: Shelves, index: number): ReceiveInput {
  const slotId = slots[index % slots.length] ?? null
  const waybill = `YT${String(1_000_000_000_000 + index)}`
  return { ...EMPTY_INTAKE, kind: 'courier', waybill, carrier: '圆通速递', slotId, personId: bench.personId }
}

/** Milliseconds of one intake through the command of the intake screen, mean of `times`. */
export async function takeIn({ times }: { readonly times: number }): Promise<number> {
  opened ??= openShelves()
  const shelves = await opened
  const { store } = shelves.bench
  const ids: string[] = []
  let spent = 0
  for (let time = 0; time < times; time += 1) {
    const parcel = parcelOf(shelves, shelves.taken)
    shelves.taken += 1
    const start = performance.now()
    const done = await receiveItem(shelves.desk, parcel)
    spent += performance.now() - start
    if (!done.ok) throw new Error(JSON.stringify(done.error))
    ids.push(done.value.draft.itemId)
  }
  const items = await store.db.custodyItems.bulkGet(ids)
  const changes = await store.db.changes.reverse().limit(times).toArray()
  for (const [index, item] of items.entries()) {
    const change = changes[times - 1 - index]
    if (!item || !change) throw new Error('an intake left no record')
    shelves.left.push({ item, change })
  }
  return spent / times
}

/** Milliseconds of get + put + add of what one intake left, in one explicit strict transaction; mean of `times`. */
export async function takeInFloor({ times }: { readonly times: number }): Promise<number> {
  const { floor, left } = await (opened ?? Promise.reject(new Error('take in before measuring the floor')))
  const custodyItems = floor.table<ProjectedRow, string>('custodyItems')
  const changes = floor.table<ChangeRow, [string, number]>('changes')
  const rows = left.splice(0, times)
  if (rows.length < times) throw new Error('fewer were taken in than are to be written')
  let spent = 0
  for (const { item, change } of rows) {
    const start = performance.now()
    await floor.transaction('rw', custodyItems, changes, async () => {
      await custodyItems.get(item.id)
      await custodyItems.put(item)
      await changes.add(change)
    })
    spent += performance.now() - start
  }
  return spent / times
}

/** How many were taken in, and how many the desk holds: what the note of the row says. */
export async function takenIn(): Promise<{ readonly taken: number; readonly held: number }> {
  const { taken, bench } = await (opened ?? Promise.reject(new Error('nothing was taken in')))
  return { taken, held: await bench.store.db.custodyItems.where('v.status').equals('in-store').count() }
}
