/**
 * What the commands of owner files would change (style 5.3). Refusals are codes with the field they belong to; a warning
 * never stops the desk, it is shown and may be overridden by saving again.
 */
import type { z } from 'zod'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { IdKind } from '#shared/kernel/idNumber.ts'
import { parseIdPaper } from '#shared/kernel/idPapers.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import { type PersonInput, personSchema, RELATIONS, type Relation, type UnitInput, unitSchema } from './schema.ts'

/** Bases that a form took when it opened, per field (sync 4.4). */
export type SeenBases = Readonly<Record<string, readonly Dot[]>>

export type OwnerFileRefusal = Refusal<
  | 'beyond-role'
  | 'name-missing'
  | 'name-too-long'
  | 'code-missing'
  | 'code-too-long'
  | 'area-invalid'
  | 'unit-exists'
  | 'unit-unknown'
  | 'id-kind-missing'
  | 'id-number-invalid'
  | 'id-number-taken'
  | 'phone-invalid'
  | 'phone-twice'
  | 'remark-too-long'
  | 'relation-missing'
  | 'day-invalid'
  | 'days-reversed'
  | 'nothing-changed'
  | 'person-unknown'
>

/** What the form of a new owner gives. */
export interface OwnerInput extends PersonInput {
  readonly unitId: string
  readonly relation: Relation
  readonly phones: readonly string[]
  /** First day of the stay, or null where unknown. */
  readonly fromDay: string | null
}

/** What is known of the records that a decision on owner files touches. */
export interface OwnerFileFacts {
  readonly unitExists: (unitId: string) => boolean
  /** Ids of other people who carry this identity number. */
  readonly peopleWithIdNumber: (idNumber: string) => readonly string[]
}

/**
 * Adds a unit; its id comes from its code, so that two desks that add one unit add the same one.
 * **Refuses** `code-missing`, `code-too-long`, `area-invalid`, `unit-exists`, `beyond-role`.
 */
