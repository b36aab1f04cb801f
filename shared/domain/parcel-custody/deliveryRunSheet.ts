/** 《代收物品送达签收单》 (handbook R105, R106): the homes of a run in walking order, each with a place to sign. */
import { z } from 'zod'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import { buildSheetFrame, type SheetContext, sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { phoneText } from './custodySheetItem.ts'
import { RUN_NOTE, TITLES } from './custodySheetText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const DELIVERY_RUN_VERSION = 1
/** What a print job names: form and template version. */
export const DELIVERY_RUN_SHEET_ID = `delivery-run@${DELIVERY_RUN_VERSION}` as const
/** Most homes on one list. */
export const MOST_RUN_STOPS = 200

const printed = z.string()
const stopSchema = z
  .strictObject({
    number: printed,
    unit: printed,
    name: printed,
    phone: printed,
    tags: printed,
    what: printed,
    count: printed,
  })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const deliveryRunSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    officer: printed,
    summary: printed,
    stops: z.array(stopSchema).max(MOST_RUN_STOPS).readonly(),
    note: printed,
  })
  .readonly()
/** 《代收物品送达签收单》, everything as printed. */
export type DeliveryRunSheet = z.infer<typeof deliveryRunSchema>

/** One line to sign: a home and what goes there. Things of one recipient share a line. */
export interface RunStop {
  readonly unit: string
  readonly name: string
  /** Masked on paper. */
  readonly phone: string
  readonly things: readonly { readonly tag: string; readonly what: string }[]
}

/** A run as its list says it: stops in walking order. */
export interface DeliveryRunInput {
  readonly officer: string
  readonly stops: readonly RunStop[]
}

/** `no-stops`; `too-many-stops`: `detail.most`. */
export type RunSheetRefusal = Refusal<'no-stops' | 'too-many-stops'>

/** The words that a company may put in place of the program's (architecture 9). */
export const RUN_NOTE_BLOCK = { key: 'note', shipped: RUN_NOTE, maxLength: 300, mayBeEmpty: true } as const

const subject = {
  title: TITLES.run,
  templateVersion: DELIVERY_RUN_VERSION,
  copyLabels: ['送达联'],
  signatures: ['送达人签字', '前台收回签字'],
  seal: '客服中心盖章',
  unit: '',
  owner: '',
}
const ROWS_BY_HAND = 12

/** The list of a run. **Refuses** `no-stops`, `too-many-stops`. **Throws** when `recordId` is not a UUID. Source: handbook R105, R106. */
export function buildDeliveryRunSheet(
  { officer, stops }: DeliveryRunInput,
  context: SheetContext,
): Result<DeliveryRunSheet, RunSheetRefusal> {
  if (stops.length === 0) return refuse('no-stops')
  if (stops.length > MOST_RUN_STOPS) return refuse('too-many-stops', { detail: { most: MOST_RUN_STOPS } })
  const things = stops.reduce((sum, stop) => sum + stop.things.length, 0)
  const note = filledText(blockText(RUN_NOTE_BLOCK, context), context, subject, formatDayChinese(context.at.day))
  return ok({
    frame: buildSheetFrame(subject, context),
    officer,
    summary: `${stops.length} 户，${things} 件`,
    stops: stops.map((stop, index) => stopLine(stop, index + 1)),
    note,
  })
}

function stopLine({ unit, name, phone, things }: RunStop, number: number): DeliveryRunSheet['stops'][number] {
  const whats = [...new Set(things.map(({ what }) => what).filter((what) => what !== ''))]
  return {
    number: String(number),
    unit,
    name,
    phone: phoneText(phone),
    tags: things.map(({ tag }) => tag).join('、'),
    what: whats.join('、'),
    count: String(things.length),
  }
}

/** The list to write on by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankDeliveryRun(context: SheetContext): DeliveryRunSheet {
  const nothing = { unit: '', name: '', phone: '', tags: '', what: '', count: '' }
  const frame = buildSheetFrame(subject, context)
  return {
    frame: { ...frame, unit: '—', owner: '—', dateTime: '', operator: '' },
    officer: '',
    summary: '',
    stops: Array.from({ length: ROWS_BY_HAND }, (_, index) => ({ number: String(index + 1), ...nothing })),
    note: filledText(blockText(RUN_NOTE_BLOCK, context), { ...context, operator: '' }, subject, ''),
  }
}
