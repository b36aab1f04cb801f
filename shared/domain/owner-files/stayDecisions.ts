/** What the commands on one stay would change: add, edit, verify, end (handbook 3.3). */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { changedValues, first, type SeenBases, setItem } from './decisionParts.ts'
import { newStay } from './decisions.ts'
import { STAY_END_REASONS, type StayEndReason } from './fileRecords.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import { checkStay, type StayInput } from './stayInput.ts'
import { holdsUnit, isOpenStay, type StayFacts } from './stays.ts'
import { type MeantUnit, type MeantUnitFacts, meantUnit } from './unitDecisions.ts'

/** A stay on file. */
export interface KnownStay extends StayFacts {
  readonly id: string
  readonly personId: string
  readonly unitId: string
}

/** What is known beside an added stay. */
export interface AddStayFacts extends MeantUnitFacts {
  readonly personExists: boolean
  /** Stays of this person, in whatever unit. */
  readonly stays: readonly KnownStay[]
}

/**
 * Takes a person whose file exists into a unit.
 * **Refuses** `person-unknown`, `unit-unknown`, `already-there`: the same relation to the same unit is open; and as `checkStay`.
 */
export function decideAddStay(
  input: StayInput & MeantUnit & { readonly personId: string },
  facts: AddStayFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly stayId: string }, OwnerFileRefusal> {
  if (context.mayAct('stay.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (!facts.personExists) return err({ code: 'person-unknown', field: 'personId' })
  const unit = meantUnit(input, facts, context)
  if (!unit.ok) return unit
  const stay = first(checkStay(input))
  if (!stay.ok) return stay
  const { unitId } = unit.value
  const isThere = facts.stays.some(
    (known) => known.unitId === unitId && known.relation === input.relation && isOpenStay(known, context.today),
  )
  if (isThere) return err({ code: 'already-there', field: 'relation' })
  const stayId = context.newId()
  const item = newStay(stayId, { unitId, personId: input.personId, stay: stay.value })
  return ok({ cmd: 'stay.add', items: [...unit.value.items, item], stayId })
}

/** What the edit form of a stay gives. */
export interface StayEdit {
  readonly stayId: string
  readonly before: StayInput
  readonly after: StayInput
  readonly seen: SeenBases
}

/** Changes a stay: only fields that differ are written. **Refuses** as `checkStay`, `nothing-changed`, `beyond-role`. */
export function decideEditStay(edit: StayEdit, context: DecisionContext): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('stay.edit', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const stay = first(checkStay(edit.after))
  if (!stay.ok) return stay
  const values = changedValues(edit.before, stay.value)
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'stay.edit', items: [setItem({ e: 'stay', id: edit.stayId, seen: edit.seen }, values)] })
}

/** 待核 → 有效: the papers of these stays were seen. **Refuses** `stay-unknown`: none is waiting; `beyond-role`. */
export function decideVerifyStays(
  stays: readonly KnownStay[],
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('stay.verify', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const waiting = stays.filter((stay) => stay.verified !== true && isOpenStay(stay, context.today))
  if (waiting.length === 0) return err({ code: 'stay-unknown' })
  const items = waiting.map(({ id }): DraftItem => ({ kind: 'set', e: 'stay', id, values: { verified: true } }))
  return ok({ cmd: 'stay.verify', items })
}

/** How a stay ends. */
export interface StayEnd {
  readonly stayId: string
  /** Day from which they no longer stay there. */
  readonly day: string | null
  readonly reason: StayEndReason | null
  readonly seen?: SeenBases
}

/** What is known beside a stay that ends. */
export interface EndStayFacts {
  /** Every stay of the unit. */
  readonly stays: readonly KnownStay[]
  /** The unit was handed over: it keeps an owner. */
  readonly isDelivered: boolean
}

/**
 * 迁出. A registration that was wrong may end whoever is left: there never was such an owner.
 * **Refuses** `stay-unknown`, `already-ended`, `day-invalid`, `end-before-start`, `reason-missing`, `last-owner`: a delivered unit
 * keeps an owner, who changes by 过户 (handbook 3.3).
 */
export function decideEndStay(
  end: StayEnd,
  facts: EndStayFacts,
  context: DecisionContext,
): Result<ChangeDraft, OwnerFileRefusal> {
  if (context.mayAct('stay.end', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const stay = facts.stays.find(({ id }) => id === end.stayId)
  const { day, reason } = end
  const ending = endingOf(stay, { day, reason, today: context.today, seen: end.seen })
  if (!ending.ok) return ending
  const others = facts.stays.filter((other) => other.id !== end.stayId && isOpenStay(other, context.today))
  const isLast = facts.isDelivered && holdsUnit(stay?.relation) && !others.some((other) => holdsUnit(other.relation))
  if (isLast && reason !== 'entered-wrongly') return err({ code: 'last-owner' })
  return ok({ cmd: 'stay.end', items: [ending.value] })
}

interface Ending extends Pick<StayEnd, 'day' | 'reason'> {
  readonly today: string
  readonly seen?: SeenBases | undefined
}

/** The item that ends a stay. **Refuses** `stay-unknown`, `already-ended`, `day-invalid`, `end-before-start`, `reason-missing`. */
export function endingOf(stay: KnownStay | undefined, ending: Ending): Result<DraftItem, OwnerFileRefusal> {
  const { day, reason, today, seen } = ending
  if (stay === undefined) return err({ code: 'stay-unknown' })
  if (!isOpenStay(stay, today)) return err({ code: 'already-ended' })
  if (day === null || !isDay(day)) return err({ code: 'day-invalid', field: 'day' })
  if (stay.fromDay != null && day < stay.fromDay) return err({ code: 'end-before-start', field: 'day' })
  if (reason === null || !STAY_END_REASONS.includes(reason)) return err({ code: 'reason-missing', field: 'reason' })
  return ok(setItem({ e: 'stay', id: stay.id, seen }, { toDay: day, endReason: reason }))
}
