/** The label of a thing of the cabinet, 70 × 50: name, place and QR stand in the head; one line says what to do with it. */
import type { ThingLabelSheet as Model } from '#shared/domain/loans/thingLabel.ts'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

/** What stands under the head. */
export function thingLabelSections({ note }: Model): SheetSection[] {
  return [{ key: 'note', label: [''], rows: [row('note', <td colSpan={GRID_COLUMNS}>{note}</td>, 'thing-note')] }]
}
