/** The form of a new owner: the person's fields, and their place in a unit. */
import type { FormErrors } from '@mantine/form'
import type { UnitRow } from '#renderer/db/tables.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import type { MeantUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import type { Day } from '#shared/kernel/days.ts'
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
import { emptyStayFields, isStayFields, type StayFields, stayErrors, stayInputOf, stayMissing } from './stayFields.ts'
import { chooseUnit } from './unitChoice.ts'

/** The unit of a form: what was typed of it. */
export interface UnitChoiceFields extends Record<string, unknown> {
  readonly unit: string
  /** Ticked: the unit is added with its owner. */
  readonly makeUnit: boolean
}

export interface OwnerFields extends PersonFields, StayFields, UnitChoiceFields {}

/** What the way here already said: the unit of a hub page, or what was searched for and not found. */
export interface KnownOfOwner {
  readonly unit?: string | undefined
  readonly name?: string | undefined
}

/** An empty form with what is known; a search for figures is a phone or a unit, not a name. */
export function emptyOwnerFields({ unit = '', name = '' }: KnownOfOwner = {}): OwnerFields {
  const start: OwnerFields = {
    ...emptyPersonFields,
    ...emptyStayFields,
    // The router reads a search of figures as a number.
    unit: String(unit),
    name: '',
    makeUnit: false,
  }
  const typed = name.trim()
  if (!/\d/.test(typed)) return { ...start, name: typed }
  const phone = parsePhone(typed)
  const isPhone = phone.ok && (phone.value.kind === 'mobile' || phone.value.kind === 'overseas')
  return isPhone ? { ...start, phones: [{ id: null, number: typed, label: '' }] } : { ...start, unit: typed }
}

/** What the form says, for the command. */
export function ownerInputOf(fields: OwnerFields, units: readonly UnitRow[]): OwnerInput {
  return {
    ...personInputOf(fields),
    ...stayInputOf(fields),
    ...meantUnitOf(fields, units),
    phones: fields.phones.map((line) => line.number),
    phoneLabels: fields.phones.map((line) => line.label),
  }
}

/** The unit that the form means: a known one, or a new one once that is ticked. */
export function meantUnitOf({ unit: typed, makeUnit }: UnitChoiceFields, units: readonly UnitRow[]): MeantUnit {
  const { unit } = chooseUnit(typed, units)
  return { unitId: unit?.id ?? '', ...(unit === undefined && makeUnit ? { newUnitCode: typed } : {}) }
}

/** Words beside the unit while it is not clear which one is meant. */
export function unitChoiceErrors(fields: UnitChoiceFields, units: readonly UnitRow[]): FormErrors {
  const { unit } = chooseUnit(fields.unit, units)
  if (unit !== undefined || (fields.makeUnit && fields.unit.trim() !== '')) return {}
  return fieldErrors([{ code: fields.unit.trim() === '' ? 'code-missing' : 'unit-unknown', field: 'unit' }])
}

/** Words beside every field that is wrong now. */
export function ownerErrors(fields: OwnerFields, units: readonly UnitRow[], today: Day): FormErrors {
  return { ...unitChoiceErrors(fields, units), ...stayErrors(fields), ...personErrors(fields, today) }
}

/** What is still missing, in the order of the form. */
export function ownerMissing(fields: OwnerFields): readonly MissingField[] {
  const unit = fields.unit.trim() === '' ? [{ field: 'unit', label: label('ownerFiles.fields.unitId') }] : []
  return [...unit, ...stayMissing(fields), ...personMissing(fields)]
}

/** Whether a draft read from disk has the shape of this form. */
export function isOwnerFields(values: unknown): values is OwnerFields {
  if (!isPersonFields(values)) return false
  return typeof values.unit === 'string' && typeof values.makeUnit === 'boolean' && isStayFields(values)
}
