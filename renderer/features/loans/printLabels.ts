/** Labels of things on label paper, all in one job. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { COMMUNITY_ID } from '#shared/domain/community/schema.ts'
import { buildThingLabel, THING_LABEL_SHEET_ID } from '#shared/domain/loans/thingLabel.ts'
import { PACKET_SHEET_ID, packetModel } from '#shared/domain/sheets/packet.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CabinetLine } from './queries.ts'

/** Prints the labels. **Refuses** `failed`, and what the printer refuses. */
export async function printLabels(
  desk: Desk,
  lines: readonly Pick<CabinetLine, 'id' | 'thing'>[],
): Promise<Result<null, { readonly code: string }>> {
  const house = (await desk.store.db.communities.get(COMMUNITY_ID))?.v
  const parts = lines.map(({ id, thing }) => ({
    sheetId: THING_LABEL_SHEET_ID,
    model: buildThingLabel(
      { ...thing, id },
      { company: house?.company ?? '', community: house?.name ?? '' },
    ) as unknown as JsonObject,
  }))
  const job: SheetJob = { sheetId: PACKET_SHEET_ID, model: packetModel(parts), paper: 'label', copies: 1 }
  try {
    if (desk.info.host === 'electron') return await desk.bridge.printing.print(job)
    await printInFrame(job)
    return ok(null)
  } catch {
    return err({ code: 'failed' })
  }
}