export function decideAddUnit(
  input: UnitInput,
  exists: (unitId: string) => boolean,
  context: DecisionContext,
): Result<ChangeDraft & { readonly unitId: string }, OwnerFileRefusal> {
  if (context.mayAct('unit.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = parseUnit(input)
  if (!parsed.ok) return parsed
  const unitId = derivedId(context.workspace, 'unit', parsed.value.code)
  if (exists(unitId)) return err({ code: 'unit-exists', field: 'code', detail: { code: parsed.value.code } })
  const items: DraftItem[] = [{ kind: 'set', e: 'unit', id: unitId, values: { ...parsed.value } }]
  return ok({ cmd: 'unit.add', items, unitId })
}

/**
 * Changes what was typed of a unit; its code, from which its id comes, stays.
 * **Refuses** `area-invalid`, `nothing-changed`, `beyond-role`.
 */
export function decideEditUnit(
  unitId: string,
  edit: { readonly before: UnitInput; readonly after: UnitInput; readonly seen: SeenBases },
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('unit.edit', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = parseUnit(edit.after)
  if (!parsed.ok) return parsed
  const { code: _code, ...editable } = parsed.value
  const values = changedValues(edit.before, editable)
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({
    cmd: 'unit.edit',
    items: [{ kind: 'set', e: 'unit', id: unitId, values, seen: pick(edit.seen, values) }],
  })
}

/**
 * Adds a person, their stay in a unit and their phones, as one change.
 * **Refuses** each field that is missing or wrong with its own code; `id-number-taken` names the other person: same number =
 * same person, the desk opens that file instead (handbook 3.3).
 */
export function decideAddOwner(
  input: OwnerInput,
  facts: OwnerFileFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly personId: string }, OwnerFileRefusal> {
  if (context.mayAct('owner.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const person = parsePerson(input, context.today)
  if (!person.ok) return person
  if (!facts.unitExists(input.unitId)) return err({ code: 'unit-unknown', field: 'unitId' })
  if (!RELATIONS.includes(input.relation)) return err({ code: 'relation-missing', field: 'relation' })
  if (input.fromDay !== null && !isDay(input.fromDay)) return err({ code: 'day-invalid', field: 'fromDay' })
  const taken = person.value.idNumber === null ? [] : facts.peopleWithIdNumber(person.value.idNumber)
  if (taken[0] !== undefined) return err({ code: 'id-number-taken', field: 'idNumber', detail: { personId: taken[0] } })
  const phones = parsePhones(input.phones)
  if (!phones.ok) return phones
  const personId = context.newId()
  const items: DraftItem[] = [
    { kind: 'set', e: 'person', id: personId, values: { ...person.value } },
    {
      kind: 'set',
      e: 'stay',
      id: context.newId(),
      values: { unitId: input.unitId, personId, relation: input.relation, fromDay: input.fromDay, toDay: null },
    },
    ...phones.value.map((number): DraftItem => phoneItem(context.newId(), personId, number)),
  ]
  return ok({ cmd: 'owner.add', items, personId })
}

/** A phone as the edit form holds it: `id` is null for a new line; an empty number removes the phone. */
export interface PhoneEdit {
  readonly id: string | null
  readonly before: string
  readonly after: string
  readonly seen: SeenBases
}

/** What the edit form of a person gives: only fields that differ are written. */
export interface PersonEdit {
  readonly personId: string
  readonly before: PersonInput
  readonly after: PersonInput
  readonly seen: SeenBases
  readonly phones: readonly PhoneEdit[]
}

/**
 * Changes a person's fields and phones, as one change.
 * **Refuses** each wrong field with its own code, `id-number-taken`, `phone-twice`, `nothing-changed`, `beyond-role`.
 */
export function decideEditPerson(
  edit: PersonEdit,
  facts: Pick<OwnerFileFacts, 'peopleWithIdNumber'>,
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('person.edit', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = parsePerson(edit.after, context.today)
  if (!parsed.ok) return parsed
  const numbers = parsePhones(edit.phones.map((phone) => phone.after))
  if (!numbers.ok) return numbers
  const values = changedValues(edit.before, parsed.value)
  const idNumber = values.idNumber
  if (typeof idNumber === 'string') {
    const taken = facts.peopleWithIdNumber(idNumber).filter((id) => id !== edit.personId)
    if (taken[0] !== undefined)
      return err({ code: 'id-number-taken', field: 'idNumber', detail: { personId: taken[0] } })
  }
  const items: DraftItem[] = [...phoneItems(edit, context)]
  if (Object.keys(values).length > 0) {
    items.unshift({ kind: 'set', e: 'person', id: edit.personId, values, seen: pick(edit.seen, values) })
  }
  return items.length === 0 ? err({ code: 'nothing-changed' }) : ok({ cmd: 'person.edit', items })
}

/** Deletes a person's file with its stays and phones; history and papers stay. **Refuses** `beyond-role`. */
export function decideDeletePerson(
  records: { readonly personId: string; readonly stayIds: readonly string[]; readonly phoneIds: readonly string[] },
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('person.delete', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const items: DraftItem[] = [
    { kind: 'delete', e: 'person', id: records.personId },
    ...records.stayIds.map((id): DraftItem => ({ kind: 'delete', e: 'stay', id })),
    ...records.phoneIds.map((id): DraftItem => ({ kind: 'delete', e: 'phone', id })),
  ]
  return ok({ cmd: 'person.delete', items })
}

function phoneItem(id: string, personId: string, number: string): DraftItem {
  return { kind: 'set', e: 'phone', id, values: { personId, number, label: '' } }
}

function phoneItems(edit: PersonEdit, context: DecisionContext): readonly DraftItem[] {
  return edit.phones.flatMap((phone): DraftItem[] => {
    const parsed = parsePhone(phone.after)
    const number = parsed.ok ? parsed.value.number : ''
    if (phone.id === null) return number === '' ? [] : [phoneItem(context.newId(), edit.personId, number)]
    if (number === '') return [{ kind: 'delete', e: 'phone', id: phone.id }]
    if (number === phone.before) return []
    return [{ kind: 'set', e: 'phone', id: phone.id, values: { number }, seen: pick(phone.seen, { number }) }]
  })
}

function parseUnit(input: UnitInput): Result<UnitInput, OwnerFileRefusal> {
  const parsed = unitSchema.safeParse(input)
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  if (issue?.path[0] === 'areaCm2') return err({ code: 'area-invalid', field: 'areaCm2' })
  return err({ code: issue?.code === 'too_big' ? 'code-too-long' : 'code-missing', field: 'code' })
}

function parsePerson(input: PersonInput, today: Day): Result<PersonInput, OwnerFileRefusal> {
  const parsed = personSchema.safeParse(input)
  if (!parsed.success) return err(personRefusal(parsed.error))
  const idNumber = parsed.data.idNumber === null ? '' : normalizeText(parsed.data.idNumber)
  if (idNumber === '') return ok({ ...parsed.data, idNumber: null })
  if (parsed.data.idKind === null) return err({ code: 'id-kind-missing', field: 'idKind' })
  const checked = checkIdentity(parsed.data.idKind, idNumber, today)
  return checked.ok ? ok({ ...parsed.data, idNumber: checked.value }) : checked
}

function personRefusal(error: z.ZodError): OwnerFileRefusal {
  const [issue] = error.issues
  const field = String(issue?.path[0] ?? 'name')
  if (field === 'remark') return { code: 'remark-too-long', field }
  if (field === 'idNumber' || field === 'idKind') return { code: 'id-number-invalid', field }
  return { code: issue?.code === 'too_big' ? 'name-too-long' : 'name-missing', field }
}

function checkIdentity(kind: IdKind, idNumber: string, today: Day): Result<string, OwnerFileRefusal> {
  const checked = parseIdPaper(kind, idNumber, today)
  if (checked.ok) return ok(checked.value.number)
  return err({ code: 'id-number-invalid', field: 'idNumber', detail: { reason: checked.error.code } })
}

function parsePhones(texts: readonly string[]): Result<readonly string[], OwnerFileRefusal> {
  const numbers: string[] = []
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue
    const parsed = parsePhone(text)
    if (!parsed.ok) return err({ code: 'phone-invalid', field: `phones.${index}` })
    if (numbers.includes(parsed.value.number)) return err({ code: 'phone-twice', field: `phones.${index}` })
    numbers.push(parsed.value.number)
  }
  return ok(numbers)
}

function changedValues(before: object, after: object): Record<string, Json> {
  const old = before as Record<string, Json>
  return Object.fromEntries(
    Object.entries(after as Record<string, Json>).filter(([field, value]) => old[field] !== value),
  )
}

function pick(seen: SeenBases, values: Readonly<Record<string, unknown>>): SeenBases {
  return Object.fromEntries(Object.entries(seen).filter(([field]) => field in values))
}
