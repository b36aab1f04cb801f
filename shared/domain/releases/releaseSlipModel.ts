/** The model of 《物品搬运放行单》 as it is printed and kept with the issued paper (style 6). An empty text is a line to write on. */
import { z } from 'zod'
import { sheetFrameSchema, tickSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const RELEASE_SLIP_VERSION = 1
/** What a print job names: form and template version. */
export const RELEASE_SLIP_SHEET_ID = `release-slip@${RELEASE_SLIP_VERSION}` as const

const printed = z.string()
const ticks = z.array(tickSchema).readonly()
const goodsRow = z.strictObject({ name: printed, count: printed, feature: printed }).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const releaseSlipSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    validUntil: printed,
    applicants: ticks,
    applicantName: printed,
    authorisations: ticks,
    /** How the owner agreed: where the paper is; or number, time and who verified. */
    authorisation: printed,
    ownerName: printed,
    carrier: printed,
    plate: printed,
    goods: z.array(goodsRow).max(60).readonly(),
    reason: printed,
    replaces: printed,
    gate: ticks,
    note: printed,
  })
  .readonly()
/** 《物品搬运放行单》, everything as printed. */
export type ReleaseSlipSheet = z.infer<typeof releaseSlipSchema>
