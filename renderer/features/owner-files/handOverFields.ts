/** The form of 过户 and 换租: who leaves, who comes; text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import type { StayRow } from '#renderer/db/tables.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import type { PersonKind } from '#shared/domain/owner-files/fileRecords.ts'
import { checkPhones } from '#shared/domain/owner-files/ownerChecks.ts'
import { holdsUnit } from '#shared/domain/owner-files/stays.ts'
import type { HandOver, Newcomer } from '#shared/domain/owner-files/transfer.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { emptyPersonFields, type PersonFields, personErrors, personInputOf } from './personFields.ts'
import { fieldErrors } from './refusalOutcome.ts'
import { emptyStayFields, stayErrors, stayInputOf, stayMissing } from './stayFields.ts'

/** Whose place changes hands. */
export type HandOverOf = 'owner' | 'tenant'

/** One who comes: a new person or company as typed, or a file that is taken. */
export interface NewcomerFields {
  readonly personId: string | null
  readonly kind: PersonKind
  readonly name: string
  readonly idKind: IdKind | ''
  readonly idNumber: string
  readonly creditCode: string
  readonly phone: string
  readonly share: string
}

export interface HandOverFields extends Record<string, unknown> {
  /** Of those who come. */
  readonly relation: HandOverOf
  readonly day: Day | null
  /** Ids of the stays that are ticked. */
  readonly leaving: readonly string[]
  readonly newcomers: readonly NewcomerFields[]
  readonly leaseTo: Day | null
  readonly isOpen: boolean
}

export const emptyNewcomer: NewcomerFields = {
  personId: null,
  kind: 'natural',
  name: '',
  idKind: 'resident',
  idNumber: '',
  creditCode: '',
  phone: '',
  share: '',
}

/** Whether the place of this stay changes hands. */
export function holdsPlace({ relation }: Pick<StayRow['v'], 'relation'>, of: HandOverOf): boolean {
  return of === 'owner' ? holdsUnit(relation) : relation === 'tenant'
}

/** Whether the form proposes that the stay ends: whoever holds the place, and an owner's family with them. */
export function leavesWith({ stay }: { readonly stay: StayRow }, of: HandOverOf): boolean {
  return holdsPlace(stay.v, of) || (of === 'owner' && stay.v.relation === 'family')
}

/** What the form says, for the command. */
export function handOverOf(
  fields: HandOverFields,
  about: { readonly unitId: string; readonly of: HandOverOf; readonly seen: ReadonlyMap<string, SeenBases> },
): HandOver {
  const { unitId, of, seen } = about
  return {
    unitId,
    day: fields.day,
    leaving: fields.leaving.map((stayId) => {
      const bases = seen.get(stayId)
      return { stayId, ...(bases === undefined ? {} : { seen: bases }) }
    }),
    newcomers: fields.newcomers.map((newcomer) => newcomerOf(newcomer, fields, of)),
  }
}

function newcomerOf(newcomer: NewcomerFields, fields: HandOverFields, of: HandOverOf): Newcomer {
  const { fromDay: _day, ...stay } = stayInputOf(stayFieldsOf(newcomer, fields, of))
  return {
    personId: newcomer.personId,
    person: personInputOf(personFieldsOf(newcomer)),
    phones: [newcomer.phone],
    stay,
  }
}

function personFieldsOf({ kind, name, idKind, idNumber, creditCode }: NewcomerFields): PersonFields {
  return { ...emptyPersonFields, kind, name, idKind, idNumber, creditCode }
}

function stayFieldsOf({ share }: NewcomerFields, { day, leaseTo, isOpen }: HandOverFields, of: HandOverOf) {
  return { ...emptyStayFields, relation: of, fromDay: day, share: of === 'owner' ? share : '', leaseTo, isOpen }
}

/** Words beside every field that is wrong now. */
export function handOverErrors(fields: HandOverFields, of: HandOverOf, today: Day): FormErrors {
  const day = fields.day === null ? fieldErrors([{ code: 'day-invalid', field: 'day' }]) : {}
  return Object.assign(
    {},
    day,
    ...fields.newcomers.map((one, index) => newcomerErrors(one, index, { fields, of, today })),
  )
}

interface AboutErrors {
  readonly fields: HandOverFields
  readonly of: HandOverOf
  readonly today: Day
}

function newcomerErrors(newcomer: NewcomerFields, index: number, { fields, of, today }: AboutErrors): FormErrors {
  const at = (field: string) => pathInHandOver(`newcomers.${index}.${field}`)
  const stay = stayErrors(stayFieldsOf(newcomer, fields, of))
  const person = newcomer.personId === null ? personErrors(personFieldsOf(newcomer), today) : {}
  const phones = newcomer.personId === null ? checkPhones([newcomer.phone]) : undefined
  const phone = phones?.ok === false ? fieldErrors(phones.error) : {}
  const all = Object.entries({ ...stay, ...person, ...phone })
  return Object.fromEntries(all.map(([field, words]) => [at(field), words]))
}

/** What is still missing: the day, a name each, a tenant's end of the lease. */
export function handOverMissing({ day, newcomers, ...lease }: HandOverFields): readonly MissingField[] {
  const names = newcomers.flatMap(({ personId, name }, index) =>
    personId === null && name.trim() === ''
      ? [{ field: `newcomers.${index}.name`, label: label('ownerFiles.fields.name') }]
      : [],
  )
  return [
    ...(day === null ? [{ field: 'day', label: label('households.fields.day') }] : []),
    ...names,
    ...stayMissing({ ...emptyStayFields, ...lease }),
  ]
}

/** Path in the form of a field that a refusal names. */
export function pathInHandOver(field: string): string {
  if (field.endsWith('.leaseTo')) return 'leaseTo'
  return field.replace(/\.phones\.0(?:\.number)?$/, '.phone')
}
