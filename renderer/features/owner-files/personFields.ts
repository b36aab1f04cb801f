/** The fields of a person as both forms hold them: text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import { label, text } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { PERSON_KINDS, type PersonKind } from '#shared/domain/owner-files/fileRecords.ts'
import { checkPerson, checkPhones } from '#shared/domain/owner-files/ownerChecks.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ID_KINDS, type IdKind, type Sex } from '#shared/kernel/idNumber.ts'
import { fieldErrors } from './refusalOutcome.ts'

export const SEXES: readonly Sex[] = ['male', 'female']

/** One phone line; `id` is null for a line that is new. */
export interface PhoneLine {
  readonly id: string | null
  readonly number: string
  /** Whose phone it is. */
  readonly label: string
}

/** Index signature for the form's paths: a form's values are plain data. */
export interface PersonFields extends Record<string, unknown> {
  readonly name: string
  readonly kind: PersonKind
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly creditCode: string
  readonly legalRepresentative: string
  readonly contactName: string
  readonly sex: Sex | ''
  readonly address: string
  readonly email: string
  readonly phones: readonly PhoneLine[]
  readonly remark: string
}

/** A form nobody has typed in; most people show their identity card. */
export const emptyPersonFields: PersonFields = {
  name: '',
  kind: 'natural',
  idKind: 'resident',
  idNumber: '',
  creditCode: '',
  legalRepresentative: '',
  contactName: '',
  sex: '',
  address: '',
  email: '',
  phones: [{ id: null, number: '', label: '' }],
  remark: '',
}

/** What the fields say; a kind without a number says nothing, unless the file knew the kind before. */
export function personInputOf(fields: PersonFields, knownKind: IdKind | null = null): PersonInput {
  const { name, idNumber, remark, creditCode, legalRepresentative, contactName, sex, address, email } = fields
  const idKind = fields.idKind === '' ? null : fields.idKind
  const isBlank = idNumber.trim() === ''
  return {
    name,
    remark,
    idNumber: isBlank ? null : idNumber,
    idKind: isBlank ? knownKind : idKind,
    kind: fields.kind === 'company' ? 'company' : null,
    creditCode: creditCode.trim() === '' ? null : creditCode,
    legalRepresentative,
    contactName,
    sex: sex === '' ? null : sex,
    address,
    email,
  }
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
  return /(^|\.)phones\.\d+$/.test(field) ? `${field}.number` : field
}

/** What is still missing of a person: the name now, phone and identity sooner or later. */
export function personMissing({ name, kind, phones, idNumber, creditCode }: PersonFields): readonly MissingField[] {
  const later = (field: string, words: string): MissingField => ({
    field,
    label: text('ownerFiles.later', { what: words }),
  })
  const isCompany = kind === 'company'
  const paper = isCompany
    ? later('creditCode', label('households.fields.creditCode'))
    : later('idNumber', label('ownerFiles.fields.idNumber'))
  const nameWords = isCompany ? label('households.fields.companyName') : label('ownerFiles.fields.name')
  return [
    ...(name.trim() === '' ? [{ field: 'name', label: nameWords }] : []),
    ...((isCompany ? creditCode : idNumber).trim() === '' ? [paper] : []),
    ...(phones.every(({ number }) => number.trim() === '')
      ? [later('phones.0.number', label('ownerFiles.fields.phone'))]
      : []),
  ]
}

const TEXTS = [
  'name',
  'idNumber',
  'creditCode',
  'legalRepresentative',
  'contactName',
  'address',
  'email',
  'remark',
] as const

/** Whether a draft read from disk has the shape of these fields. */
export function isPersonFields(values: unknown): values is PersonFields {
  if (typeof values !== 'object' || values === null) return false
  const draft = values as Readonly<Record<string, unknown>>
  return (
    TEXTS.every((field) => typeof draft[field] === 'string') &&
    ['', ...ID_KINDS].includes(draft.idKind as string) &&
    PERSON_KINDS.includes(draft.kind as PersonKind) &&
    ['', ...SEXES].includes(draft.sex as string) &&
    Array.isArray(draft.phones) &&
    draft.phones.every(isPhoneLine)
  )
}

function isPhoneLine(line: Partial<PhoneLine> | null): boolean {
  const isKnown = line?.id === null || typeof line?.id === 'string'
  return isKnown && typeof line?.number === 'string' && typeof line.label === 'string'
}
