/** 《装修停水停电申请单》 (handbook R79): asked for a day ahead, agreed by engineering, done by the centre; two parts share a page. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type CutInput, SUPPLIES } from './cuts.ts'
import { SUPPLY_LABELS } from './hotWorkText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const CUT_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const CUT_SHEET_ID = `utility-cut@${CUT_SHEET_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const cutSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    contractor: printed,
    supplies: z.array(tickSchema).max(4).readonly(),
    area: printed,
    reason: printed,
    period: printed,
    note: printed,
    /** Opinion, cut and restored: written by hand. */
    signed: z.array(printed).max(6).readonly(),
  })
  .readonly()
/** 《装修停水停电申请单》, everything as printed. */
export type CutSheet = z.infer<typeof cutSheetSchema>

const subject = {
  title: '装修停水停电申请单',
  templateVersion: CUT_SHEET_VERSION,
  copyLabels: ['存根联', '申请联'],
  signatures: ['申请人', '经办人'],
  seal: '物业服务中心（章）',
}
const SIGNED = ['工程部意见', '停止（人、时间）', '恢复（人、时间）']
const NOTE = '须提前书面申请，由服务中心操作；不得自行开关公共阀门、电闸。'
const tick = (chosen: string) => SUPPLIES.map((one) => ({ label: SUPPLY_LABELS[one], on: one === chosen }))

/** A form ready to be issued; `period` as printed. **Throws** when `recordId` is not a UUID. Source: handbook R79. */
export function buildCutSheet(
  { supply, area, reason }: CutInput,
  place: { readonly unit: string; readonly owner: string; readonly contractor: string; readonly period: string },
  context: SheetContext,
): CutSheet {
  const { unit, owner, contractor, period } = place
  const frame = buildSheetFrame({ ...subject, unit, owner }, context)
  return { frame, contractor, supplies: tick(supply), area, reason, period, note: NOTE, signed: SIGNED }
}

/** The same form to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankCutSheet(context: SheetContext): CutSheet {
  const empty = { contractor: '', area: '', reason: '', period: '' }
  return { frame: buildBlankFrame(subject, context), ...empty, supplies: tick(''), note: NOTE, signed: SIGNED }
}
