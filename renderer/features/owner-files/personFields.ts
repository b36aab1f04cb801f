/** The fields of a person as both forms hold them: text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import { label, text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { checkPerson, checkPhones } from '#shared/domain/owner-files/ownerChecks.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ID_KINDS, type IdKind } from '#shared/kernel/idNumber.ts'
import { fieldErrors } from './refusalOutcome.ts'

/** One phone line; `id` is null for a line that is new. */
export interface PhoneLine {
  readonly id: string | null
  readonly number: string
}

/** Index signature for the form's paths: a form's values are plain data. */
export interface PersonFields extends Record<string, unknown> {
  readonly name: string
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly phones: readonly PhoneLine[]
  readonly remark: string
}

/** A form nobody has typed in; most people show their identity card. */
export const emptyPersonFields: PersonFields = {
  name: '',
  idKind: 'resident',
  idNumber: '',
  phones: [{ id: null, number: '' }],
  remark: '',
}

/** What the fields say; a kind without a number says nothing, unless the file knew the kind before. */
export function personInputOf(fields: PersonFields, knownKind: IdKind | null = null): PersonInput {
  const { name, idNumber, remark } = fields
  const kind = fields.idKind === '' ? null : fields.idKind
  const isBlank = idNumber.trim() === ''
  return { name, remark, idNumber: isBlank ? null : idNumber, idKind: isBlank ? knownKind : kind }
}

/** Words beside every field that is wrong now. */
export function personErrors(fields: PersonFields, today: Day): FormErrors {
  const person = checkPerson(personInputOf(fields), today)
  const phones = checkPhones(fields.phones.map((line) => line.number))
  const refusals: OwnerFileRefusal[] = [...(person.ok ? [] : person.error), ...(phones.ok ? [] : phones.error)]
  return fieldErrors(refusals, pathOfField)
}

/** Path in the form of a field that a refusal names. */
export function pathOfField(field: string): string {
  if (field === 'unitId') return 'unit'
  return /^phones\.\d+$/.test(field) ? `${field}.number` : field
}

/** What is still missing of a person: the name now, phone and identity sooner or later. */
export function personMissing({ name, phones, idNumber }: PersonFields): readonly MissingField[] {
  const later = (field: string, words: string): MissingField => ({
    field,
    label: text('ownerFiles.later', { what: words }),
  })
  return [
    ...(name.trim() === '' ? [{ field: 'name', label: label('ownerFiles.fields.name') }] : []),
    ...(idNumber.trim() === '' ? [later('idNumber', label('ownerFiles.fields.idNumber'))] : []),
    ...(phones.every(({ number }) => number.trim() === '')
      ? [later('phones.0.number', label('ownerFiles.fields.phone'))]
      : []),
  ]
}

/** Whether a draft read from disk has the shape of these fields. */
export function isPersonFields(values: unknown): values is PersonFields {
  if (typeof values !== 'object' || values === null) return false
  const { name, idKind, idNumber, phones, remark } = values as Record<string, unknown>
  return (
    [name, idNumber, remark].every((field) => typeof field === 'string') &&
    ['', ...ID_KINDS].includes(idKind as string) &&
    Array.isArray(phones) &&
    phones.every((line) => typeof line?.number === 'string' && (line.id === null || typeof line.id === 'string'))
  )
}
