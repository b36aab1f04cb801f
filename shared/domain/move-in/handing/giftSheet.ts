/** 《入伙礼品签收单》 (handbook R42): what was given to the owner with the keys, signed for. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import type { GivenGift } from './handOverFold.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const GIFT_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const GIFT_SHEET_ID = `gift-receipt@${GIFT_SHEET_VERSION}` as const

const printed = z.string()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const giftSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    taker: printed,
    lines: z
      .array(z.strictObject({ name: printed, count: printed }).readonly())
      .max(60)
      .readonly(),
  })
  .readonly()
/** 《礼品签收单》, everything as printed. */
export type GiftSheet = z.infer<typeof giftSheetSchema>

const subject = {
  title: '入伙礼品签收单',
  templateVersion: GIFT_SHEET_VERSION,
  copyLabels: ['物业存档联'],
  signatures: ['签收人签字', '发放人签字'],
  seal: '物业（章）',
}
const LINES_TO_WRITE = 4

/** What is signed for. */
export interface GiftSheetInput {
  readonly unit: string
  readonly owner: string
  readonly takerName: string
  readonly gifts: readonly GivenGift[]
}

/** The receipt ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R42. */
export function buildGiftSheet({ unit, owner, takerName, gifts }: GiftSheetInput, context: SheetContext): GiftSheet {
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    taker: takerName,
    lines: gifts.map(({ name, count }) => ({ name, count: String(count) })),
  }
}

const linesOf = (gifts: readonly string[]) => [
  ...gifts.map((name) => ({ name, count: '' })),
  ...Array.from({ length: LINES_TO_WRITE }, () => ({ name: '', count: '' })),
]

/** The paper of a packet: home, owner and the project's gifts stand. **Throws** when `recordId` is not a UUID. Source: handbook R36. */
export function buildPrefilledGiftSheet(
  { unit, owner, gifts }: { readonly unit: string; readonly owner: string; readonly gifts: readonly string[] },
  context: SheetContext,
): GiftSheet {
  return { frame: buildSheetFrame({ ...subject, unit, owner }, context), taker: '', lines: linesOf(gifts) }
}

/** The same to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook R42. */
export function buildBlankGiftSheet(gifts: readonly string[], context: SheetContext): GiftSheet {
  return { frame: buildBlankFrame(subject, context), taker: '', lines: linesOf(gifts) }
}
