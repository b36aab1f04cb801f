/** 《钥匙登记表》 (handbook 2.4): the sets that are kept with who has them, the owners' keys; blank, a line for each lending by hand. */
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
export const KEY_REGISTER_VERSION = 1
/** What a print job names: form and template version. */
export const KEY_REGISTER_SHEET_ID = `key-register@${KEY_REGISTER_VERSION}` as const
/** Most sets on one register: more are printed by cabinet row. */
export const MOST_REGISTER_SETS = 600

const printed = z.string()
const setSchema = z
  .strictObject({
    slot: printed,
    label: printed,
    unit: printed,
    opens: printed,
    count: printed,
    seal: printed,
    stand: printed,
    borrower: printed,
    lentAt: printed,
    due: printed,
  })
  .readonly()
/** One set as printed. */
export type RegisterSet = z.infer<typeof setSchema>

const entrustedSchema = z
  .strictObject({
    unit: printed,
    owner: printed,
    slot: printed,
    count: printed,
    seal: printed,
    from: printed,
    until: printed,
    care: printed,
    paper: printed,
  })
  .readonly()
/** One entrusted key as printed. */
export type RegisterEntrusted = z.infer<typeof entrustedSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const keyRegisterSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** Which part of the cabinet, as the desk says it. */
    scope: printed,
    /** In words: how many hang, are out, sealed, missing. */
    totals: printed,
    sets: z.array(setSchema).max(MOST_REGISTER_SETS).readonly(),
    entrusted: z.array(entrustedSchema).max(MOST_REGISTER_SETS).readonly(),
    /** Rows to write a lending on by hand; 0 on a filled register. */
    byHand: z.int().min(0).max(40),
  })
  .readonly()
/** 《钥匙登记表》, everything as printed. */
export type KeyRegisterSheet = z.infer<typeof keyRegisterSchema>

/** Why no register is made; each code is explained where it is given. */
export type KeyRegisterRefusal = Refusal<'no-keys' | 'too-many-keys'>

const subject = {
  title: '钥匙登记表',
  templateVersion: KEY_REGISTER_VERSION,
  copyLabels: ['前台联'],
  signatures: ['经办人签字', '主管签字'],
  seal: '客服中心盖章',
}
const ROWS_BY_HAND = 20

/** What is printed of the cabinet. */
export type KeyRegisterInput = Pick<KeyRegisterSheet, 'scope' | 'totals' | 'sets' | 'entrusted'>

/**
 * The register of these sets, ready to be issued. **Refuses** `no-keys`, `too-many-keys` (`detail.most`). **Throws** when `recordId` is not a UUID.
 * Source: handbook 2.4.
 */
export function buildKeyRegister(
  input: KeyRegisterInput,
  context: SheetContext,
): Result<KeyRegisterSheet, KeyRegisterRefusal> {
  const most = Math.max(input.sets.length, input.entrusted.length)
  if (most === 0) return refuse('no-keys')
  if (most > MOST_REGISTER_SETS) return refuse('too-many-keys', { detail: { most: MOST_REGISTER_SETS } })
  return ok({ frame: buildSheetFrame({ ...subject, unit: '', owner: '' }, context), ...input, byHand: 0 })
}

/** The lending record to write on by hand. **Throws** when `recordId` is not a UUID. Source: handbook 2.4. */
export function buildBlankKeyRegister(context: SheetContext): KeyRegisterSheet {
  const nothing = { scope: '', totals: '', sets: [], entrusted: [] }
  return { frame: buildBlankFrame(subject, context), ...nothing, byHand: ROWS_BY_HAND }
}
