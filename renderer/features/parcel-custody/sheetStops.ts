/** Things of a run as the lines of its list: neighbours of one home and one recipient share a line and a signature. */
import { kindText, type SheetItem, whatText } from '#shared/domain/parcel-custody/custodySheetItem.ts'
import type { RunStop } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'

/** The stops of things that stand in walking order. */
export function groupStops(items: readonly SheetItem[]): readonly RunStop[] {
  const stops = new Map<string, RunStop>()
  for (const one of items) {
    const { item, unit, name, phone } = one
    const key = JSON.stringify([item.unitId ?? unit, item.personId ?? name])
    const before = stops.get(key)
    const thing = { tag: item.tag, what: item.kind === 'courier' ? item.carrier || kindText(item) : whatText(item) }
    stops.set(key, { unit, name, phone: before?.phone || phone, things: [...(before?.things ?? []), thing] })
  }
  return [...stops.values()]
}
