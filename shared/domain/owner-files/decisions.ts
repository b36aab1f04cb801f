/**
 * What the commands on people would change (style 5.3). Refusals are codes with the field they belong to; a warning never stops the
 * desk, it is shown and may be overridden by saving again.
 */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { changedValues, first, type SeenBases, saidValues, setItem } from './decisionParts.ts'
import { checkPerson, checkPhones, ownNumber } from './ownerChecks.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import { type PhoneEdit, phoneItems, phoneRows } from './phoneDecisions.ts'
import type { PersonInput } from './schema.ts'
import { checkStay, type StayInput } from './stayInput.ts'
import { type MeantUnit, type MeantUnitFacts, meantUnit } from './unitDecisions.ts'

/** What the form of a new owner gives. */
export interface OwnerInput extends PersonInput, StayInput, MeantUnit {
  readonly phones: readonly string[]
  /** Whose phone it is, in the order of `phones`. */
  readonly phoneLabels?: readonly string[]
}

/** What is known of the records that a decision on owner files touches. */
export interface OwnerFileFacts extends MeantUnitFacts {
  /** Ids of other people who carry this identity number, or companies with this credit code. */
  readonly peopleWithIdNumber: (number: string) => readonly string[]
}

/**
 * Adds a person, their stay in a unit and their phones, as one change. The stay begins 待核.
 * **Refuses** each field that is missing or wrong with its own code; `id-number-taken` names the other person: same number =
 * same person, the desk takes that file into the unit instead (handbook 3.3).
 */
export function decideAddOwner(
  input: OwnerInput,
  facts: OwnerFileFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly personId: string }, OwnerFileRefusal> {
  if (context.mayAct('owner.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const person = first(checkPerson(input, context.today))
  if (!person.ok) return person
  const unit = meantUnit(input, facts, context)
  if (!unit.ok) return unit
  const stay = first(checkStay(input))
  if (!stay.ok) return stay
  const taken = takenNumber(person.value, facts)
  if (taken !== null) return err(taken)
  const phones = first(checkPhones(input.phones))
  if (!phones.ok) return phones
  const personId = context.newId()
  const items: DraftItem[] = [
    ...unit.value.items,
    newPerson(personId, person.value),
    newStay(context.newId(), { unitId: unit.value.unitId, personId, stay: stay.value }),
    ...phoneRows(input, personId, context.newId),
  ]
  return ok({ cmd: 'owner.add', items, personId })
}

/** The refusal of a number that another file carries: same number = same person or company. Source: handbook 3.3. */
export function takenNumber(
  person: Parameters<typeof ownNumber>[0],
  facts: Pick<OwnerFileFacts, 'peopleWithIdNumber'>,
  ownId?: string,
): OwnerFileRefusal | null {
  const own = ownNumber(person)
  const [personId] = own === null ? [] : facts.peopleWithIdNumber(own.number).filter((id) => id !== ownId)
  if (own === null || personId === undefined) return null
  return { code: 'id-number-taken', field: own.field, detail: { personId } }
}

/** The record of a new person; what was left empty is not written. Source: handbook 3.3. */
export function newPerson(id: string, input: PersonInput): DraftItem {
  const { name, idKind, idNumber, remark } = input
  const { kind, creditCode, legalRepresentative, contactName, sex, address, email } = input
  const more = saidValues({ kind, creditCode, legalRepresentative, contactName, sex, address, email })
  return { kind: 'set', e: 'person', id, values: { name, idKind, idNumber, remark, ...more } }
}

/** The record of a new stay, 待核 until an officer verified it. Source: handbook 3.3. */
export function newStay(
  id: string,
  parts: { readonly unitId: string; readonly personId: string; readonly stay: StayInput },
): DraftItem {
  const { unitId, personId, stay } = parts
  const { relation, fromDay, term, leaseTo, shareNum, shareDen, kinship, keyContact } = stay
  const more = saidValues({ term, leaseTo, shareNum, shareDen, kinship, keyContact })
  return { kind: 'set', e: 'stay', id, values: { unitId, personId, relation, fromDay, toDay: null, ...more } }
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
  const taken = takenNumber(values, facts, edit.personId)
  if (taken !== null) return err(taken)
  const items: DraftItem[] = [...phoneItems(edit, context.newId)]
  if (Object.keys(values).length > 0)
    items.unshift(setItem({ e: 'person', id: edit.personId, seen: edit.seen }, values))
  return items.length === 0 ? err({ code: 'nothing-changed' }) : ok({ cmd: 'person.edit', items })
}

/** A person's file and what goes with it; `hanging` are vehicles, papers, consents and care notes. */
export interface FileToDelete {
  readonly personId: string
  readonly stayIds: readonly string[]
  readonly phoneIds: readonly string[]
  readonly hanging?: readonly { readonly e: string; readonly id: string }[]
}

/** Deletes a person's file with all that hangs on it; history and issued papers stay. **Refuses** `beyond-role`. */
export function decideDeletePerson(
  records: FileToDelete,
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('person.delete', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const items: DraftItem[] = [
    { kind: 'delete', e: 'person', id: records.personId },
    ...records.stayIds.map((id): DraftItem => ({ kind: 'delete', e: 'stay', id })),
    ...records.phoneIds.map((id): DraftItem => ({ kind: 'delete', e: 'phone', id })),
    ...(records.hanging ?? []).map(({ e, id }): DraftItem => ({ kind: 'delete', e, id })),
  ]
  return ok({ cmd: 'person.delete', items })
}
