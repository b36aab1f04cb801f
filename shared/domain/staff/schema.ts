/**
 * The people who work at the desk, their roles and the screen gate of each. A PIN keeps a passer-by from acting under a
 * colleague's name; it is no defence against somebody who owns the machine (architecture, threat model).
 */
import { z } from 'zod'
import { FLAGGED, QUIET } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { EVERYONE, LEADERS, ROLES } from '#shared/domain/roles.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'

/** A PIN: four to eight digits. */
export const PIN_PATTERN = /^\d{4,8}$/

/** Reads what was filled in, the name normalised. */
export const staffSchema = z.object({
  name: z.string().transform(normalizeName).pipe(z.string().min(1).max(30)),
  role: z.enum(ROLES),
  /** Work phone, on the contact sheet of the centre (handbook R21); may be empty. */
  phone: z.string().transform(normalizeText).pipe(z.string().max(40)).optional(),
})
/** What a supervisor fills in for a colleague. */
export type StaffInput = z.infer<typeof staffSchema>

/** One staff member as stored. */
export interface Staff extends StaffInput {
  readonly id: string
  /** Whether they may still sign in. */
  readonly active: boolean
  /** Argon2id verifier in PHC text form; empty until the first PIN is set. */
  readonly pin: string
}

const staff: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'staff',
    fields: { name: FLAGGED, role: FLAGGED, active: FLAGGED, pin: QUIET, phone: QUIET },
  },
  table: 'staff',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The staff module's pure half. */
export const staffModule: DomainModule = {
  name: 'staff',
  entities: [staff],
  commands: { 'staff.add': LEADERS, 'staff.edit': LEADERS, 'staff.setPin': EVERYONE },
}
