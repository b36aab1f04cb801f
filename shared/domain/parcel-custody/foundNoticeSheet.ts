/** 《失物招领启事》 (handbook D12, 2.15, 2.16): posted for everybody, so it says what and where, and nothing that only the owner can know. */
import { z } from 'zod'
import { blockText, filledText } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { FOUND_NOTE, TITLES } from './custodySheetText.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const FOUND_NOTICE_VERSION = 1
/** What a print job names: form and template version. */
export const FOUND_NOTICE_SHEET_ID = `found-notice@${FOUND_NOTICE_VERSION}` as const
/** Most things on one notice: what is read while walking by. */
export const MOST_FOUND_THINGS = 20

const printed = z.string()
const thingSchema = z.strictObject({ tag: printed, what: printed, foundOn: printed, place: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const foundNoticeSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    things: z.array(thingSchema).max(MOST_FOUND_THINGS).readonly(),
    body: printed,
    /** Where and until when it is claimed, and the telephone. */
    claim: printed,
    until: printed,
    hotline: printed,
    signedBy: printed,
  })
  .readonly()
/** 《失物招领启事》, everything as printed. */
export type FoundNoticeSheet = z.infer<typeof foundNoticeSchema>

/** A found thing as it may be told: a general word (钱包, 手机), the day and a rough place. Features stay at the desk. */
export interface FoundThing {
  readonly tag: string
  readonly what: string
  /** As printed: 2026年11月21日. */
  readonly foundOn: string
  readonly place: string
}

/** What is posted. */
export interface FoundNoticeInput {
  readonly things: readonly FoundThing[]
  /** Day after which it goes to the police or the department, as printed. */
  readonly until: string
}

/** `no-found-things`; `too-many-found-things`: `detail.most`. */
export type FoundNoticeRefusal = Refusal<'no-found-things' | 'too-many-found-things'>

/** The words that a company may put in place of the program's (architecture 9). */
export const FOUND_BODY_BLOCK = { key: 'body', shipped: FOUND_NOTE, maxLength: 400, mayBeEmpty: false } as const

const subject = {
  title: TITLES.found,
  templateVersion: FOUND_NOTICE_VERSION,
  copyLabels: ['张贴联'],
  signatures: [],
  seal: '物业服务中心（章）',
}
const NOBODY = { unit: '', owner: '' }
const CLAIM_AT = '物业客服中心（前台）'

/** The notice of found things. **Refuses** `no-found-things`, `too-many-found-things`. **Throws** when `recordId` is not a UUID. Source: handbook D12, 2.15. */
export function buildFoundNotice(
  { things, until }: FoundNoticeInput,
  context: SheetContext,
): Result<FoundNoticeSheet, FoundNoticeRefusal> {
  if (things.length === 0) return refuse('no-found-things')
  if (things.length > MOST_FOUND_THINGS) return refuse('too-many-found-things', { detail: { most: MOST_FOUND_THINGS } })
  const day = formatDayChinese(context.at.day)
  return ok({
    frame: buildSheetFrame({ ...subject, ...NOBODY }, context),
    things,
    body: filledText(blockText(FOUND_BODY_BLOCK, context), context, NOBODY, day),
    claim: CLAIM_AT,
    until,
    hotline: context.hotline,
    signedBy: `${context.community} 物业服务中心　${day}`,
  })
}

/** The notice to write on by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankFoundNotice(context: SheetContext): FoundNoticeSheet {
  const nothing = { tag: '', what: '', foundOn: '', place: '' }
  return {
    frame: { ...buildBlankFrame(subject, context), unit: '—', owner: '—' },
    things: Array.from({ length: 3 }, () => nothing),
    body: filledText(blockText(FOUND_BODY_BLOCK, context), { ...context, operator: '' }, NOBODY, ''),
    claim: CLAIM_AT,
    until: '',
    hotline: context.hotline,
    signedBy: `${context.community} 物业服务中心　　　　年　　月　　日`,
  }
}
