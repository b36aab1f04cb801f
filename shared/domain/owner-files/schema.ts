/**
 * Owner files (handbook 3.1, 3.3): units, persons, the stays that tie them together, and phones. Whatever a person may have
 * several of is a row of its own, so that two additions never conflict (sync 4.3).
 */
import { z } from 'zod'
import type { DomainModule } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import { ID_KINDS } from '#shared/kernel/idNumber.ts'
import { hasLoneSurrogate, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { OWNER_FILE_ENTITIES } from './declarations.ts'
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

/** Shape and limits of a typed unit. */
export const unitSchema = z.object({
  /** 房号 as the project writes it. */
  code: z.string().refine(whole).transform(normalizeCode).pipe(z.string().min(1).max(30)),
  /** 建筑面积, cm², or null where unknown. */
  areaCm2: z.number().int().positive().max(10_000_000_000).nullable(),
  use: z.enum(UNIT_USES).nullable(),
})
/** What is typed for a unit. */
export type UnitInput = z.infer<typeof unitSchema>

/** Shape and limits of a typed person; the number itself is checked by `checkPerson`. */
export const personSchema = z.object({
  /** 姓名, as on the paper. */
  name: z.string().refine(whole).transform(normalizeName).pipe(z.string().min(1).max(60)),
  idKind: z.enum(ID_KINDS).nullable(),
  /** 证件号码; basis: identity is checked at move-in (handbook 2.18). Null where not asked. */
  idNumber: z.string().max(60).nullable(),
  remark: z.string().refine(whole).transform(normalizeText).pipe(z.string().max(500)),
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
    'person.export': LEADERS,
    'list.export': LEADERS,
  },
}
