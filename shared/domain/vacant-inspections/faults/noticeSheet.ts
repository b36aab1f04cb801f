/**
 * 《空置房整改通知书》 (handbook R95): what was found in the empty homes of one building, to the department that mends it, with its photographs and a part
 * for the answer and the look back. Everything is text as printed; '' is a line to write on.
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
export const INSPECTION_NOTICE_VERSION = 1
/** What a print job names: form and template version. */
export const INSPECTION_NOTICE_SHEET_ID = `inspection-notice@${INSPECTION_NOTICE_VERSION}` as const
/** Most faults of one notice. */
export const MOST_NOTICE_LINES = 40
/** Most photographs of one notice: four fill a page, on each of two copies. */
export const MOST_NOTICE_PHOTOS = 16
/** Most photographs of one fault: one near, one from afar. */
const PHOTOS_EACH = 2

const printed = z.string()

const lineSchema = z
  .strictObject({
    no: printed,
    unit: printed,
    item: printed,
    what: printed,
    /** Day and who. */
    found: printed,
    /** 图 1–2, or why there is none. */
    photos: printed,
  })
  .readonly()
/** One fault, everything as printed. */
export type NoticeLine = z.infer<typeof lineSchema>

const photoSchema = z.strictObject({ caption: printed, hash: printed }).readonly()
/** One photograph and what it shows. */
export type NoticePhoto = z.infer<typeof photoSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const inspectionNoticeSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    department: printed,
    building: printed,
    due: printed,
    lines: z.array(lineSchema).min(1).max(MOST_NOTICE_LINES).readonly(),
    /** What is asked for, besides the faults themselves. */
    demand: printed,
    note: printed,
    photos: z.array(photoSchema).max(MOST_NOTICE_PHOTOS).readonly(),
    /** Photographs that the print job carries. */
    pictures: z.array(printed).max(MOST_NOTICE_PHOTOS).readonly(),
  })
  .readonly()
/** 《空置房整改通知书》, everything as printed. */
export type InspectionNotice = z.infer<typeof inspectionNoticeSchema>

/** One fault of a notice, as the desk knows it. */
export interface NoticedFault {
  readonly unit: string
  readonly item: string
  readonly what: string
  readonly found: string
  /** Hashes of its photographs. */
  readonly photos: readonly string[]
  readonly noPhotoWhy: string
  /** How often it was found not good again. */
  readonly reopened: number
  /** How often the same was found there before. */
  readonly recurred: number
}

/** What a notice says. */
export interface InspectionNoticeInput {
  readonly department: string
  readonly building: string
  readonly dueOn: Day
  readonly faults: readonly NoticedFault[]
  readonly demand: string
}

const subject = {
  title: '空置房整改通知书',
  templateVersion: INSPECTION_NOTICE_VERSION,
  copyLabels: ['存根联', '责任部门联'],
  signatures: ['签发人', '责任部门签收', '复查人'],
  seal: '客服中心盖章',
}

const NOTE =
  '请责任部门按期整改，逐项填写“整改回复”后将本联交回客服中心；客服中心另派人复查，复查不合格的继续整改，直至合格。逾期未能完成的，请在期限前书面说明原因和完成日期。'

/** The words at the foot, which a company may put in place of the program's (architecture 9). */
export const inspectionNoticeNote = {
  key: 'note',
  shipped: NOTE,
  maxLength: 400,
  mayBeEmpty: true,
} as const satisfies TextBlock

function noteOf(context: SheetContext, unit: string): string {
  const words = blockText(inspectionNoticeNote, context)
  return filledText(words, context, { unit, owner: '—' }, formatDayChinese(context.at.day))
}

const often = (count: number, word: string): string => (count > 0 ? `（${word} ${count} 次）` : '')

/**
 * The notice, ready to be issued; photographs are numbered in the order of the faults, at most two of each and 16 in all.
 * **Throws** when `recordId` is not a UUID. Source: handbook R95.
 */
export function buildInspectionNotice(input: InspectionNoticeInput, context: SheetContext): InspectionNotice {
  const { department, building, dueOn, faults, demand } = input
  const photos: NoticePhoto[] = []
  const lines = faults.map(({ unit, item, what, found, photos: hashes, noPhotoWhy, reopened, recurred }, index) => {
    const from = photos.length + 1
    for (const hash of hashes.slice(0, PHOTOS_EACH))
      if (photos.length < MOST_NOTICE_PHOTOS)
        photos.push({ hash, caption: `图 ${photos.length + 1}　第 ${index + 1} 项　${unit} ${item}` })
    const marks = `${often(reopened, '复查不合格')}${often(recurred, '同处曾发生')}`
    const shown = { from, to: photos.length, kept: hashes.length, noPhotoWhy }
    return { no: String(index + 1), unit, item, what: `${what}${marks}`, found, photos: photoWords(shown) }
  })
  const units = [...new Set(faults.map(({ unit }) => unit))]
  const [first = ''] = units
  const unit = (units.length > 1 ? `${first} 等 ${units.length} 套` : first) || '—'
  return {
    frame: buildSheetFrame({ ...subject, unit, owner: '—' }, context),
    ...{ department, building, due: `${formatDayChinese(dueOn)}前`, lines, demand, note: noteOf(context, unit) },
    ...{ photos, pictures: [...new Set(photos.map(({ hash }) => hash))] },
  }
}

interface ShownPhotos {
  readonly from: number
  readonly to: number
  /** How many lie with the record, shown or not. */
  readonly kept: number
  readonly noPhotoWhy: string
}

function photoWords({ from, to, kept, noPhotoWhy }: ShownPhotos): string {
  if (to >= from) return from === to ? `图 ${from}` : `图 ${from}–${to}`
  if (kept > 0) return '存档'
  return noPhotoWhy === '' ? '无' : `无：${noPhotoWhy}`
}

const ROWS_BY_HAND = 8

/** A notice to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankInspectionNotice(context: SheetContext): InspectionNotice {
  const empty = { unit: '', item: '', what: '', found: '', photos: '' }
  return {
    frame: buildBlankFrame(subject, context),
    ...{ department: '', building: '', due: '', demand: '', note: noteOf({ ...context, operator: '' }, '') },
    lines: Array.from({ length: ROWS_BY_HAND }, (_, index) => ({ ...empty, no: String(index + 1) })),
    photos: [],
    pictures: [],
  }
}
