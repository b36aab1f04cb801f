/** Labels of custody, 70 × 50: number or place of the shelf in large type beside the QR. */
import type { CustodyTagSheet, SlotLabelSheet } from '#shared/domain/parcel-custody/custodyLabelSheet.ts'
import './custodyPaper.css'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

/** A Han character is as wide as two figures. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
}

/** How large a text may be that stands alone beside the QR: figures that fit on one line of each size. */
const LARGE_WIDTH = 5
const MIDDLE_WIDTH = 8

function sizeOf(text: string): string {
  const width = widthOf(text)
  return width <= LARGE_WIDTH ? 'custody-large' : width <= MIDDLE_WIDTH ? 'custody-middle' : 'custody-small'
}

/** Unit and slot in large type, as far as they fit on one line. */
const PLACE_WIDTH = { unit: 10, slot: 6 } as const
const SPANS = { unit: 14, slot: 10, what: 14, when: 10 } as const

/** What stands under the number of a thing: unit and slot, what and when. */
export function custodyTagSections({ frame, unit, slot, what, when }: CustodyTagSheet): SheetSection[] {
  const isShort = widthOf(unit) <= PLACE_WIDTH.unit && widthOf(slot) <= PLACE_WIDTH.slot
  const place = row(
    'place',
    <>
      <td colSpan={SPANS.unit}>{unit}</td>
      <td colSpan={SPANS.slot}>{slot}</td>
    </>,
    `custody-tag ${sizeOf(frame.title)} ${isShort ? 'custody-place' : 'custody-place-long'}`,
  )
  const line = row(
    'line',
    <>
      <td colSpan={SPANS.what}>{what}</td>
      <td colSpan={SPANS.when}>{when}</td>
    </>,
    'custody-tag-line',
  )
  return [{ key: 'tag', label: [''], keepTogether: true, rows: [place, line] }]
}

/** What stands under the code of a slot. */
export function slotLabelSections({ frame, size, note }: SlotLabelSheet): SheetSection[] {
  const words = [note, size].filter((part) => part !== '').join('　')
  const cell = <td colSpan={GRID_COLUMNS}>{words}</td>
  return [{ key: 'slot', label: [''], rows: [row('slot', cell, `custody-slot ${sizeOf(frame.title)}`)] }]
}
