/** Labels of custody on label paper, all of one wish in one job; and the run list once more. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { onPrinter } from '#renderer/db/printers.ts'
import type { Store } from '#renderer/db/store.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import {
  buildCustodyTag,
  buildDepositorTag,
  buildSlotLabel,
  CUSTODY_TAG_SHEET_ID,
  type LabelHouse,
  SLOT_LABEL_SHEET_ID,
} from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import { kindText } from '#shared/domain/parcel-custody/custodySheetItem.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { PACKET_SHEET_ID, type PacketPart, packetModel } from '#shared/domain/sheets/packet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { slotOf } from './queries.ts'
import { cellTime, type NamedSheetItem, sheetItemsOf } from './sheetItems.ts'

type Sent = Result<null, { readonly code: string }>

/** Kinds whose bringer gets the same tag to claim the thing with. */
const WITH_STUB: readonly string[] = ['deposit', 'left-for', 'device']

/** The last signs of a waybill are what a courier reads out. */
const WAYBILL_END = 4

/**
 * Prints the tag of each thing, and for what somebody deposited a second one for their hand. **Refuses** `failed`, and what the printer refuses;
 * nothing is recorded, because a tag is no form.
 */
export async function printCustodyLabels(desk: Desk, ids: readonly string[]): Promise<Sent> {
  const house = await houseOf(desk.store)
  const items = await sheetItemsOf(desk.store, ids)
  return sendLabels(
    desk,
    items.flatMap((one) => tagsOf(desk.store, one, house)),
  )
}

function tagsOf(store: Store, one: NamedSheetItem, house: LabelHouse): readonly PacketPart[] {
  const { id, item, unit, slot } = one
  const code = custodyCode(id)
  const input = { code, tag: item.tag, unit, slot, what: whatOnTag(one), when: cellTime(store)(item.receivedAt) }
  const tags = [buildCustodyTag(input, house)]
  if (WITH_STUB.includes(item.kind)) tags.push(buildDepositorTag(input, house))
  return tags.map((model) => ({ sheetId: CUSTODY_TAG_SHEET_ID, model: model as unknown as JsonObject }))
}

/** A shelf is open to the room: no word of what a resident deposited. */
function whatOnTag({ item }: NamedSheetItem): string {
  const kind = kindText(item)
  if (item.kind !== 'courier') return item.quantity > 1 ? `${kind} ${item.quantity} 件` : kind
  const end = item.waybill.slice(-WAYBILL_END)
  return [item.carrier || kind, end === '' ? '' : `尾号 ${end}`].filter((part) => part !== '').join(' ')
}

/** Prints the labels of slots. **Refuses** `failed`, and what the printer refuses. */
export async function printSlotLabels(desk: Desk, slotIds: readonly string[]): Promise<Sent> {
  const house = await houseOf(desk.store)
  const rows = await desk.store.db.shelfSlots.bulkGet([...slotIds])
  const slots = rows.flatMap((row) => (row === undefined ? [] : [slotOf(row)]))
  const parts = slots.map((slot) => {
    const model = buildSlotLabel({ code: slotScanCode(slot.id), label: slot.code, size: slot.size }, house)
    return { sheetId: SLOT_LABEL_SHEET_ID, model: model as unknown as JsonObject }
  })
  return sendLabels(desk, parts)
}

/** Sends the issued list of a run to paper, the way this host does it; says itself what failed. */
export async function printRun(desk: Desk, runId: string): Promise<boolean> {
  const run = (await desk.store.db.deliveryRuns.get(runId))?.v
  if (run === undefined || run.sheetId === null) return false
  return sendPaper(desk, { sheetId: run.sheetId, number: run.number, title: text('papers.forms.delivery-run') })
}

async function houseOf(store: Store): Promise<LabelHouse> {
  const house = (await store.db.communities.get(COMMUNITY_ID))?.v
  return { company: house?.company ?? '', community: house?.name ?? '' }
}

async function sendLabels(desk: Desk, parts: readonly PacketPart[]): Promise<Sent> {
  if (parts.length === 0) return ok(null)
  try {
    const packet = { sheetId: PACKET_SHEET_ID, model: packetModel(parts), paper: 'label', copies: 1 } as const
    const job = await onPrinter(desk.store, packet)
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}
