/** The form of a new owner: the person's fields, and their place in a unit. */
import type { FormErrors } from '@mantine/form'
import type { UnitChoice } from '#renderer/db/search/unitChoice.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import type { MeantUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import type { Day } from '#shared/kernel/days.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
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
export function ownerInputOf(fields: OwnerFields, meant: MeantUnit): OwnerInput {
  return {
    ...personInputOf(fields),
    ...stayInputOf(fields),
    ...meant,
    phones: fields.phones.map((line) => line.number),
    phoneLabels: fields.phones.map((line) => line.label),
  }
}

/** The unit that the form means: a known one, or a new one once that is ticked. **Refuses** `unit-unknown`. */
export function meantUnitOf(
  { unit: typed, makeUnit }: UnitChoiceFields,
  { unit }: UnitChoice,
): Result<MeantUnit, OwnerFileRefusal> {
  if (unit !== undefined) return ok({ unitId: unit.id })
  return makeUnit ? ok({ unitId: '', newUnitCode: typed }) : err({ code: 'unit-unknown', field: 'unitId' })
}

/** Words beside the unit while nothing is typed; whether there is such a unit is asked when the form is saved. */
export function unitChoiceErrors({ unit }: UnitChoiceFields): FormErrors {
  return unit.trim() === '' ? fieldErrors([{ code: 'code-missing', field: 'unit' }]) : {}
}

/** Words beside every field that is wrong now. */
export function ownerErrors(fields: OwnerFields, today: Day): FormErrors {
  return { ...unitChoiceErrors(fields), ...stayErrors(fields), ...personErrors(fields, today) }
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
