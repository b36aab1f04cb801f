/** Where a scan leads: a label or a courier's waybill opens its thing, from any screen. And which pictures things in custody name. */
import type { Store } from '#renderer/db/store.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { blobsIn } from '#shared/domain/parcel-custody/custodyFold.ts'
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

/**
 * Of these hashes those that a thing in custody names. A hand-out that was taken back, or settled away, keeps its signature: it is what was
 * said to be signed, and the dispute may come later. Index: `custodyItems.blobs`; what it does not know is looked for in every record.
 */
export async function custodyBlobsInUse({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const rows = await db.custodyItems.where('v.blobs').anyOf(hashes).toArray()
  const inUse = new Set(rows.flatMap(({ v }) => v.blobs))
  const unknown = new Set(hashes.filter((hash) => !inUse.has(hash)))
  if (unknown.size === 0) return [...inUse]
  const keep = (named: readonly string[]): void => {
    for (const hash of named) if (unknown.has(hash)) inUse.add(hash)
  }
  await db.turnedAways.each(({ v }) => keep(v.photos))
  await db.custodyItems.each(({ s }) => keep(s.flatMap(blobsIn)))
  return [...inUse]
}
