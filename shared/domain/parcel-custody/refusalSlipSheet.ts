/** 《物品拒收单》 (handbook R100, D13): what was not taken and why; the desk keeps one half, whoever brought it takes the other. */
import { z } from 'zod'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
  type Tick,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { kindText, phoneText, whatText } from './custodySheetItem.ts'
import { REASON_LABELS, REFUSAL_NOTE, TITLES } from './custodySheetText.ts'
import { TURN_AWAY_REASONS } from './schema.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const REFUSAL_SLIP_VERSION = 1
/** What a print job names: form and template version. */
export const REFUSAL_SLIP_SHEET_ID = `refusal-slip@${REFUSAL_SLIP_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const refusalSlipSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    kind: printed,
    what: printed,
    /** Carrier and waybill. */
    waybill: printed,
    name: printed,
    phone: printed,
    reasons: z.array(tickSchema).readonly(),
    remark: printed,
    photos: printed,
    note: printed,
  })
  .readonly()
/** 《物品拒收单》, everything as printed. */
export type RefusalSlipSheet = z.infer<typeof refusalSlipSchema>

/** What was turned away, as the desk knows it; the fields are those of `TurnedAwayState`. */
export interface RefusalSlipInput {
  readonly kind: string
  readonly what: string
  readonly carrier: string
  readonly waybill: string
  /** Code of the unit as printed. */
  readonly unit: string
  readonly name: string
  /** Masked on paper. */
  readonly phone: string
  readonly reasons: readonly string[]
  readonly remark: string
  readonly photos: number
}

/** The words that a company may put in place of the program's (architecture 9). */
export const REFUSAL_NOTE_BLOCK = { key: 'note', shipped: REFUSAL_NOTE, maxLength: 300, mayBeEmpty: true } as const

const subject = {
  title: TITLES.refusal,
  templateVersion: REFUSAL_SLIP_VERSION,
  copyLabels: ['存根联', '送件人联'],
  signatures: ['送件人、寄存人', '经手人'],
  seal: '客服中心盖章',
}

const reasonTicks = (given: readonly string[]): Tick[] =>
  TURN_AWAY_REASONS.map((reason) => ({ label: REASON_LABELS[reason], on: given.includes(reason) }))

/** The slip of one refusal, ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R100, D13. */
export function buildRefusalSlip(input: RefusalSlipInput, context: SheetContext): RefusalSlipSheet {
  const who = { unit: input.unit, owner: '' }
  return {
    frame: buildSheetFrame({ ...subject, ...who }, context),
    kind: kindText(input),
    what: whatText(input),
    waybill: [input.carrier, input.waybill].filter((part) => part !== '').join(' '),
    name: input.name,
    phone: phoneText(input.phone),
    reasons: reasonTicks(input.reasons),
    remark: input.remark,
    photos: input.photos === 0 ? '无' : `${input.photos} 张`,
    note: filledText(blockText(REFUSAL_NOTE_BLOCK, context), context, who, formatDayChinese(context.at.day)),
  }
}

/** The slip to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankRefusalSlip(context: SheetContext): RefusalSlipSheet {
  const nobody = { unit: '', owner: '' }
  return {
    frame: { ...buildBlankFrame(subject, context), owner: '—' },
    kind: '',
    what: '',
    waybill: '',
    name: '',
    phone: '',
    reasons: reasonTicks([]),
    remark: '',
    photos: '',
    note: filledText(blockText(REFUSAL_NOTE_BLOCK, context), { ...context, operator: '' }, nobody, ''),
  }
}
