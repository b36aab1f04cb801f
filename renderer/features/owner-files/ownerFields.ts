/** The form of a new owner: the person's fields, and their place in a unit. */
import type { FormErrors } from '@mantine/form'
import type { UnitRow } from '#renderer/db/tables.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import {
  emptyPersonFields,
  isPersonFields,
  type PersonFields,
  personErrors,
  personInputOf,
  personMissing,
} from './personFields.ts'
import { fieldErrors } from './refusalOutcome.ts'
import { chooseUnit } from './unitChoice.ts'

export interface OwnerFields extends PersonFields {
  readonly unit: string
  /** Ticked: the unit is added with its owner. */
  readonly makeUnit: boolean
  readonly relation: Relation
  readonly fromDay: Day | null
}

/** What the way here already said: the unit of a hub page, or what was searched for and not found. */
export interface KnownOfOwner {
  readonly unit?: string | undefined
  readonly name?: string | undefined
}

/** An empty form with what is known; a search for figures is a phone or a unit, not a name. */
export function emptyOwnerFields({ unit = '', name = '' }: KnownOfOwner = {}): OwnerFields {
  const start: OwnerFields = {
    ...emptyPersonFields,
    // The router reads a search of figures as a number.
    unit: String(unit),
    name: '',
    makeUnit: false,
    relation: 'owner',
    fromDay: null,
  }
  const typed = name.trim()
  if (!/\d/.test(typed)) return { ...start, name: typed }
  const phone = parsePhone(typed)
  const isPhone = phone.ok && (phone.value.kind === 'mobile' || phone.value.kind === 'overseas')
  return isPhone ? { ...start, phones: [{ id: null, number: typed }] } : { ...start, unit: typed }
}

/** What the form says, for the command. */
export function ownerInputOf(fields: OwnerFields, units: readonly UnitRow[]): OwnerInput {
  const { unit } = chooseUnit(fields.unit, units)
  return {
    ...personInputOf(fields),
    unitId: unit?.id ?? '',
    ...(unit === undefined && fields.makeUnit ? { newUnitCode: fields.unit } : {}),
    relation: fields.relation,
    phones: fields.phones.map((line) => line.number),
    fromDay: fields.fromDay,
  }
}

/** Words beside every field that is wrong now. */
export function ownerErrors(fields: OwnerFields, units: readonly UnitRow[], today: Day): FormErrors {
  const { unit } = chooseUnit(fields.unit, units)
  const isKnown = unit !== undefined || (fields.makeUnit && fields.unit.trim() !== '')
  const code = fields.unit.trim() === '' ? 'code-missing' : 'unit-unknown'
  return { ...(isKnown ? {} : fieldErrors([{ code, field: 'unit' }])), ...personErrors(fields, today) }
}

/** What is still missing, in the order of the form. */
export function ownerMissing(fields: OwnerFields): readonly MissingField[] {
  const unit = fields.unit.trim() === '' ? [{ field: 'unit', label: label('ownerFiles.fields.unitId') }] : []
  return [...unit, ...personMissing(fields)]
}

/** Whether a draft read from disk has the shape of this form. */
export function isOwnerFields(values: unknown): values is OwnerFields {
  if (!isPersonFields(values)) return false
  const { unit, makeUnit, relation, fromDay } = values
  return (
    typeof unit === 'string' &&
    typeof makeUnit === 'boolean' &&
    (RELATIONS as readonly unknown[]).includes(relation) &&
    (fromDay === null || isDay(fromDay))
  )
}
