/** 过户 and 换租 (handbook 3.3): some leave, others come, as one change; the history stays with those who left. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { first, type SeenBases } from './decisionParts.ts'
import { newPerson, newStay, type OwnerFileFacts, takenNumber } from './decisions.ts'
import type { StayEndReason } from './fileRecords.ts'
import { checkPerson, checkPhones, ownNumber } from './ownerChecks.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import { phoneRows } from './phoneDecisions.ts'
import type { PersonInput } from './schema.ts'
import { endingOf, type KnownStay } from './stayDecisions.ts'
import { checkStay, type StayInput } from './stayInput.ts'
import { holdsUnit, isOpenStay } from './stays.ts'

/** Somebody who comes: a person on file, or a new one as typed. */
export interface Newcomer {
  /** The file taken, or null for a new person. */
  readonly personId: string | null
  /** Not read where a file is taken. */
  readonly person: PersonInput
  readonly phones: readonly string[]
  readonly stay: Omit<StayInput, 'fromDay'>
}

/** What the form of 过户 or 换租 gives. */
export interface HandOver {
  readonly unitId: string
  /** Day on which it changes hands: the old stays end and the new ones begin. */
  readonly day: string | null
  /** Stays that end, with what the form had seen of them. */
  readonly leaving: readonly { readonly stayId: string; readonly seen?: SeenBases }[]
  readonly newcomers: readonly Newcomer[]
}

/** What is known of the unit and its people. */
export interface HandOverFacts extends OwnerFileFacts {
  /** Every stay of the unit. */
  readonly stays: readonly KnownStay[]
  readonly personExists: (personId: string) => boolean
}

type HandedOver = Result<ChangeDraft & { readonly personIds: readonly string[] }, OwnerFileRefusal>

/**
 * 过户: owners leave, new ones hold the unit from the same day; family and tenants leave with them where that is ticked.
 * **Refuses** `nobody-leaves`: an owner is on file and none leaves; `nobody-comes`: no new owner; `newcomer-twice`,
 * `already-there`, `person-unknown`, `id-number-taken`, and as `endingOf`, `checkPerson`, `checkPhones`, `checkStay` with
 * `newcomers.0.` before the field. Source: handbook 3.3.
 */
export function decideTransfer(form: HandOver, facts: HandOverFacts, context: DecisionContext): HandedOver {
  return handOver(form, facts, { context, cmd: 'unit.transfer', holds: holdsUnit, reason: 'transferred' })
}

/** 换租: tenants leave, new ones come. **Refuses** as `decideTransfer`, of tenants. Source: handbook 3.3. */
export function decideChangeTenant(form: HandOver, facts: HandOverFacts, context: DecisionContext): HandedOver {
  const holds = (relation: KnownStay['relation']) => relation === 'tenant'
  return handOver(form, facts, { context, cmd: 'unit.changeTenant', holds, reason: 'tenant-changed' })
}

interface HandOverKind {
  readonly context: DecisionContext
  readonly cmd: 'unit.transfer' | 'unit.changeTenant'
  /** Whose place it is that changes hands. */
  readonly holds: (relation: KnownStay['relation']) => boolean
  readonly reason: StayEndReason
}

function handOver(form: HandOver, facts: HandOverFacts, kind: HandOverKind): HandedOver {
  const { context, cmd } = kind
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (!facts.unitExists(form.unitId)) return err({ code: 'unit-unknown' })
  const endings = endingsOf(form, facts, kind)
  if (!endings.ok) return endings
  if (!form.newcomers.some(({ stay }) => kind.holds(stay.relation))) return err({ code: 'nobody-comes' })
  const leaving = new Set(form.leaving.map(({ stayId }) => stayId))
  const remaining = facts.stays.filter((stay) => !leaving.has(stay.id) && isOpenStay(stay, context.today))
  const items: DraftItem[] = [...endings.value]
  const personIds: string[] = []
  const numbers = new Set<string>()
  for (const [index, newcomer] of form.newcomers.entries()) {
    const coming = comingOf(newcomer, { form, facts, context, remaining })
    if (!coming.ok) return err(within(coming.error, index))
    const { personId, number } = coming.value
    const isTwice = personIds.includes(personId) || (number !== null && numbers.has(number))
    if (isTwice) return err(within({ code: 'newcomer-twice', field: 'name' }, index))
    personIds.push(personId)
    if (number !== null) numbers.add(number)
    appendAll(items, coming.value.items)
  }
  return ok({ cmd, items, personIds })
}

function within(refusal: OwnerFileRefusal, index: number): OwnerFileRefusal {
  return refusal.field === 'day' ? refusal : { ...refusal, field: `newcomers.${index}.${refusal.field ?? 'name'}` }
}

function endingsOf(
  form: HandOver,
  facts: HandOverFacts,
  { context, holds, reason }: HandOverKind,
): Result<readonly DraftItem[], OwnerFileRefusal> {
  const of = (id: string) => facts.stays.find((stay) => stay.id === id)
  const isHeld = facts.stays.some((stay) => holds(stay.relation) && isOpenStay(stay, context.today))
  const leaves = form.leaving.some(({ stayId }) => holds(of(stayId)?.relation))
  if (isHeld && !leaves) return err({ code: 'nobody-leaves' })
  const items: DraftItem[] = []
  for (const { stayId, seen } of form.leaving) {
    const why = holds(of(stayId)?.relation) ? reason : 'moved-out'
    const ending = endingOf(of(stayId), { day: form.day, reason: why, today: context.today, seen })
    if (!ending.ok) return ending
    items.push(ending.value)
  }
  return ok(items)
}

interface Coming {
  readonly form: HandOver
  readonly facts: HandOverFacts
  readonly context: DecisionContext
  readonly remaining: readonly KnownStay[]
}

interface Arrived {
  readonly personId: string
  /** What names them alone: identity number or credit code. */
  readonly number: string | null
  readonly items: readonly DraftItem[]
}

function comingOf(newcomer: Newcomer, parts: Coming): Result<Arrived, OwnerFileRefusal> {
  const { form, context, remaining } = parts
  if (form.day === null) return err({ code: 'day-invalid', field: 'day' })
  const stay = first(checkStay({ ...newcomer.stay, fromDay: form.day }))
  if (!stay.ok) return stay
  const person = newcomer.personId === null ? newOne(newcomer, parts) : knownOne(newcomer.personId, parts.facts)
  if (!person.ok) return person
  const { personId } = person.value
  const isThere = remaining.some((known) => known.personId === personId && known.relation === stay.value.relation)
  if (isThere) return err({ code: 'already-there', field: 'name' })
  const item = newStay(context.newId(), { unitId: form.unitId, personId, stay: stay.value })
  return ok({ ...person.value, items: [...person.value.items, item] })
}

function knownOne(personId: string, facts: HandOverFacts): Result<Arrived, OwnerFileRefusal> {
  if (!facts.personExists(personId)) return err({ code: 'person-unknown', field: 'name' })
  return ok({ personId, number: null, items: [] })
}

function newOne({ person, phones }: Newcomer, { facts, context }: Coming): Result<Arrived, OwnerFileRefusal> {
  const checked = first(checkPerson(person, context.today))
  if (!checked.ok) return checked
  const numbers = first(checkPhones(phones))
  if (!numbers.ok) return numbers
  const taken = takenNumber(checked.value, facts)
  if (taken !== null) return err(taken)
  const personId = context.newId()
  const rows = phoneRows({ phones }, personId, context.newId)
  return ok({
    personId,
    number: ownNumber(checked.value)?.number ?? null,
    items: [newPerson(personId, checked.value), ...rows],
  })
}
