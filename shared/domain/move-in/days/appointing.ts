/** Appointments of a move-in (handbook R36): set, moved, cancelled, one by one or for a whole day. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import { LONGEST_MOVE_IN_TEXT } from '#shared/domain/move-in/cases/opening.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { readTime } from './slots.ts'

/** When the owner is asked to come; an empty day takes the appointment back. */
export interface AppointInput {
  readonly day: string
  readonly from: string
  readonly to: string
  readonly place: string
}

/** Why there is no appointment. */
export type AppointRefusal = Refusal<
  | 'beyond-role'
  | 'case-through'
  | 'not-appointed'
  | 'day-invalid'
  | 'day-past'
  | 'time-invalid'
  | 'time-order'
  | 'text-too-long'
>

/**
 * The appointment as a part of a run or alone.
 * **Refuses** `case-through` after the keys, the archive or a break, `not-appointed` where nothing is to be cancelled, `day-invalid`, `day-past`,
 * `time-invalid`, `time-order`, `text-too-long`. Source: handbook R36.
 */
export function appointmentItem(
  facts: MoveInCaseFacts,
  input: AppointInput & { readonly run?: string },
  today: Day,
): Result<RecordItem, AppointRefusal> {
  const { state } = facts
  if (state.status !== 'noticed' && state.status !== 'received' && state.status !== 'refused')
    return err({ code: 'case-through' })
  const run = input.run === undefined ? {} : { run: input.run }
  if (input.day === '') {
    if (state.appointment === null) return err({ code: 'not-appointed', field: 'day' })
    return ok(moveInEvent(facts, 'appointed', { data: { day: '', from: '', to: '', place: '', ...run } }))
  }
  const place = normalizeText(input.place)
  const [from, to] = [readTime(input.from), readTime(input.to)]
  if (!isDay(input.day)) return err({ code: 'day-invalid', field: 'day' })
  if (input.day < today) return err({ code: 'day-past', field: 'day' })
  if (from === undefined) return err({ code: 'time-invalid', field: 'from' })
  if (to === undefined) return err({ code: 'time-invalid', field: 'to' })
  if (to <= from) return err({ code: 'time-order', field: 'to' })
  if (place.length > LONGEST_MOVE_IN_TEXT) return err({ code: 'text-too-long', field: 'place' })
  return ok(moveInEvent(facts, 'appointed', { data: { day: input.day, from, to, place, ...run } }))
}

/** One appointment by itself. **Refuses** `beyond-role`, and as `appointmentItem`. */
export function decideAppoint(
  facts: MoveInCaseFacts,
  input: AppointInput,
  context: DecisionContext,
): Result<ChangeDraft, AppointRefusal> {
  if (!mayRun('moveIn.appoint', context)) return err({ code: 'beyond-role' })
  const item = appointmentItem(facts, input, context.today)
  return item.ok ? ok({ cmd: 'moveIn.appoint', items: [item.value] }) : item
}
