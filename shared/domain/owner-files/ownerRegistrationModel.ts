/** The model of 《业主信息登记表》 as it is printed and kept with the issued paper (style 6). An empty text is a ruled line to write on. */
import { z } from 'zod'
import { sheetFrameSchema, tickSchema } from '#shared/domain/sheets/sheetModel.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const OWNER_REGISTRATION_VERSION = 2
/**
 * Earlier versions that print through the same schema and component: 1 had other words for the notice and its ticks, which stand in the
 * model itself.
 */
export const EARLIER_OWNER_REGISTRATIONS: readonly string[] = ['owner-registration@1']
/** What a print job names: form and template version. */
export const OWNER_REGISTRATION_SHEET_ID = `owner-registration@${OWNER_REGISTRATION_VERSION}` as const

const printed = z.string()
const ticks = z.array(tickSchema).readonly()

function rowsOf<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.array(z.strictObject(shape).readonly()).max(200).readonly()
}

/** `either` is the blank: it prints the lines of a person and those of a company. */
const ownerKind = z.enum(['person', 'company', 'either'])

const ownerSchema = z.strictObject({
  kind: ownerKind,
  name: printed,
  sexes: ticks,
  idKind: printed,
  idNumber: printed,
  phone: printed,
  sparePhones: printed,
  address: printed,
  email: printed,
  employer: printed,
  creditCode: printed,
  legalRepresentative: printed,
  contact: printed,
})

const unitSchema = z.strictObject({
  code: printed,
  area: printed,
  layout: printed,
  titleDeed: printed,
  moveInDay: printed,
  uses: ticks,
})

/** Run-time schema of the model, versions 1 and 2: a stored model is checked before it is printed again. */
export const ownerRegistrationSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    unit: unitSchema.readonly(),
    owner: ownerSchema.readonly(),
    coOwners: rowsOf({ name: printed, idKind: printed, idNumber: printed, phone: printed, share: printed }),
    family: rowsOf({ name: printed, relation: printed, phone: printed, birthDay: printed }),
    emergencyContacts: rowsOf({ name: printed, relation: printed, phone: printed }),
    tenants: rowsOf({ name: printed, idNumber: printed, phone: printed, period: printed }),
    vehicles: rowsOf({ plate: printed, model: printed, space: printed }),
    pets: printed,
    cards: printed,
    careNote: printed,
    remark: printed,
    notice: z.strictObject({ version: printed, text: printed, ticks }).readonly(),
    filler: printed,
    checker: printed,
    fillDay: printed,
    changes: rowsOf({ day: printed, what: printed, who: printed }),
  })
  .readonly()
/** 《业主信息登记表》, everything as printed. */
export type OwnerRegistrationSheet = z.infer<typeof ownerRegistrationSchema>
