/** Two files side by side: where they differ, which value stays, what comes along. Values as words; an identity number never in the open. */
import { label } from '#renderer/text/text.ts'
import {
  MOVING_ENTITIES,
  type MovingEntity,
  movingRecords,
  type OwnedRecord,
} from '#shared/domain/owner-files/mergeDecisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'

/** Fields that are chosen one by one; the kind of paper goes with its number. */
export const CHOSEN_FIELDS = [
  'name',
  'idNumber',
  'creditCode',
  'legalRepresentative',
  'contactName',
  'sex',
  'address',
  'email',
  'remark',
] as const
/** One of them. */
export type ChosenField = (typeof CHOSEN_FIELDS)[number]

/** Whose value stays. */
export type Side = 'into' | 'from'

/** A field in which the two differ. */
export interface Difference {
  readonly field: ChosenField
  readonly into: string
  readonly from: string
  /** Side that has a value where the other has none, or the file that stays. */
  readonly proposed: Side
}

/** Where the two files differ, in the order of the form. */
export function differencesOf(into: PersonInput, from: PersonInput): readonly Difference[] {
  return CHOSEN_FIELDS.flatMap((field) => {
    const [a, b] = [wordsOf(into, field), wordsOf(from, field)]
    if ((into[field] ?? '') === (from[field] ?? '')) return []
    return [{ field, into: a, from: b, proposed: a === '' && b !== '' ? ('from' as const) : ('into' as const) }]
  })
}

function wordsOf(person: PersonInput, field: ChosenField): string {
  const value = person[field] ?? ''
  if (field === 'sex') return person.sex == null ? '' : label(`households.sexes.${person.sex}`)
  return field === 'idNumber' && value !== '' ? `**************${value.slice(-4)}` : value
}

/** The values that are taken over from the file that goes in. */
export function takenValues(
  from: PersonInput,
  sides: Readonly<Partial<Record<ChosenField, Side>>>,
): Partial<PersonInput> {
  const taken = CHOSEN_FIELDS.filter((field) => sides[field] === 'from').map((field) => [field, from[field] ?? null])
  const paper = sides.idNumber === 'from' ? { idKind: from.idKind } : {}
  return { ...Object.fromEntries(taken), ...paper }
}

/** How many records of each kind come along, and how many both have. */
export function movesOf(records: readonly OwnedRecord[], from: string, into: string) {
  const moving = movingRecords(records, from, into)
  const counts = MOVING_ENTITIES.map((e): readonly [MovingEntity, number] => [
    e,
    moving.filter((one) => one.e === e).length,
  ])
  const doubles = records.filter((one) => one.personId === from).length - moving.length
  return { counts: counts.filter(([, count]) => count > 0), doubles }
}
