/** 《空置房巡查名单》 (handbook 2.14, 3.7): the homes of a round in walking order with their hooks, to tick while walking. */
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
export const ROUND_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const ROUND_SHEET_ID = `inspection-round@${ROUND_SHEET_VERSION}` as const
/** Most homes of one list: more are printed by building. */
export const MOST_ROUND_LINES = 600

const printed = z.string()
const line = z
  .strictObject({
    /** Code of the home. */
    unit: printed,
    floor: printed,
    /** 未售, 托管; and 只看外观 where it is seen from outside only. */
    reason: printed,
    /** Hook and number of keys, 封存 with its place, or that nobody has one. */
    key: printed,
    lastOn: printed,
    /** What was entered already, as printed; empty for a home that is to be walked. */
    result: printed,
  })
  .readonly()
/** One home, everything as printed. */
export type RoundSheetLine = z.infer<typeof line>

const group = z.strictObject({ building: printed, lines: z.array(line).readonly() }).readonly()
/** The homes of one building in walking order. */
export type RoundSheetGroup = z.infer<typeof group>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const roundSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** 暴雨台风后加巡, or the weekly list of a day. */
    name: printed,
    why: printed,
    /** Day it was called or is for, and until when. */
    day: printed,
    dueOn: printed,
    /** Who walks: officers as printed. */
    officers: printed,
    /** 应巡 n 套，已巡 n 套，剩 n 套. */
    counts: printed,
    groups: z.array(group).readonly(),
    byHand: z.boolean(),
  })
  .readonly()
/** 《空置房巡查名单》, everything as printed. */
export type RoundSheet = z.infer<typeof roundSheetSchema>

/** `no-homes`: nothing is left to be walked; `too-many-homes`: `detail.most`. */
export type RoundSheetRefusal = Refusal<'no-homes' | 'too-many-homes'>

const subject = {
  title: '空置房巡查名单',
  templateVersion: ROUND_SHEET_VERSION,
  copyLabels: ['巡查联'],
  signatures: ['领钥匙人签字', '巡查人签字', '归还核对签字'],
  seal: '客服中心盖章',
}

/** What one list says. */
export type RoundSheetInput = Omit<RoundSheet, 'frame' | 'byHand'>

/** The list, ready to be issued. **Refuses** `no-homes`, `too-many-homes`. **Throws** when `recordId` is not a UUID. Source: handbook 2.14. */
export function buildRoundSheet(input: RoundSheetInput, context: SheetContext): Result<RoundSheet, RoundSheetRefusal> {
  const homes = input.groups.reduce((sum, { lines }) => sum + lines.length, 0)
  if (homes === 0) return refuse('no-homes')
  if (homes > MOST_ROUND_LINES) return refuse('too-many-homes', { detail: { most: MOST_ROUND_LINES } })
  return ok({ ...input, frame: buildSheetFrame({ ...subject, unit: '—', owner: '—' }, context), byHand: false })
}

const ROWS_BY_HAND = 19
const EMPTY: RoundSheetLine = { unit: '', floor: '', reason: '', key: '', lastOn: '', result: '' }

/** The list to write by hand. **Throws** when `recordId` is not a UUID. Source: handbook 2.14, section 4 item 11. */
export function buildBlankRoundSheet(context: SheetContext): RoundSheet {
  const frame = { ...buildBlankFrame(subject, context), unit: '—', owner: '—' }
  const lines = Array.from({ length: ROWS_BY_HAND }, () => EMPTY)
  const told = { name: '', why: '', day: '', dueOn: '', officers: '', counts: '' }
  return { frame, ...told, groups: [{ building: '', lines }], byHand: true }
}
