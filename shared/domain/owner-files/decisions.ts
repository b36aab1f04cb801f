/**
 * What the commands of owner files would change (style 5.3). Refusals are codes with the field they belong to; a warning
 * never stops the desk, it is shown and may be overridden by saving again.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { type Checked, checkPerson, checkPhones, checkUnit, type OwnerFileRefusal } from './ownerChecks.ts'
import { type PersonInput, RELATIONS, type Relation, type UnitInput } from './schema.ts'

/** Bases that a form took when it opened, per field (sync 4.4). */
export type SeenBases = Readonly<Record<string, readonly Dot[]>>

/** What the form of a new owner gives. */
export interface OwnerInput extends PersonInput {
  readonly unitId: string
  /** Code of a unit that does not exist yet and is added with its owner; `unitId` is not read then. */
  readonly newUnitCode?: string
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
  const parsed = first(checkUnit(input))
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
  const parsed = first(checkUnit(edit.after))
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
  const person = first(checkPerson(input, context.today))
  if (!person.ok) return person
  const unit = unitOf(input, facts, context)
  if (!unit.ok) return unit
  if (!RELATIONS.includes(input.relation)) return err({ code: 'relation-missing', field: 'relation' })
  if (input.fromDay !== null && !isDay(input.fromDay)) return err({ code: 'day-invalid', field: 'fromDay' })
  const taken = person.value.idNumber === null ? [] : facts.peopleWithIdNumber(person.value.idNumber)
  if (taken[0] !== undefined) return err({ code: 'id-number-taken', field: 'idNumber', detail: { personId: taken[0] } })
  const phones = first(checkPhones(input.phones))
  if (!phones.ok) return phones
  const personId = context.newId()
  const { relation, fromDay } = input
  const stay = { unitId: unit.value.unitId, personId, relation, fromDay, toDay: null }
  const items: DraftItem[] = [
    ...unit.value.items,
    { kind: 'set', e: 'person', id: personId, values: { ...person.value } },
    { kind: 'set', e: 'stay', id: context.newId(), values: stay },
    ...phoneRows(phones.value, personId, context),
  ]
  return ok({ cmd: 'owner.add', items, personId })
}

/** The unit meant: a known one, or one that is added in the same change. */
function unitOf(
  input: OwnerInput,
  facts: Pick<OwnerFileFacts, 'unitExists'>,
  context: DecisionContext,
): Result<{ readonly unitId: string; readonly items: readonly DraftItem[] }, OwnerFileRefusal> {
  if (input.newUnitCode === undefined) {
    if (!facts.unitExists(input.unitId)) return err({ code: 'unit-unknown', field: 'unitId' })
    return ok({ unitId: input.unitId, items: [] })
  }
  const parsed = first(checkUnit({ code: input.newUnitCode, areaCm2: null, use: null }))
  if (!parsed.ok) return err({ ...parsed.error, field: 'unitId' })
  const unitId = derivedId(context.workspace, 'unit', parsed.value.code)
  if (facts.unitExists(unitId)) return ok({ unitId, items: [] })
  return ok({ unitId, items: [{ kind: 'set', e: 'unit', id: unitId, values: { ...parsed.value } }] })
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
  const parsed = first(checkPerson(edit.after, context.today))
  if (!parsed.ok) return parsed
  const numbers = first(checkPhones(edit.phones.map((phone) => phone.after)))
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

/** Ids of one moment are in no order of their own: sorted, so that the phones stay in the order in which they were written. */
function phoneRows(numbers: readonly string[], personId: string, context: DecisionContext): readonly DraftItem[] {
  const ids = numbers.map(() => context.newId()).sort()
  return numbers.map((number, index) => phoneItem(ids[index] ?? context.newId(), personId, number))
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

function first<Value>(checked: Checked<Value>): Result<Value, OwnerFileRefusal> {
  if (checked.ok) return checked
  const [refusal] = checked.error
  return err(refusal ?? { code: 'nothing-changed' })
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
