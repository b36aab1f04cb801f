// Fills the desk of the custody rows: years of parcels, most of them long gone, through the decisions of the desk. The bench page is shown at
// the desk's own address, as in startDesk.ts.
import { openDesk } from '#renderer/app/openDesk.ts'
import { commitMany } from '#renderer/db/commitMany.ts'
import { type KnownRecords, knowRecords } from '#renderer/db/knownRecords.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadSlots } from '#renderer/features/parcel-custody/queries.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { parcelIdOf } from '#shared/domain/parcel-custody/ids.ts'
import { decideReceive } from '#shared/domain/parcel-custody/intake.ts'
import { EMPTY_INTAKE } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { decideAddSlots, type SlotsInput } from '#shared/domain/parcel-custody/slots.ts'
import { decideHandOut, type Taking } from '#shared/domain/parcel-custody/wayOut.ts'
import { type Instant, instantFrom } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { CLERK } from './commitStrict.ts'
import { startParts } from './startDesk.ts'

interface Parcels {
  readonly parcels: number
  /** How many of them are still here: the last. */
  readonly held: number
}

/** A parcel that is here: what its label and its waybill say, and the tag that the screen is to show. */
export interface HeldParcel {
  readonly label: string
  readonly waybill: string
  readonly tag: string
}

interface Recipient {
  readonly personId: string | null
  readonly unitId: string | null
}

interface Filling {
  readonly store: Store
  readonly known: KnownRecords
  readonly recipients: readonly Recipient[]
  readonly slots: readonly string[]
}

/** A courier's delivery. */
const A_DELIVERY = 50
/** Deliveries of one transaction. */
const A_SLICE = 20
const HOUR_MS = 3_600_000
/** Between two deliveries: three a day. */
const APART_MS = 8 * HOUR_MS
const SHELVES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']

const waybillOf = (index: number): string => `YT${String(2_000_000_000_000 + index)}`

function must<Value>(done: Result<Value, unknown>): Value {
  if (!done.ok) throw new Error(JSON.stringify(done.error))
  return done.value
}

/** Opens the community of this address and brings parcels in and out; gives those that are here. */
export async function fillCustody({ parcels, held }: Parcels): Promise<readonly HeldParcel[]> {
  const opened = await openDesk(startParts())
  if (opened.kind !== 'open') throw new Error(opened.kind)
  const { store } = opened
  for (const shelf of SHELVES) await addShelf(store, { shelf, numbers: '1-20', size: 'medium', capacity: 5 })
  const stays = await store.db.stays.toArray()
  const recipients = stays.map(({ v }) => ({ personId: v.personId ?? null, unitId: v.unitId ?? null }))
  const slots = (await loadSlots(store)).map(({ id }) => id)
  const filling: Filling = { store, known: knowRecords(['custodyItem']), recipients, slots }
  const deliveries = Math.ceil(parcels / A_DELIVERY)
  for (let from = 0; from < deliveries; from += A_SLICE) {
    const slice = Array.from({ length: Math.min(A_SLICE, deliveries - from) }, (_, at) => from + at)
    await write(filling, async (context) => slice.map((index) => takenIn(filling, { index, deliveries }, context)))
    const gone = slice.filter((index) => (index + 1) * A_DELIVERY <= parcels - held)
    await write(filling, async (context) => {
      const drafts: ChangeDraft[] = []
      for (const index of gone) drafts.push(await handedOut(store, { index, deliveries }, context))
      return drafts
    })
  }
  const rows = await store.db.custodyItems.where('v.status').equals('in-store').toArray()
  store.db.close()
  return rows.map(({ id, v }) => ({ label: custodyCode(id), waybill: v.waybill, tag: v.tag }))
}

async function addShelf(store: Store, input: SlotsInput): Promise<void> {
  const existing = await loadSlots(store)
  const decide = (context: DecisionContext) => ok({ drafts: [must(decideAddSlots(input, existing, context))] })
  must(await commitMany(store, CLERK, decide))
}

async function write(
  { store, known }: Filling,
  decide: (context: DecisionContext) => Promise<readonly ChangeDraft[]>,
): Promise<void> {
  must(await commitMany(store, CLERK, async (context) => ok({ drafts: await decide(context) }), { known }))
}

/** Which delivery of how many: the last came just now. */
interface Delivery {
  readonly index: number
  readonly deliveries: number
}

function timeOf({ index, deliveries }: Delivery, nowMs: number): Instant {
  return instantFrom(nowMs - (deliveries - index) * APART_MS)
}

const indexesOf = ({ index }: Delivery): readonly number[] =>
  Array.from({ length: A_DELIVERY }, (_, at) => index * A_DELIVERY + at)

function takenIn({ recipients, slots }: Filling, delivery: Delivery, context: DecisionContext): ChangeDraft {
  const items = indexesOf(delivery).flatMap((index) => {
    // Neighbours in the roster come one after another: a step that shares no factor with any number of people spreads them.
    const { personId, unitId } = recipients[(index * 7_919) % recipients.length] ?? { personId: null, unitId: null }
    const told = { waybill: waybillOf(index), carrier: '圆通速递', slotId: slots[index % slots.length] ?? null }
    const decided = decideReceive(
      { ...EMPTY_INTAKE, kind: 'courier', ...told, personId, unitId },
      {
        ...{ tag: `A${1 + (index % 999)}`, before: undefined, slot: 'known', acceptValuables: false },
        ...{ valuableFromFen: 50_000, foundDays: 7 },
      },
      context,
    )
    return must(decided).items
  })
  return { cmd: 'custody.receive', items, at: timeOf(delivery, context.nowMs) }
}

async function handedOut(store: Store, delivery: Delivery, context: DecisionContext): Promise<ChangeDraft> {
  const ids = indexesOf(delivery).map((index) => parcelIdOf(store.workspace, waybillOf(index)))
  const rows = await store.db.custodyItems.bulkGet([...ids])
  const items: ItemFacts[] = []
  for (const row of rows) {
    if (!row) throw new Error('a parcel that was taken in is not there')
    items.push({ id: row.id, state: row.v, events: await loadLiveEvents(store, 'custodyItem', row.id) })
  }
  const drafts = items.flatMap((item) => must(decideHandOut([item], TAKEN, context)).items)
  const at = instantFrom(context.nowMs - (delivery.deliveries - delivery.index) * APART_MS + HOUR_MS)
  return { cmd: 'custody.handOut', items: drafts, at }
}

const TAKEN: Taking = {
  ...{ to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '' },
  ...{ signature: '', signedPaper: 'A-LQ-00001', remark: '' },
}
