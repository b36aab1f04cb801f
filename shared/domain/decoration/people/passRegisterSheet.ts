/** 《出入证登记表》 (handbook 2.7): who holds which pass of a site, signed for on receipt, with return, loss and void. Last four only. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const PASS_REGISTER_VERSION = 1
/** What a print job names: form and template version. */
export const PASS_REGISTER_SHEET_ID = `pass-register@${PASS_REGISTER_VERSION}` as const
/** Most passes of one register. */
export const MOST_REGISTER_LINES = 200

const printed = z.string()
const line = z
  .strictObject({
    number: printed,
    name: printed,
    gender: printed,
    idLast4: printed,
    trade: printed,
    validity: printed,
    deposit: printed,
    /** 收回、挂失、作废 with its day. */
    ended: printed,
    remark: printed,
  })
  .readonly()
/** One pass of the register, everything as printed. */
export type PassRegisterLine = z.infer<typeof line>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const passRegisterSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    permit: printed,
    contractor: printed,
    /** 共 n 证，在外 m。 */
    count: printed,
    lines: z.array(line).max(MOST_REGISTER_LINES).readonly(),
  })
  .readonly()
/** 《出入证登记表》, everything as printed. */
export type PassRegisterSheet = z.infer<typeof passRegisterSchema>

const subject = {
  title: '出入证登记表',
  templateVersion: PASS_REGISTER_VERSION,
  copyLabels: ['存档联'],
  signatures: ['经办人', '施工单位'],
  seal: '物业服务中心（章）',
}
const EMPTY: PassRegisterLine = {
  ...{ number: '', name: '', gender: '', idLast4: '', trade: '' },
  ...{ validity: '', deposit: '', ended: '', remark: '' },
}
/** Lines to add by hand, and those of a blank. */
const SPARE_LINES = 2
const BLANK_LINES = 18

/** What the register says beside its lines. */
export interface PassRegisterInput extends Pick<PassRegisterSheet, 'permit' | 'contractor' | 'lines'> {
  readonly unit: string
  /** Passes that are still out. */
  readonly out: number
}

/** The register of a site's passes. **Throws** when `recordId` is not a UUID. Source: handbook 2.7. */
export function buildPassRegister(
  { unit, permit, contractor, lines, out }: PassRegisterInput,
  context: SheetContext,
): PassRegisterSheet {
  const spare = Array.from({ length: SPARE_LINES }, () => EMPTY)
  return {
    frame: buildSheetFrame({ ...subject, unit, owner: '' }, context),
    permit,
    contractor,
    count: `共 ${lines.length} 证，在外 ${out} 证`,
    lines: [...lines.slice(0, MOST_REGISTER_LINES - SPARE_LINES), ...spare],
  }
}

/** The register to write on by hand. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function buildBlankPassRegister(context: SheetContext): PassRegisterSheet {
  const lines = Array.from({ length: BLANK_LINES }, () => EMPTY)
  return { frame: buildBlankFrame(subject, context), permit: '', contractor: '', count: '', lines }
}
