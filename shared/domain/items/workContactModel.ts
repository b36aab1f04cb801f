/** The model of 《工作联系单》 as it is printed and kept with the issued paper (style 6). An empty text is a ruled line to write on. */
import { z } from 'zod'
import { sheetFrameSchema, tickSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const WORK_CONTACT_VERSION = 1
/** What a print job names: form and template version. */
export const WORK_CONTACT_SHEET_ID = `work-contact@${WORK_CONTACT_VERSION}` as const

const printed = z.string()
const ticks = z.array(tickSchema).readonly()

const lineSchema = z
  .strictObject({
    no: printed,
    place: printed,
    contact: printed,
    phone: printed,
    matter: printed,
    received: printed,
    due: printed,
  })
  .readonly()

/** Run-time schema of the model: a stored one is checked before it is printed again. */
export const workContactSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    department: printed,
    officer: printed,
    /** 紧急 and until when somebody must be there; ticked while the 15-minute clock runs. */
    urgency: ticks,
    attendBy: printed,
    lines: z.array(lineSchema).min(1).max(40).readonly(),
    /** What the work must heed: notice board outdoors, shoe covers indoors. */
    rules: ticks,
    remark: printed,
    arrivedAt: printed,
    finishedAt: printed,
    result: printed,
    /** How the resident found it, ticked by hand. */
    satisfaction: ticks,
  })
  .readonly()
/** 《工作联系单》, everything as printed. */
export type WorkContactSheet = z.infer<typeof workContactSchema>
/** One matter on it, as printed. */
export type WorkContactLine = z.infer<typeof lineSchema>
