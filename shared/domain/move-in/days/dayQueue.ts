/** Who is here on a handover day, who is next, and what may be done with a number (handbook R36, 叫号). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { MoveInState } from '#shared/domain/move-in/cases/caseState.ts'
import { LONGEST_MOVE_IN_TEXT } from '#shared/domain/move-in/cases/opening.ts'
import { type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { minutesOf } from './slots.ts'

/** Where a home stands on the day, in the order of the visit. */
export const QUEUE_STANDS = ['called', 'waiting', 'late', 'expected', 'left', 'refused', 'handed-over'] as const
/** One of them. */
export type QueueStand = (typeof QUEUE_STANDS)[number]

/** What the queue needs of a case. */
export type QueuedCase = Pick<MoveInState, 'status' | 'appointment' | 'arrival' | 'handOver' | 'refusals'>

/** The moment at which the queue is looked at. */
export interface QueueMoment {
  readonly day: Day
  /** Day and minute it is now. */
  readonly today: Day
  readonly minutes: number
}

/** Whether the case belongs to the day: expected on it, or there on it. */
export function isOfDay({ appointment, arrival, handOver }: QueuedCase, day: Day): boolean {
  return appointment?.day === day || arrival?.day === day || handOver?.day === day
}

/** Where the home stands on the day. Source: handbook R36, 3.4. */
export function queueStand(state: QueuedCase, { day, today, minutes }: QueueMoment): QueueStand {
  const { arrival, refusals, appointment, handOver } = state
  if (handOver !== null) return 'handed-over'
  if (arrival === null || arrival.day !== day) {
    const isOver = today > day || (today === day && appointment?.day === day && minutes > endOf(appointment))
    return isOver ? 'late' : 'expected'
  }
  if ((refusals.at(-1)?.at ?? '') >= arrival.at) return 'refused'
  if (arrival.leftAt !== '') return 'left'
  return arrival.calls > 0 ? 'called' : 'waiting'
}

const endOf = ({ to, from }: { readonly to: string; readonly from: string }): number =>
  to === '' ? (from === '' ? 24 * 60 : minutesOf(from)) : minutesOf(to)

/** Whoever waits, the next one first: who came before their slot waits for it, who came late counts from when they came. */
export function inTurn<Line extends { readonly state: QueuedCase }>(
  lines: readonly Line[],
  zone: string,
): readonly Line[] {
  const dueOf = ({ state: { appointment, arrival } }: Line): number => {
    const came = arrival === null ? 0 : minutesInZone(instantMs(arrival.at as Instant), zone)
    const isSameDay = appointment !== null && appointment.day === arrival?.day && appointment.from !== ''
    return isSameDay ? Math.max(came, minutesOf(appointment.from)) : came
  }
  const keyed = lines.map((line) => ({ line, due: dueOf(line), at: line.state.arrival?.at ?? '' }))
  return keyed.sort((a, b) => a.due - b.due || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(({ line }) => line)
}

/** Why a number is not called, or does not leave. */
export type QueueRefusal = Refusal<
  'beyond-role' | 'not-here' | 'left-already' | 'case-through' | 'why-missing' | 'text-too-long'
>

/** Calls a number, for the first time or again. **Refuses** `beyond-role`, `case-through`, `not-here`, `left-already`. Source: handbook R36. */
export function decideCall(facts: MoveInCaseFacts, context: DecisionContext): Result<ChangeDraft, QueueRefusal> {
  const refusal = queueRefusal(facts, context)
  if (refusal !== undefined) return err(refusal)
  return ok({ cmd: 'moveIn.call', items: [moveInEvent(facts, 'called', { data: { day: context.today } })] })
}

/** Whoever goes away before it was their turn, or did not come when called. **Refuses** as `decideCall`, `why-missing`, `text-too-long`. */
export function decideLeave(
  facts: MoveInCaseFacts,
  input: { readonly why: string },
  context: DecisionContext,
): Result<ChangeDraft, QueueRefusal> {
  const refusal = queueRefusal(facts, context)
  if (refusal !== undefined) return err(refusal)
  const why = normalizeText(input.why)
  if (why === '') return err({ code: 'why-missing', field: 'why' })
  if (why.length > LONGEST_MOVE_IN_TEXT) return err({ code: 'text-too-long', field: 'why' })
  return ok({ cmd: 'moveIn.call', items: [moveInEvent(facts, 'left', { data: { why } })] })
}

function queueRefusal({ state }: MoveInCaseFacts, context: DecisionContext): QueueRefusal | undefined {
  if (!mayRun('moveIn.call', context)) return { code: 'beyond-role' }
  if (state.handOver !== null || (state.status !== 'received' && state.status !== 'noticed'))
    return { code: 'case-through' }
  if (state.arrival === null || state.arrival.day !== context.today) return { code: 'not-here' }
  return state.arrival.leftAt === '' ? undefined : { code: 'left-already' }
}
