/** 《交房安排表》 (handbook R36): the homes of a day by slot, with columns to tick by hand; filled, or blank to write on. */
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
export const HANDOVER_LIST_VERSION = 1
/** What a print job names: form and template version. */
export const HANDOVER_LIST_SHEET_ID = `handover-list@${HANDOVER_LIST_VERSION}` as const
/** Most homes of one sheet. */
export const MOST_HANDOVER_HOMES = 600
/** Lines of a blank: one page to write on. */
const BLANK_LINES = 20

const printed = z.string()
const line = z
  .strictObject({
    slot: printed,
    unit: printed,
    owner: printed,
    /** Masked: the sheet lies on a counter. */
    phone: printed,
    /** Queue number, where somebody came already. */
    number: printed,
  })
  .readonly()
/** One home, as printed. */
export type HandoverListLine = z.infer<typeof line>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const handoverListSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    day: printed,
    place: printed,
    count: printed,
    lines: z.array(line).max(MOST_HANDOVER_HOMES).readonly(),
  })
  .readonly()
/** 交房安排表, everything as printed. */
export type HandoverListSheet = z.infer<typeof handoverListSchema>

const SUBJECT = {
  title: '交房安排表',
  templateVersion: HANDOVER_LIST_VERSION,
  copyLabels: ['客服中心联'],
  signatures: ['客服签字', '主管签字'],
  seal: '客服中心盖章',
}

/** The day, ready to be issued. **Refuses** `no-homes`, `too-many-homes`. **Throws** when `recordId` is not a UUID. Source: handbook R36. */
export function buildHandoverList(
  told: Pick<HandoverListSheet, 'day' | 'place' | 'lines'>,
  context: SheetContext,
): Result<HandoverListSheet, Refusal<'no-homes' | 'too-many-homes'>> {
  const { lines } = told
  if (lines.length === 0) return refuse('no-homes')
  if (lines.length > MOST_HANDOVER_HOMES) return refuse('too-many-homes', { detail: { most: MOST_HANDOVER_HOMES } })
  const frame = buildSheetFrame({ ...SUBJECT, unit: '—', owner: '—' }, context)
  return ok({ frame, ...told, count: `共 ${lines.length} 户` })
}

/** The sheet to write on. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankHandoverList(context: SheetContext): HandoverListSheet {
  const frame = { ...buildBlankFrame(SUBJECT, context), unit: '—', owner: '—' }
  const empty = { slot: '', unit: '', owner: '', phone: '', number: '' }
  return { frame, day: '', place: '', count: '', lines: Array.from({ length: BLANK_LINES }, () => empty) }
}
