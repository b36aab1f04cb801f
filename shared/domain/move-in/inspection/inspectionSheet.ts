/**
 * 《房屋验收表》 (handbook 2.3, R44, R45): rooms and items, faults with the day that was agreed, start readings, three signatures, and a part for the
 * second look. Everything is text as printed; '' is a line to write on.
 */
import { z } from 'zod'
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const HOUSE_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const HOUSE_SHEET_ID = `house-inspection@${HOUSE_SHEET_VERSION}` as const

const MOST_LINES = 400
const MOST_FAULTS = 200
const printed = z.string()

const itemSchema = z.strictObject({ room: printed, item: printed, result: printed }).readonly()
/** One item of one room, everything as printed; an empty result is ticked by hand. */
export type HouseSheetItem = z.infer<typeof itemSchema>

const faultSchema = z
  .strictObject({ no: printed, place: printed, what: printed, responsible: printed, due: printed, photos: printed })
  .readonly()
/** One fault, everything as printed. */
export type HouseSheetFault = z.infer<typeof faultSchema>

const meterSchema = z
  .strictObject({ meter: printed, number: printed, figure: printed, unit: printed, remark: printed })
  .readonly()
/** One meter, everything as printed. */
export type HouseSheetMeter = z.infer<typeof meterSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const houseSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    area: printed,
    inspectedOn: printed,
    inspector: printed,
    companions: printed,
    items: z.array(itemSchema).min(1).max(MOST_LINES).readonly(),
    faults: z.array(faultSchema).max(MOST_FAULTS).readonly(),
    meters: z.array(meterSchema).length(3).readonly(),
    remark: printed,
    note: printed,
  })
  .readonly()
/** 《房屋验收表》, everything as printed. */
export type HouseSheet = z.infer<typeof houseSheetSchema>

/** What is known of the home, whether it was inspected or not. */
export interface HouseSheetPlace {
  readonly unit: string
  readonly owner: string
  readonly area: string
}

/** What an inspection says, as printed. */
export interface HouseSheetFilled
  extends Pick<HouseSheet, 'inspectedOn' | 'inspector' | 'companions' | 'items' | 'remark'> {
  readonly faults: readonly Omit<HouseSheetFault, 'no'>[]
  readonly meters: readonly HouseSheetMeter[]
}

/** Boxes of the three signatures, by `InspectionSigner`. */
export const HOUSE_SIGNATURES = { owner: '业主（或代理）', desk: '客服', engineering: '工程' } as const

const NOTE =
  '请业主逐间查看，不合格的写在“问题”栏，约定完成日由双方商定；业主的其他要求也请写下，客服中心逐项书面答复。底数为交付时的读数。本表一式一份，业主可要复印件。'

/** The words at the foot, which a company may put in place of the program's (architecture 9). */
export const houseSheetNote = {
  key: 'note',
  shipped: NOTE,
  maxLength: 400,
  mayBeEmpty: true,
} as const satisfies TextBlock

const subjectOf = ({ unit, owner }: Pick<HouseSheetPlace, 'unit' | 'owner'>) => ({
  ...{ title: '房屋验收表', templateVersion: HOUSE_SHEET_VERSION, unit, owner },
  ...{ copyLabels: ['物业存档联'], signatures: Object.values(HOUSE_SIGNATURES), seal: '客服中心盖章' },
})

function noteOf(context: SheetContext, { unit, owner }: Pick<HouseSheetPlace, 'unit' | 'owner'>): string {
  return filledText(blockText(houseSheetNote, context), context, { unit, owner }, formatDayChinese(context.at.day))
}

/** The form of an inspection, ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.3, R44, R45. */
export function buildHouseSheet(place: HouseSheetPlace, filled: HouseSheetFilled, context: SheetContext): HouseSheet {
  return {
    frame: buildSheetFrame(subjectOf(place), context),
    ...filled,
    area: place.area,
    faults: filled.faults.map((fault, index) => ({ ...fault, no: String(index + 1) })),
    note: noteOf(context, place),
  }
}

const FAULTS_BY_HAND = 8
const METERS_BY_HAND: readonly HouseSheetMeter[] = [
  { meter: '水表', number: '', figure: '', unit: 'm³', remark: '' },
  { meter: '电表', number: '', figure: '', unit: 'kWh', remark: '' },
  { meter: '燃气表', number: '', figure: '', unit: 'm³', remark: '' },
]

/** What is written by hand. */
function byHand(items: readonly Omit<HouseSheetItem, 'result'>[]) {
  const empty = { place: '', what: '', responsible: '', due: '', photos: '' }
  return {
    ...{ inspectedOn: '', inspector: '', companions: '', remark: '' },
    items: items.map((one) => ({ ...one, result: '' })),
    faults: Array.from({ length: FAULTS_BY_HAND }, (_, index) => ({ ...empty, no: String(index + 1) })),
    meters: METERS_BY_HAND,
  }
}

/** The form of a home that is still to be inspected: its head is filled in, the rest is written by hand (handbook R36). */
export function buildHouseSheetToFill(
  place: HouseSheetPlace,
  items: readonly Omit<HouseSheetItem, 'result'>[],
  context: SheetContext,
): HouseSheet {
  return {
    frame: buildSheetFrame(subjectOf(place), context),
    ...byHand(items),
    area: place.area,
    note: noteOf(context, place),
  }
}

/** An empty form, for a power cut. Source: handbook section 4 item 11. */
export function buildBlankHouseSheet(
  items: readonly Omit<HouseSheetItem, 'result'>[],
  context: SheetContext,
): HouseSheet {
  const nobody = { unit: '', owner: '' }
  return {
    frame: buildBlankFrame(subjectOf(nobody), context),
    ...{ ...byHand(items), area: '', note: noteOf({ ...context, operator: '' }, nobody) },
  }
}
