/**
 * 《房屋整改通知书》 (handbook R46, 2.3): what was found in the homes of one building that one party answers for, each by the day that was agreed with
 * its owner. No owner is named: the paper leaves the house. Everything is text as printed; '' is a line to write on.
 */
import { z } from 'zod'
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const RECTIFICATION_VERSION = 1
/** What a print job names: form and template version. */
export const RECTIFICATION_SHEET_ID = `house-rectification@${RECTIFICATION_VERSION}` as const
/** Most faults of one notice. */
export const MOST_RECTIFICATION_LINES = 40
/** Most photographs of one notice, two of a fault. */
export const MOST_RECTIFICATION_PHOTOS = 12
const PHOTOS_EACH = 2

const printed = z.string()

const lineSchema = z
  .strictObject({ no: printed, unit: printed, place: printed, what: printed, due: printed, photos: printed })
  .readonly()
/** One fault, everything as printed. */
export type RectificationLine = z.infer<typeof lineSchema>

const photoSchema = z.strictObject({ caption: printed, hash: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const rectificationSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    responsible: printed,
    building: printed,
    /** The first and the last day of its faults. */
    due: printed,
    lines: z.array(lineSchema).min(1).max(MOST_RECTIFICATION_LINES).readonly(),
    demand: printed,
    note: printed,
    photos: z.array(photoSchema).max(MOST_RECTIFICATION_PHOTOS).readonly(),
    /** Photographs that the print job carries. */
    pictures: z.array(printed).max(MOST_RECTIFICATION_PHOTOS).readonly(),
  })
  .readonly()
/** 《房屋整改通知书》, everything as printed. */
export type Rectification = z.infer<typeof rectificationSchema>

/** One fault of a notice, as the desk knows it. */
export interface RectifiedFault {
  readonly unit: string
  /** 厨房 防水、闭水. */
  readonly place: string
  readonly what: string
  readonly dueOn: string
  readonly photos: readonly string[]
  /** How often it was not good. */
  readonly reopened: number
}

/** What a notice is made of. */
export interface RectificationInput {
  readonly responsible: string
  readonly building: string
  readonly faults: readonly RectifiedFault[]
  readonly demand: string
}

const subject = {
  title: '房屋整改通知书',
  templateVersion: RECTIFICATION_VERSION,
  copyLabels: ['存根联', '责任单位联'],
  signatures: ['签发人', '责任单位签收', '复验人'],
  seal: '客服中心盖章',
}

const NOTE =
  '以上为业主收房验房时提出的问题，期限已与业主约定。请责任单位按期整改，逐项填写“整改回复”后交回客服中心；客服中心陪同业主二次验收，不合格的继续整改，直至合格。不能按期完成的，请在期限前书面说明原因和完成日期。'

/** The words at the foot, which a company may put in place of the program's (architecture 9). */
export const rectificationNote = {
  key: 'note',
  shipped: NOTE,
  maxLength: 400,
  mayBeEmpty: true,
} as const satisfies TextBlock

function noteOf(context: SheetContext, unit: string): string {
  return filledText(
    blockText(rectificationNote, context),
    context,
    { unit, owner: '—' },
    formatDayChinese(context.at.day),
  )
}

const dayText = (day: string): string => (day === '' ? '' : formatDayChinese(day as Day))

function dueText(faults: readonly RectifiedFault[]): string {
  const days = faults.flatMap(({ dueOn }) => (dueOn === '' ? [] : [dueOn])).toSorted()
  const [first = ''] = days
  const last = days.at(-1) ?? ''
  return first === last ? dayText(first) : `${dayText(first)}起，见各项；最迟${dayText(last)}`
}

/**
 * The notice, ready to be issued; photographs are numbered in the order of the faults.
 * **Throws** when `recordId` is not a UUID. Source: handbook R46.
 */
export function buildRectification(input: RectificationInput, context: SheetContext): Rectification {
  const { responsible, building, faults, demand } = input
  const photos: { caption: string; hash: string }[] = []
  const lines = faults.map(({ unit, place, what, dueOn, photos: hashes, reopened }, index): RectificationLine => {
    const from = photos.length + 1
    for (const hash of hashes.slice(0, PHOTOS_EACH))
      if (photos.length < MOST_RECTIFICATION_PHOTOS)
        photos.push({ hash, caption: `图 ${photos.length + 1}　第 ${index + 1} 项　${unit} ${place}` })
    const again = reopened > 0 ? `（复验不合格 ${reopened} 次）` : ''
    const shown = photoWords({ from, to: photos.length, kept: hashes.length })
    return { no: String(index + 1), unit, place, what: `${what}${again}`, due: dayText(dueOn), photos: shown }
  })
  const units = [...new Set(faults.map(({ unit }) => unit))]
  const [first = ''] = units
  const unit = (units.length > 1 ? `${first} 等 ${units.length} 套` : first) || '—'
  return {
    frame: buildSheetFrame({ ...subject, unit, owner: '—' }, context),
    ...{ responsible, building, due: dueText(faults), lines, demand, note: noteOf(context, unit) },
    ...{ photos, pictures: [...new Set(photos.map(({ hash }) => hash))] },
  }
}

function photoWords({ from, to, kept }: { readonly from: number; readonly to: number; readonly kept: number }): string {
  if (to >= from) return from === to ? `图 ${from}` : `图 ${from}–${to}`
  return kept > 0 ? '存档' : '无'
}

const ROWS_BY_HAND = 8

/** A notice to fill in by hand; `unit` where its home is known. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankRectification(context: SheetContext, unit = ''): Rectification {
  const empty = { unit, place: '', what: '', due: '', photos: '' }
  const frame = buildBlankFrame(subject, context)
  return {
    frame: unit === '' ? frame : { ...frame, unit },
    ...{ responsible: '', building: '', due: '', demand: '', note: noteOf({ ...context, operator: '' }, unit) },
    lines: Array.from({ length: ROWS_BY_HAND }, (_, index) => ({ ...empty, no: String(index + 1) })),
    ...{ photos: [], pictures: [] },
  }
}
