/** 《空置房巡查表》 (handbook 2.14): one visit as it was entered, or a building to walk with, a line a home and its last readings printed. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const INSPECTION_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const INSPECTION_SHEET_ID = `vacant-inspection@${INSPECTION_SHEET_VERSION}` as const
/** Most lines of one clipboard: a tower of fifty floors with six homes each. */
export const MOST_CLIPBOARD_LINES = 300

const printed = z.string()

const itemSchema = z.strictObject({ number: printed, label: printed, found: printed, remark: printed }).readonly()
/** One item of the list, as printed. */
export type PrintedItem = z.infer<typeof itemSchema>

const meterSchema = z
  .strictObject({ meter: printed, last: printed, now: printed, used: printed, kind: printed, remark: printed })
  .readonly()
/** One meter, as printed. */
export type PrintedMeter = z.infer<typeof meterSchema>

const visitSchema = z
  .strictObject({
    kind: z.literal('visit'),
    frame: sheetFrameSchema,
    /** 未售, 托管 …, with the owner's wish where there is one. */
    scope: printed,
    day: printed,
    /** 补录 with the time of entering; empty for one told as it happened. */
    late: printed,
    officer: printed,
    key: printed,
    seen: printed,
    result: printed,
    /** Name and version of the list it was filled with. */
    list: printed,
    items: z.array(itemSchema).max(100).readonly(),
    meters: z.array(meterSchema).max(6).readonly(),
    occupied: printed,
    care: printed,
    handled: printed,
    remark: printed,
    photos: printed,
    /** 转工作单, 整改通知: what came of it. */
    followed: printed,
  })
  .readonly()
/** One visit, everything as printed. */
export type VisitSheet = z.infer<typeof visitSchema>

const lineSchema = z
  .strictObject({
    number: printed,
    unit: printed,
    scope: printed,
    /** Hook of its key in the cabinet. */
    key: printed,
    /** Day of the last visit. */
    lastOn: printed,
    water: printed,
    power: printed,
    gas: printed,
  })
  .readonly()
/** One home to walk to, as printed. */
export type ClipboardLine = z.infer<typeof lineSchema>

const clipboardSchema = z
  .strictObject({
    kind: z.literal('clipboard'),
    frame: sheetFrameSchema,
    building: printed,
    lines: z.array(lineSchema).max(MOST_CLIPBOARD_LINES).readonly(),
    /** What the numbers of the items mean. */
    legend: printed,
  })
  .readonly()
/** A building to walk with, everything as printed. */
export type ClipboardSheet = z.infer<typeof clipboardSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const inspectionSheetSchema = z.discriminatedUnion('kind', [visitSchema, clipboardSchema])
/** 《空置房巡查表》, everything as printed. */
export type InspectionSheet = z.infer<typeof inspectionSheetSchema>

/** `no-visit`: nothing was entered; `no-homes`: nothing to walk to; `too-many-homes`: `detail.most`. */
export type InspectionSheetRefusal = Refusal<'no-visit' | 'no-homes' | 'too-many-homes'>

const subject = {
  title: '空置房巡查表',
  templateVersion: INSPECTION_SHEET_VERSION,
  copyLabels: ['客服中心联'],
  signatures: ['巡查人签字', '客服中心签收', '主管签字'],
  seal: '客服中心盖章',
}

/** What one visit prints, without its frame. */
export type VisitPrinted = Omit<VisitSheet, 'kind' | 'frame'>

/** One visit, ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.14. */
export function buildVisitSheet(
  visit: VisitPrinted,
  { unit, owner }: { readonly unit: string; readonly owner: string },
  context: SheetContext,
): VisitSheet {
  return { kind: 'visit', frame: buildSheetFrame({ ...subject, unit, owner }, context), ...visit }
}

/** What a clipboard is printed of. */
export type ClipboardPrinted = Pick<ClipboardSheet, 'building' | 'lines' | 'legend'>

/**
 * A building to walk with. **Refuses** `no-homes`, `too-many-homes`. **Throws** when `recordId` is not a UUID.
 * Source: handbook 2.14, section 4 item 11.
 */
export function buildClipboardSheet(
  { building, lines, legend }: ClipboardPrinted,
  context: SheetContext,
): Result<ClipboardSheet, InspectionSheetRefusal> {
  if (lines.length === 0) return refuse('no-homes')
  if (lines.length > MOST_CLIPBOARD_LINES) return refuse('too-many-homes', { detail: { most: MOST_CLIPBOARD_LINES } })
  return ok({ kind: 'clipboard', frame: blankFrame(context), building, lines, legend })
}

const EMPTY: ClipboardLine = {
  ...{ number: '', unit: '', scope: '', key: '', lastOn: '', water: '', power: '', gas: '' },
}
const ROWS_BY_HAND = 11

/** The sheet without homes, for a desk that cannot say which they are. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildEmptyClipboard(legend: string, context: SheetContext): ClipboardSheet {
  const lines = Array.from({ length: ROWS_BY_HAND }, (_, index) => ({ ...EMPTY, number: String(index + 1) }))
  return { kind: 'clipboard', frame: blankFrame(context), building: '', lines, legend }
}

/** Homes stand in the lines: the head has none to name. */
function blankFrame(context: SheetContext) {
  return { ...buildBlankFrame(subject, context), unit: '—', owner: '—' }
}
