/** What a scan or a typed number means: the code of a label, a waybill, or the tag of something held. By indexes alone. */
import type { Store } from '#renderer/db/store.ts'
import type { CustodyItemRow } from '#renderer/db/tables.ts'
import { parseCustodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { foldWidth, upperAscii } from '#shared/kernel/text.ts'
import { heldByTag, itemByWaybill } from './queries.ts'

/** The thing, or undefined. */
export async function findScanned(store: Store, scanned: string): Promise<CustodyItemRow | undefined> {
  const id = parseCustodyCode(scanned) ?? scanned.trim()
  const byId = id === '' ? undefined : await store.db.custodyItems.get(id)
  if (byId !== undefined) return byId
  const byWaybill = await itemByWaybill(store, scanned)
  if (byWaybill !== undefined) return byWaybill
  return (await heldByTag(store, upperAscii(foldWidth(scanned)).trim()))[0]
}
