/** The fields of a stay as every form holds them: text as typed, and what it means. */
import type { FormErrors } from '@mantine/form'
import type { Opened, RecordShape } from '#renderer/db/formMerge.ts'
import type { StayValues } from '#renderer/db/registerValues.ts'
import { label } from '#renderer/text/text.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { STAY_TERMS, type StayTerm } from '#shared/domain/owner-files/fileRecords.ts'
import { RELATIONS, type Relation } from '#shared/domain/owner-files/schema.ts'
import { formatShare, isShare, parseShare } from '#shared/domain/owner-files/shares.ts'
import { checkStay, type StayInput } from '#shared/domain/owner-files/stayInput.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { numberIn, oneOf, textIn } from './openedValues.ts'
import { fieldErrors } from './refusalOutcome.ts'

export interface StayFields extends Record<string, unknown> {
  readonly relation: Relation
  readonly fromDay: Day | null
  readonly leaseTo: Day | null
  /** 不定期. */
  readonly isOpen: boolean
  /** As typed: 1/2, 50%. */
  readonly share: string
  readonly kinship: string
  readonly keyContact: boolean
}

export const emptyStayFields: StayFields = {
  relation: 'owner',
  fromDay: null,
  leaseTo: null,
  isOpen: false,
  share: '',
  kinship: '',
  keyContact: false,
}

/** What the fields say; a share that cannot be read is one of nothing, which is refused beside its field. */
export function stayInputOf({ relation, fromDay, leaseTo, isOpen, share, kinship, keyContact }: StayFields): StayInput {
  const read = parseShare(share)
  const nothing = share.trim() === '' ? null : 0
  return {
    relation,
    fromDay,
    term: termOf(isOpen, leaseTo),
    leaseTo: isOpen ? null : leaseTo,
    shareNum: read.ok ? read.value.num : nothing,
    shareDen: read.ok ? read.value.den : nothing,
    kinship,
    keyContact,
  }
}

function termOf(isOpen: boolean, leaseTo: Day | null): StayTerm | null {
  if (isOpen) return 'open'
  return leaseTo === null ? null : 'fixed'
}

/** The fields of a stay on file. */
export function stayFieldsOf(stay: StayInput): StayFields {
  const { relation, fromDay, term, leaseTo, kinship, keyContact } = stay
  return {
    relation,
    fromDay: isDay(fromDay) ? fromDay : null,
    leaseTo: isDay(leaseTo) ? leaseTo : null,
    isOpen: term === 'open',
    share: shareWords(stay),
    kinship: kinship ?? '',
    keyContact: keyContact ?? false,
  }
}

/** A share as it is shown; empty where nobody knows it. */
export function shareWords({ shareNum, shareDen }: Pick<StayValues, 'shareNum' | 'shareDen'> | StayInput): string {
  if (shareNum == null || shareDen == null || !isShare(shareNum, shareDen)) return ''
  return formatShare({ num: shareNum, den: shareDen })
}

/** The values of a stay's record as its form knows them. */
export function readStay(values: Opened): StayInput {
  const { fromDay, leaseTo } = values
  return {
    relation: oneOf(RELATIONS, values.relation) ?? 'owner',
    fromDay: typeof fromDay === 'string' ? fromDay : null,
    term: oneOf(STAY_TERMS, values.term),
    leaseTo: typeof leaseTo === 'string' ? leaseTo : null,
    shareNum: numberIn(values.shareNum),
    shareDen: numberIn(values.shareDen),
    kinship: textIn(values.kinship),
    keyContact: values.keyContact === true,
  }
}

export const stayShape: RecordShape<StayInput, StayFields> = {
  entity: 'stay',
  fieldsOf: stayFieldsOf,
  parts: {
    relation: ['relation'],
    fromDay: ['fromDay'],
    leaseTo: ['leaseTo'],
    isOpen: ['term'],
    share: ['shareNum', 'shareDen'],
    kinship: ['kinship'],
    keyContact: ['keyContact'],
  },
}

/** Words beside every field that is wrong now. */
export function stayErrors(fields: StayFields): FormErrors {
  const checked = checkStay(stayInputOf(fields))
  return checked.ok ? {} : fieldErrors(checked.error)
}

/** What is still missing of a stay: a tenant's end of the lease. */
export function stayMissing({ relation, leaseTo, isOpen }: StayFields): readonly MissingField[] {
  const isMissing = relation === 'tenant' && leaseTo === null && !isOpen
  return isMissing ? [{ field: 'leaseTo', label: label('households.fields.leaseTo') }] : []
}

/** Whether a draft read from disk has the shape of these fields. */
export function isStayFields(draft: Readonly<Record<string, unknown>>): boolean {
  const days = [draft.fromDay, draft.leaseTo]
  return (
    (RELATIONS as readonly unknown[]).includes(draft.relation) &&
    days.every((day) => day === null || isDay(day)) &&
    typeof draft.isOpen === 'boolean' &&
    typeof draft.keyContact === 'boolean' &&
    typeof draft.share === 'string' &&
    typeof draft.kinship === 'string'
  )
}
