/** The labels of custody, 70 × 50: the tag of a thing (寄存牌号 large, unit, slot, code) and the label of a slot. No forms, so no numbers. */
import { z } from 'zod'
import { type SheetFrame, sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'
import { SIZE_LABELS } from './custodySheetText.ts'
import type { ItemSize } from './schema.ts'

/** Under these ids `renderer/print` lays the labels out. */
export const CUSTODY_TAG_SHEET_ID = 'custody-tag@1'
/** The label of a place on the shelf. */
export const SLOT_LABEL_SHEET_ID = 'custody-slot@1'

const printed = z.string()

/** Run-time schema of a tag. */
export const custodyTagSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    unit: printed,
    slot: printed,
    /** Kind, carrier and the last four of the waybill, or what it is. */
    what: printed,
    /** When it came, until when it is kept. */
    when: printed,
  })
  .readonly()
/** The tag of a thing, everything as printed. */
export type CustodyTagSheet = z.infer<typeof custodyTagSchema>

/** Run-time schema of a slot's label. */
export const slotLabelSchema = z.strictObject({ frame: sheetFrameSchema, size: printed, note: printed }).readonly()
/** The label of a slot, everything as printed. */
export type SlotLabelSheet = z.infer<typeof slotLabelSchema>

/** Where labels come from: company and community as printed. */
export interface LabelHouse {
  readonly company: string
  readonly community: string
}

/** What a tag says; a shelf is seen by everybody, so there is no name and no telephone on it. */
export interface CustodyTagInput {
  /** What the QR holds: `custodyCode(id)`. */
  readonly code: string
  readonly tag: string
  readonly unit: string
  readonly slot: string
  readonly what: string
  readonly when: string
}

function frameOf(
  title: string,
  code: string,
  { house, copyLabel }: { house: LabelHouse; copyLabel: string },
): SheetFrame {
  return {
    ...house,
    title,
    serialNumber: '',
    serialMark: '',
    unit: '',
    owner: '',
    dateTime: '',
    operator: '',
    copyLabels: [copyLabel],
    signatures: [],
    seal: '',
    recordCode: code,
    templateVersion: 1,
    print: { line: '', reprint: '', sample: false },
  }
}

/** The tag that sticks on a thing. Source: handbook 2.15, D14. */
export function buildCustodyTag(
  { code, tag, unit, slot, what, when }: CustodyTagInput,
  house: LabelHouse,
): CustodyTagSheet {
  return { frame: frameOf(tag, code, { house, copyLabel: house.community }), unit, slot, what, when }
}

/** The same tag for the depositor's hand: whoever brings it gets the thing. Source: handbook 2.15. */
export function buildDepositorTag(input: CustodyTagInput, house: LabelHouse): CustodyTagSheet {
  const tag = buildCustodyTag(input, house)
  return { ...tag, frame: { ...tag.frame, copyLabels: ['寄存人凭此牌领取'] } }
}

/** The label of a slot; `code` is what the QR holds (`slotScanCode(id)`). Source: handbook R101. */
export function buildSlotLabel(
  slot: { readonly code: string; readonly label: string; readonly size: string },
  house: LabelHouse,
): SlotLabelSheet {
  const frame = frameOf(slot.label, slot.code, { house, copyLabel: house.community })
  const size = Object.hasOwn(SIZE_LABELS, slot.size) ? SIZE_LABELS[slot.size as ItemSize] : ''
  return { frame, size, note: '寄存货架' }
}
