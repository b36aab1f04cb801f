/** The model of 《装修申报表》 as it is printed and kept with the issued paper (style 6). An empty text is a line to write on. */
import { z } from 'zod'
import { sheetFrameSchema, tickSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const DECORATION_APPLICATION_VERSION = 1
/** What a print job names: form and template version. */
export const DECORATION_APPLICATION_SHEET_ID = `decoration-application@${DECORATION_APPLICATION_VERSION}` as const

const printed = z.string()
const ticks = z.array(tickSchema).readonly()
const rows = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(z.strictObject(shape).readonly()).max(40).readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const decorationApplicationSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    area: printed,
    ownerPhone: printed,
    applicants: ticks,
    applicantName: printed,
    applicantPhone: printed,
    workBy: ticks,
    contractor: printed,
    licences: printed,
    siteManager: printed,
    siteManagerPhone: printed,
    fireOfficer: printed,
    workers: printed,
    trades: printed,
    period: printed,
    declared: ticks,
    works: rows({ place: printed, content: printed, material: printed }),
    walls: rows({ act: printed, place: printed, thickness: printed, material: printed }),
    load: printed,
    drawings: ticks,
    papers: ticks,
    warnings: z.array(printed).max(20).readonly(),
    remark: printed,
    /** Rounds of review, receipts, permit, extensions, acceptance: filled by hand or by later papers. */
    later: rows({ label: printed, hint: printed }),
  })
  .readonly()
/** 《装修申报表》, everything as printed. */
export type DecorationApplicationSheet = z.infer<typeof decorationApplicationSchema>
