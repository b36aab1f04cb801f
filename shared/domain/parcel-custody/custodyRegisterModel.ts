/** The model of 《物品寄存登记表》 as it is printed and kept with the issued paper (style 6). An empty text is a line to write on. */
import { z } from 'zod'
import { sheetFrameSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const CUSTODY_REGISTER_VERSION = 1
/** What a print job names: form and template version. */
export const CUSTODY_REGISTER_SHEET_ID = `custody-register@${CUSTODY_REGISTER_VERSION}` as const

/** Most things on one register: more are a list, or several registers. */
export const MOST_REGISTER_LINES = 300

const printed = z.string()

const lineSchema = z
  .strictObject({
    tag: printed,
    kind: printed,
    receivedAt: printed,
    unit: printed,
    name: printed,
    phone: printed,
    what: printed,
    quantity: printed,
    features: printed,
    packaging: printed,
    declared: printed,
    reminded: printed,
    photos: printed,
    slot: printed,
    keepUntil: printed,
    /** Carrier and waybill, who left it, where it was found, what is wrong with a device. */
    origin: printed,
    sealNumber: printed,
    receivedBy: printed,
    depositorSigned: printed,
    notices: printed,
    taker: printed,
    takenAt: printed,
    takerSigned: printed,
    outBy: printed,
    officer: printed,
    deliveredAt: printed,
    irregular: printed,
    /** Of a found thing: who counted it, when its notice was posted, who asked for it. */
    counted: printed,
    announced: printed,
    asked: printed,
    remark: printed,
  })
  .readonly()
/** One thing of the register as printed (handbook 2.15). */
export type CustodyRegisterLine = z.infer<typeof lineSchema>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const custodyRegisterSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** What was chosen, as the desk says it: 2026年11月21日 收存; empty for one thing. */
    scope: printed,
    lines: z.array(lineSchema).max(MOST_REGISTER_LINES).readonly(),
    /** To write on by hand: rows are as high as a hand needs. */
    byHand: z.boolean(),
    note: printed,
  })
  .readonly()
/** 《物品寄存登记表》, everything as printed. */
export type CustodyRegisterSheet = z.infer<typeof custodyRegisterSchema>
