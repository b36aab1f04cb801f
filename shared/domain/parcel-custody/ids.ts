/** Ids and claims of custody: where two desks must meet, the id follows from what both of them scan (sync 4.3). */
import { derivedFrom, derivedId } from '#shared/domain/ids.ts'
import { normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** A waybill as it is compared: capitals, without spaces and dashes. */
export function normalizeWaybill(scanned: string): string {
  return upperAscii(normalizeText(scanned)).replaceAll(/[\s-]/g, '')
}

/** The id of a courier's parcel: one waybill on two desks is one parcel (case 10). Source: sync 4.3. */
export function parcelIdOf(workspace: WorkspaceId, waybill: string): string {
  return derivedFrom(workspace, 'custodyItem', ['waybill', normalizeWaybill(waybill)])
}

/** The id of a slot: two desks that add one code add one slot. Source: sync 4.3. */
export function slotIdOf(workspace: WorkspaceId, code: string): string {
  return derivedId(workspace, 'shelfSlot', code)
}

/** The key that every way out of one stay of one thing holds. Source: sync 4.4. */
export function wayOutClaim(itemId: string, visit: number): string {
  return `custody-out/${itemId}/${visit}`
}
