/**
 * Owner files (handbook 3.1, 3.3): units, persons, the stays that tie them together, and phones. Whatever a person may have
 * several of is a row of its own, so that two additions never conflict (sync 4.3).
 */
import { z } from 'zod'
import type { DomainModule } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import { isDay } from '#shared/kernel/days.ts'
import { ID_KINDS } from '#shared/kernel/idNumber.ts'
import { hasLoneSurrogate, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { OWNER_FILE_ENTITIES } from './declarations.ts'
import { PERSON_KINDS } from './fileRecords.ts'
import { OWNER_FILE_SETTINGS } from './settings.ts'

/** How a person is tied to a unit: 业主、共有人、家属、租户、使用人、代理、紧急联系人 (handbook 3.3). */
export const RELATIONS = ['owner', 'co-owner', 'family', 'tenant', 'occupant', 'agent', 'emergency-contact'] as const
/** One of them. */
export type Relation = (typeof RELATIONS)[number]

/** What a unit is used for: 自住、出租、空置、商铺、其他 (handbook 2.1). */
export const UNIT_USES = ['own-home', 'let', 'empty', 'shop', 'other'] as const
/** One of them. */
export type UnitUse = (typeof UNIT_USES)[number]

/** Whether a unit was sold and handed over: 未售, 已售未交付, 已交付; nothing said is derived from its people (handbook 3.2). */
export const UNIT_SALES = ['unsold', 'sold', 'delivered'] as const
/** One of them. */
export type UnitSale = (typeof UNIT_SALES)[number]

/** Half of a surrogate pair has no UTF-8 form and would break the envelope. */
const whole = (text: string) => !hasLoneSurrogate(text)
/** Free text of at most so many characters, tidied. */
const textOf = (most: number) => z.string().refine(whole).transform(normalizeText).pipe(z.string().max(most))
const day = z
  .string()
  .refine((text): boolean => isDay(text))
  .nullable()
/** Minutes of a day as people write them, `22:00`. */
const clockTime = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .nullable()

/** Shape and limits of a typed unit. A field that is not given is not written. */
export const unitSchema = z.object({
  /** 房号 as the project writes it. */
  code: z.string().refine(whole).transform(normalizeCode).pipe(z.string().min(1).max(30)),
  /** 建筑面积, cm², or null where unknown. */
  areaCm2: z.number().int().positive().max(10_000_000_000).nullable(),
  use: z.enum(UNIT_USES).nullable(),
  buildingId: z.string().max(60).nullable().optional(),
  /** 单元. */
  entrance: textOf(20).optional(),
  /** Below ground is negative. */
  floor: z.number().int().min(-9).max(200).nullable().optional(),
  /** 室号. */
  room: textOf(20).optional(),
  /** 户型. */
  layout: textOf(60).optional(),
  /** 期. */
  phase: textOf(20).optional(),
  sale: z.enum(UNIT_SALES).nullable().optional(),
  deliveredDay: day.optional(),
  /** 免打扰 from, `22:00` in the community's zone. */
  quietFrom: clockTime.optional(),
  quietTo: clockTime.optional(),
  quietNote: textOf(60).optional(),
  pets: textOf(60).optional(),
})
/** What is typed for a unit. */
export type UnitInput = z.infer<typeof unitSchema>

/**
 * Shape and limits of a typed person or company; numbers are checked by `checkPerson`. A field that is not given is not written.
 * Basis of all: the contract and its form (handbook 2.1, 2.18).
 */
export const personSchema = z.object({
  /** 姓名 or 企业名称, as on the paper. */
  name: z.string().refine(whole).transform(normalizeName).pipe(z.string().min(1).max(60)),
  idKind: z.enum(ID_KINDS).nullable(),
  /** 证件号码; basis: identity is checked at move-in (handbook 2.18). Null where not asked. */
  idNumber: z.string().max(60).nullable(),
  remark: textOf(500),
  /** Nothing said means a natural person. */
  kind: z.enum(PERSON_KINDS).nullable().optional(),
  /** 统一社会信用代码 of a company. */
  creditCode: z.string().max(60).nullable().optional(),
  legalRepresentative: textOf(60).optional(),
  /** 联系人 of a company; its phones are theirs. */
  contactName: textOf(60).optional(),
  sex: z.enum(['male', 'female']).nullable().optional(),
  /** 通讯地址. */
  address: textOf(200).optional(),
  email: textOf(120).optional(),
})
/** What is typed for a person. */
export type PersonInput = z.infer<typeof personSchema>

/** The owner-file module's pure half. */
export const ownerFilesModule: DomainModule = {
  name: 'owner-files',
  entities: OWNER_FILE_ENTITIES,
  settings: OWNER_FILE_SETTINGS,
  commands: {
    'unit.add': DESK,
    'unit.edit': DESK,
    'owner.add': DESK,
    'person.edit': DESK,
    'person.delete': LEADERS,
    'person.reveal': DESK,
    'stay.add': DESK,
    'stay.edit': DESK,
    'stay.verify': DESK,
    'stay.end': DESK,
    'unit.transfer': DESK,
    'unit.changeTenant': DESK,
    'vehicle.save': DESK,
    'vehicle.remove': DESK,
    'document.save': DESK,
    'document.remove': DESK,
    'consent.give': DESK,
    'consent.withdraw': DESK,
    'careNote.save': DESK,
    'careNote.remove': DESK,
    'fileNote.write': DESK,
    'person.merge': LEADERS,
    'person.unmerge': LEADERS,
    'person.gather': DESK,
    'person.export': LEADERS,
    'list.export': LEADERS,
  },
}
