/** Labels of slots on label paper, all in one job. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { onPrinter } from '#renderer/db/printers.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { buildSlotLabel, SLOT_LABEL_SHEET_ID } from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import { slotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { PACKET_SHEET_ID, packetModel } from '#shared/domain/sheets/packet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { SlotLine } from './queries.ts'
import { refusalNote } from './shelfNotes.tsx'

/** Prints the labels, and says what became of them. */
export async function printSlotLabels(desk: Desk, slots: readonly SlotLine[]): Promise<void> {
  const house = (await desk.store.db.communities.get(COMMUNITY_ID))?.v
  const from = { company: house?.company ?? '', community: house?.name ?? '' }
  const parts = slots.map(({ id, code, size }) => ({
    sheetId: SLOT_LABEL_SHEET_ID,
    model: buildSlotLabel({ code: slotScanCode(id), label: code, size }, from) as unknown as JsonObject,
  }))
  try {
    const model = packetModel(parts)
    const job = await onPrinter(desk.store, { sheetId: PACKET_SHEET_ID, model, paper: 'label', copies: 1 })
    if (desk.info.host !== 'electron') {
      await printInFrame(job)
      return
    }
    const printed = await desk.bridge.printing.print(job)
    if (printed.ok) showNotice(text('custodyShelves.labelsSent'))
    else refusalNote(printed.error.code)
  } catch {
    refusalNote('failed')
  }
}
