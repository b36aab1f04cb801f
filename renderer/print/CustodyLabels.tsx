/** Labels of custody, 70 × 50: number or place of the shelf in large type beside the QR. */
import type { CustodyTagSheet, SlotLabelSheet } from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import './custodyPaper.css'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

/** What stands under the number of a thing: unit and slot, what and when. */
export function custodyTagSections({ unit, slot, what, when, note }: CustodyTagSheet): SheetSection[] {
  const half = GRID_COLUMNS / 2
  const place = row(
    'place',
    <>
      <td colSpan={half}>{unit}</td>
      <td colSpan={half}>{slot}</td>
    </>,
    'custody-tag',
  )
  const line = (key: string, text: string) => row(key, <td colSpan={GRID_COLUMNS}>{text}</td>, 'custody-tag-line')
  return [{ key: 'tag', label: [''], rows: [place, line('what', what), line('when', `${when}　${note}`.trim())] }]
}

/** What stands under the code of a slot. */
export function slotLabelSections({ size, note }: SlotLabelSheet): SheetSection[] {
  const words = [note, size].filter((part) => part !== '').join('　')
  return [{ key: 'slot', label: [''], rows: [row('slot', <td colSpan={GRID_COLUMNS}>{words}</td>, 'custody-slot')] }]
}
