/** 《入伙资料缺件条》 (handbook R136, section 4 item 1): all that is still missing of a move-in by whose turn it is, so that nobody comes twice. */
import { z } from 'zod'
import type { MoveInGap } from '#shared/domain/move-in/steps/moveInSteps.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const MOVE_IN_MISSING_VERSION = 1
/** What a print job names: form and template version. */
export const MOVE_IN_MISSING_SHEET_ID = `move-in-missing@${MOVE_IN_MISSING_VERSION}` as const

const printed = z.string()
const lines = z
  .array(z.strictObject({ what: printed, whose: printed }).readonly())
  .max(40)
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const moveInMissingSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    owner: lines,
    us: lines,
    engineering: lines,
    hotline: printed,
    note: printed,
  })
  .readonly()
/** 《入伙资料缺件条》, everything as printed. */
export type MoveInMissingSheet = z.infer<typeof moveInMissingSchema>

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: '入伙资料缺件条',
  templateVersion: MOVE_IN_MISSING_VERSION,
  copyLabels: ['客户联', '存根联'],
  signatures: ['客户签收', '经办人'],
  seal: '物业（章）',
}

const NOTE = '请一次带齐，来之前可先打电话问清，不用多跑一趟。委托他人办理的，须带授权委托书原件。'

/** What the slip is about. */
export interface MissingSlipFacts {
  readonly unit: string
  readonly owner: string
  readonly lines: readonly { readonly turn: MoveInGap['turn']; readonly what: string; readonly whose: string }[]
}

/** A slip ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R136, section 4 item 1. */
export function buildMoveInMissing(facts: MissingSlipFacts, context: SheetContext): MoveInMissingSheet {
  const { unit, owner } = facts
  const of = (turn: MoveInGap['turn']) =>
    facts.lines.filter((line) => line.turn === turn).map(({ what, whose }) => ({ what, whose }))
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    ...{ owner: of('owner'), us: of('us'), engineering: of('engineering') },
    ...{ hotline: context.hotline, note: NOTE },
  }
}

/** The same slip to write on. **Throws** when `recordId` is not a UUID. */
export function buildBlankMoveInMissing(context: SheetContext): MoveInMissingSheet {
  const empty = Array.from({ length: 8 }, () => ({ what: '', whose: '' }))
  return {
    frame: buildBlankFrame(subject, context),
    ...{ owner: empty, us: [], engineering: [], hotline: context.hotline, note: NOTE },
  }
}
