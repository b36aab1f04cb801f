/** Where a scan leads: a label or a courier's waybill opens its thing, from any screen. And which pictures things in custody name. */
import type { Store } from '#renderer/db/store.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { parseSlotScanCode } from '#shared/domain/parcel-custody/slotCode.ts'
import { itemByWaybill } from './queries.ts'

/** The thing whose label was scanned, with its hand-out open. */
export function custodyScanPath(scanned: string): string | undefined {
  const id = parseCustodyCode(scanned)
  const slotId = parseSlotScanCode(scanned)
  if (slotId !== undefined) return `/custody/shelves/${slotId}`
  return id === undefined ? undefined : `/custody/item/${id}/out`
}

/** The parcel of a waybill, whatever became of it. Index: `custodyItems.waybill`. */
export async function custodyOfWaybill(store: Store, scanned: string): Promise<string | undefined> {
  const row = await itemByWaybill(store, scanned)
  return row === undefined || row.v.status === 'void' ? undefined : `/custody/item/${row.id}/out`
}

/** Of these hashes those that a thing in custody names, with both signatures of two hand-outs. Index: `custodyItems.blobs`. */
export async function custodyBlobsInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await db.custodyItems.where('v.blobs').anyOf(hashes).toArray()
  const refused = await db.turnedAways.filter(({ v }) => v.photos.length > 0).toArray()
  return [...rows.flatMap(({ v }) => v.blobs), ...refused.flatMap(({ v }) => v.photos)]
}
