/** When it will be done: the promise, its one postponement, the 15-minute clock (handbook R17, R18, R22, D18). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { instantFrom, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type ActRefusal, checkOpen, eventOf, type ItemRecord, mayRun, readText, type TextRefusal } from './acting.ts'
import { type ItemRules, judgePromise, type PromiseRefusal } from './rules.ts'

/** A moment (ISO 8601 UTC) and why it is so late, where it is. */
export interface TypedPromise {
  readonly due: string
  readonly reason: string
}

/** A promise made; `isLong` asks for a word on the screen. */
export type PromiseDraft = ChangeDraft & { readonly isLong: boolean }

/** Why no promise is made. */
export type MakePromiseRefusal =
  | ActRefusal
  | TextRefusal
  | PromiseRefusal
  | Refusal<'is-postponement' | 'no-promise' | 'not-later' | 'postponed-already'>

/**
 * Makes a promise, or an earlier one than before.
 * **Refuses** `is-postponement` when it is later than the one in force, and as `judgePromise`, `checkOpen`.
 * Source: handbook R18.
 */
export function decidePromise(
  item: ItemRecord,
  input: TypedPromise,
  facts: { readonly rules: ItemRules; readonly context: DecisionContext },
): Result<PromiseDraft, MakePromiseRefusal> {
  const { rules, context } = facts
  const refusal = checkOpen('item.promise', item, context)
  if (refusal) return err(refusal)
  const read = readPromise(input, facts)
  if (!read.ok) return read
  const { reason, judged } = read.value
  if (item.v.due !== '' && judged.due > item.v.due) return err({ code: 'is-postponement', field: 'due' })
  const data = { due: judged.due, reason, basis: { ...judged.basis, zone: rules.zone } }
  return ok({ cmd: 'item.promise', items: [eventOf(item, 'promised', data)], isLong: judged.isLong })
}

/**
 * Postpones: as often as the setting allows (once), then only by a leader with a reason.
 * **Refuses** `no-promise`, `not-later`, `text-missing` without a reason, `postponed-already` to others than leaders, and as
 * `judgePromise`, `checkOpen`.
 * Source: handbook R17, D18.
 */
export function decidePostpone(
  item: ItemRecord,
  input: TypedPromise,
  facts: { readonly rules: ItemRules; readonly context: DecisionContext },
): Result<PromiseDraft, MakePromiseRefusal> {
  const { rules, context } = facts
  const isOver = item.v.postponements >= rules.postponements
  const cmd = isOver ? 'item.overridePostponement' : 'item.postpone'
  if (isOver && !mayRun(cmd, context))
    return err({ code: 'postponed-already', detail: { limit: rules.postponements, count: item.v.postponements } })
  const refusal = checkOpen(cmd, item, context)
  if (refusal) return err(refusal)
  if (item.v.due === '') return err({ code: 'no-promise' })
  if (input.reason.trim() === '') return err({ code: 'text-missing', field: 'reason' })
  const read = readPromise(input, facts)
  if (!read.ok) return read
  const { reason, judged } = read.value
  if (judged.due <= item.v.due) return err({ code: 'not-later', field: 'due' })
  const override = isOver ? { override: true } : {}
  const data = { due: judged.due, before: item.v.due, reason, limit: rules.postponements, ...override }
  return ok({ cmd, items: [eventOf(item, 'postponed', { ...data, basis: judged.basis })], isLong: judged.isLong })
}

function readPromise(
  { due, reason }: TypedPromise,
  { rules, context }: { readonly rules: ItemRules; readonly context: DecisionContext },
) {
  const text = readText(reason, { field: 'reason', isOptional: true })
  if (!text.ok) return text
  const judged = judgePromise({ due, reason: text.value, fromMs: context.nowMs }, rules)
  return judged.ok ? ok({ reason: text.value, judged: judged.value }) : judged
}

/** Why the 15-minute clock does not take it. */
export type AttendRefusal =
  | ActRefusal
  | TextRefusal
  | Refusal<
      | 'no-clock'
      | 'already-attended'
      | 'already-excepted'
      | 'clock-ran-out'
      | 'until-invalid'
      | 'attended-in-future'
      | 'attended-too-early'
    >

/**
 * Another time that was explained and agreed to before the clock ran out.
 * **Refuses** `no-clock`, `already-attended`, `already-excepted`, `clock-ran-out`, `until-invalid` (not later than the clock),
 * `text-missing` without what was explained, as `checkOpen`.
 * Source: handbook R22.
 */
export function decideExceptAttendance(
  item: ItemRecord,
  { until, reason }: { readonly until: string; readonly reason: string },
  context: DecisionContext,
): Result<ChangeDraft, AttendRefusal> {
  const refusal = checkOpen('item.exceptAttendance', item, context)
  if (refusal) return err(refusal)
  const { attendBy, attendedAt, attendExcepted } = item.v
  if (attendBy === '') return err({ code: 'no-clock' })
  if (attendedAt !== '') return err({ code: 'already-attended' })
  if (attendExcepted) return err({ code: 'already-excepted' })
  if (isInstant(attendBy) && context.nowMs > instantMs(attendBy)) return err({ code: 'clock-ran-out' })
  if (!isInstant(until) || until <= attendBy) return err({ code: 'until-invalid', field: 'until' })
  const why = readText(reason, { field: 'reason' })
  if (!why.ok) return why
  const data = { until, before: attendBy, reason: why.value }
  return ok({ cmd: 'item.exceptAttendance', items: [eventOf(item, 'attend-excepted', data)] })
}

/**
 * Somebody was at the place, now or at the moment told (milliseconds since 1970).
 * **Refuses** `no-clock`, `already-attended`, `attended-in-future`, `attended-too-early` (before it was registered), as `checkOpen`.
 * Source: handbook R22.
 */
export function decideAttend(
  item: ItemRecord,
  { atMs }: { readonly atMs?: number },
  context: DecisionContext,
): Result<ChangeDraft, AttendRefusal> {
  const refusal = checkOpen('item.attend', item, context)
  if (refusal) return err(refusal)
  const { attendBy, attendedAt, registeredAt } = item.v
  if (attendBy === '') return err({ code: 'no-clock' })
  if (attendedAt !== '') return err({ code: 'already-attended' })
  if (atMs !== undefined && atMs > context.nowMs) return err({ code: 'attended-in-future', field: 'at' })
  const at = atMs === undefined ? undefined : instantFrom(atMs)
  if (at !== undefined && at < registeredAt) return err({ code: 'attended-too-early', field: 'at' })
  const items = [eventOf(item, 'attended', { by: attendBy })]
  return ok({ cmd: 'item.attend', items, ...(at === undefined ? {} : { at }) })
}
