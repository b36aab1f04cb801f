/**
 * Owner files (handbook 3.1, 3.3): units, persons, the stays that tie them together, and phones. Whatever a person may have
 * several of is a row of its own, so that two additions never conflict (sync 4.3).
 */
import { z } from 'zod'
import { FLAGGED, PERSONAL, PERSONAL_QUIET, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import { ID_KINDS } from '#shared/kernel/idNumber.ts'
import { hasLoneSurrogate, normalizeCode, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { revealSpec } from './reveals.ts'

/** How a person is tied to a unit: 业主、共有人、家属、租户、使用人、代理、紧急联系人 (handbook 3.3). */
export const RELATIONS = ['owner', 'co-owner', 'family', 'tenant', 'occupant', 'agent', 'emergency-contact'] as const
/** One of them. */
export type Relation = (typeof RELATIONS)[number]

/** What a unit is used for: 自住、出租、空置、商铺、其他 (handbook 2.1). */
export const UNIT_USES = ['own-home', 'let', 'empty', 'shop', 'other'] as const
/** One of them. */
export type UnitUse = (typeof UNIT_USES)[number]

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

const unit: EntityDeclaration = {
  spec: { kind: 'register', entity: 'unit', fields: { code: FLAGGED, areaCm2: FLAGGED, use: QUIET } },
  table: 'units',
  retention: { years: 'long-term', basis: 'contract' },
}

const person: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'person',
    fields: { name: PERSONAL, idKind: FLAGGED, idNumber: PERSONAL, remark: PERSONAL_QUIET },
  },
  table: 'people',
  personField: 'id',
  secretFields: ['idNumber'],
  retention: { years: 'long-term', basis: 'contract' },
}

const stay: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'stay',
    fields: { unitId: FLAGGED, personId: FLAGGED, relation: FLAGGED, fromDay: FLAGGED, toDay: FLAGGED },
  },
  table: 'stays',
  retention: { years: 'long-term', basis: 'contract' },
}

const phone: EntityDeclaration = {
  spec: { kind: 'register', entity: 'phone', fields: { personId: FLAGGED, number: PERSONAL, label: QUIET } },
  table: 'phones',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

const reveal: EntityDeclaration = {
  spec: revealSpec as EventSpec,
  table: 'reveals',
  personField: 'personId',
  retention: { years: 3, basis: 'legal-duty' },
}

/** The owner-file module's pure half. */
export const ownerFilesModule: DomainModule = {
  name: 'owner-files',
  entities: [unit, person, stay, phone, reveal],
  commands: {
    'unit.add': DESK,
    'unit.edit': DESK,
    'owner.add': DESK,
    'person.edit': DESK,
    'person.delete': LEADERS,
    'person.reveal': DESK,
  },
}
