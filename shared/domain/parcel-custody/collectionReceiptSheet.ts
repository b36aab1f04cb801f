/** 《物品领取单》 (handbook R106, 2.15): what one person takes at the desk, signed; two halves of one A4. */
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
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { kindText, phoneText, signedText, whatText } from './custodySheetItem.ts'
import { RECEIPT_NOTE, TITLES } from './custodySheetText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const COLLECTION_RECEIPT_VERSION = 1
/** What a print job names: form and template version. */
export const COLLECTION_RECEIPT_SHEET_ID = `collection-receipt@${COLLECTION_RECEIPT_VERSION}` as const
/** Most things one person takes at once. */
export const MOST_RECEIPT_THINGS = 100

const printed = z.string()
const thingSchema = z
  .strictObject({ number: printed, tag: printed, kind: printed, what: printed, quantity: printed, waybill: printed })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const collectionReceiptSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** Whose the things are. */
    owner: printed,
    taker: printed,
    takers: z.array(tickSchema).readonly(),
    phone: printed,
    idLast4: printed,
    authority: printed,
    things: z.array(thingSchema).max(MOST_RECEIPT_THINGS).readonly(),
    /** 签字板已签, where it was signed on the pad; empty where the paper is signed. */
    signed: printed,
    remark: printed,
    note: printed,
  })
  .readonly()
/** 《物品领取单》, everything as printed. */
export type CollectionReceiptSheet = z.infer<typeof collectionReceiptSchema>

/** One thing that is taken; the fields are those of `CustodyState`. */
export interface ReceiptThing {
  readonly tag: string
  readonly kind: string
  readonly what: string
  readonly quantity: number
  readonly carrier: string
  readonly waybill: string
}

/** Who takes what. */
export interface CollectionReceiptInput {
  /** Code of the unit as printed; empty without one. */
  readonly unit: string
  /** Whose the things are. */
  readonly owner: string
  readonly to: 'self' | 'proxy'
  readonly taker: string
  /** Masked on paper. */
  readonly phone: string
  readonly idLast4: string
  readonly authority: string
  /** Whether it was signed on the pad; else the paper is signed. */
  readonly signedOn: 'pad' | 'paper'
  /** Number of another paper that was signed already. */
  readonly signedPaper?: string
  readonly things: readonly ReceiptThing[]
  readonly remark: string
}

/** `no-custody-items`; `too-many-custody-items`: `detail.most`. */
export type ReceiptRefusal = Refusal<'no-custody-items' | 'too-many-custody-items'>

/** The words that a company may put in place of the program's (architecture 9). */
export const RECEIPT_NOTE_BLOCK = { key: 'note', shipped: RECEIPT_NOTE, maxLength: 300, mayBeEmpty: true } as const

const subject = {
  title: TITLES.receipt,
  templateVersion: COLLECTION_RECEIPT_VERSION,
  copyLabels: ['前台联', '领取人联'],
  signatures: ['领取人签字', '经手人签字'],
  seal: '客服中心盖章',
}
const ROWS_BY_HAND = 4

const takerTicks = (to: string): Tick[] => [
  { label: '本人', on: to === 'self' },
  { label: '代领', on: to === 'proxy' },
]

/** The receipt of one hand-out. **Refuses** `no-custody-items`, `too-many-custody-items`. **Throws** when `recordId` is not a UUID. Source: handbook R106, 2.15. */
export function buildCollectionReceipt(
  input: CollectionReceiptInput,
  context: SheetContext,
): Result<CollectionReceiptSheet, ReceiptRefusal> {
  const { things, to } = input
  if (things.length === 0) return refuse('no-custody-items')
  if (things.length > MOST_RECEIPT_THINGS)
    return refuse('too-many-custody-items', { detail: { most: MOST_RECEIPT_THINGS } })
  const who = { unit: input.unit, owner: input.owner }
  return ok({
    frame: buildSheetFrame({ ...subject, unit: input.unit, owner: '' }, context),
    owner: input.owner,
    taker: input.taker,
    takers: takerTicks(to),
    phone: phoneText(input.phone),
    idLast4: input.idLast4,
    authority: to === 'self' ? '本人领取' : input.authority,
    things: things.map((thing, index) => ({
      number: String(index + 1),
      tag: thing.tag,
      kind: kindText(thing),
      what: whatText(thing),
      quantity: String(thing.quantity || 1),
      waybill: [thing.carrier, thing.waybill].filter((part) => part !== '').join(' '),
    })),
    signed: signedText({ signature: input.signedOn === 'pad' ? 'pad' : '', signedPaper: input.signedPaper ?? '' }),
    remark: input.remark,
    note: filledText(blockText(RECEIPT_NOTE_BLOCK, context), context, who, formatDayChinese(context.at.day)),
  })
}

/** The receipt to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankCollectionReceipt(context: SheetContext): CollectionReceiptSheet {
  const nothing = { tag: '', kind: '', what: '', quantity: '', waybill: '' }
  return {
    frame: { ...buildBlankFrame(subject, context), owner: '—' },
    owner: '',
    taker: '',
    takers: takerTicks(''),
    phone: '',
    idLast4: '',
    authority: '',
    things: Array.from({ length: ROWS_BY_HAND }, (_, index) => ({ number: String(index + 1), ...nothing })),
    signed: '',
    remark: '',
    note: filledText(blockText(RECEIPT_NOTE_BLOCK, context), { ...context, operator: '' }, { unit: '', owner: '' }, ''),
  }
}
