/** What the edit form of a person opens with: values in the open, and the writes they stand for, record by record. */

import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import { PERSON_KINDS } from '#shared/domain/owner-files/fileRecords.ts'
import type { PhoneEdit } from '#shared/domain/owner-files/phoneDecisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { ID_KINDS } from '#shared/kernel/idNumber.ts'
import { oneOf, textIn } from './openedValues.ts'
import { type PersonFields, SEXES } from './personFields.ts'
import { loadPersonFile } from './queries.ts'

/** A stored phone as the form shows it. */
export interface ShownPhone {
  readonly id: string
  readonly number: string
  readonly label: string
  readonly seen: SeenBases
}

/** What the form shows of the file, and on what writes it rests (sync 4.4). */
export interface ShownPerson extends ShownRecord<PersonInput> {
  readonly phones: readonly ShownPhone[]
}

/** Opens the file, or undefined when there is none. Shows the identity number: the caller records the reveal first. */
export async function openPersonForm(store: Store, personId: string): Promise<ShownPerson | undefined> {
  const file = await loadPersonFile(store, personId)
  if (!file) return undefined
  const person = await openForm(store, 'person', file.person)
  const phones = await Promise.all(
    file.phones.map(async (row) => {
      const { values, seen } = await openForm(store, 'phone', row)
      return { id: row.id, number: textIn(values.number), label: textIn(values.label), seen }
    }),
  )
  return { values: readPerson(person.values), seen: person.seen, phones }
}

/** The values of a person's record as their form knows them. */
export function readPerson(values: Opened): PersonInput {
  const { idNumber, creditCode } = values
  return {
    name: textIn(values.name),
    idKind: oneOf(ID_KINDS, values.idKind),
    idNumber: typeof idNumber === 'string' ? idNumber : null,
    remark: textIn(values.remark),
    kind: oneOf(PERSON_KINDS, values.kind),
    creditCode: typeof creditCode === 'string' ? creditCode : null,
    legalRepresentative: textIn(values.legalRepresentative),
    contactName: textIn(values.contactName),
    sex: oneOf(SEXES, values.sex),
    address: textIn(values.address),
    email: textIn(values.email),
  }
}

const FIELDS = [
  'name',
  'kind',
  'idKind',
  'idNumber',
  'creditCode',
  'legalRepresentative',
  'contactName',
  'sex',
  'address',
  'email',
  'remark',
] as const

/** The person's own fields in the form; phones are records of their own. */
export const personShape: RecordShape<PersonInput, PersonFields> = {
  entity: 'person',
  fieldsOf: (values) => fieldsOf({ values, seen: {}, phones: [] }),
  parts: Object.fromEntries(FIELDS.map((field) => [field, [field]])),
}

/** The form's fields of an opened file; an empty phone line to type in where there is none. */
export function fieldsOf({ values, phones }: ShownPerson): PersonFields {
  const lines = phones.map(({ id, number, label }) => ({ id, number, label }))
  return {
    name: values.name,
    kind: values.kind ?? 'natural',
    idKind: values.idKind ?? '',
    idNumber: values.idNumber ?? '',
    creditCode: values.creditCode ?? '',
    legalRepresentative: values.legalRepresentative ?? '',
    contactName: values.contactName ?? '',
    sex: values.sex ?? '',
    address: values.address ?? '',
    email: values.email ?? '',
    remark: values.remark,
    phones: lines.length === 0 ? [{ id: null, number: '', label: '' }] : lines,
  }
}

/** The phone lines of the form for the command: what stood there, what stands there now. */
export function phoneEdits(shown: ShownPerson, fields: PersonFields): readonly PhoneEdit[] {
  return fields.phones.map(({ id, number, label }) => {
    const stored = shown.phones.find((phone) => phone.id === id)
    return {
      id,
      before: stored?.number ?? '',
      after: number,
      labelBefore: stored?.label ?? '',
      labelAfter: label,
      seen: stored?.seen ?? {},
    }
  })
}
