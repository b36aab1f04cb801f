/** Commands of a handover day: an appointment, a number that is called, somebody who leaves. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { type AppointInput, decideAppoint } from '#shared/domain/move-in/days/appointing.ts'
import { decideCall, decideLeave } from '#shared/domain/move-in/days/dayQueue.ts'
import { onMoveIn } from './onMoveIn.ts'

/** Sets, moves or cancels an appointment. Refusals as `decideAppoint`, `case-unknown`. */
export function appointMoveIn(desk: Desk, id: string, input: AppointInput) {
  return onMoveIn(desk, id, (facts, context) => decideAppoint(facts, input, context))
}

/** Calls a number. Refusals as `decideCall`, `case-unknown`. */
export function callMoveIn(desk: Desk, id: string) {
  return onMoveIn(desk, id, decideCall)
}

/** Notes that somebody went away. Refusals as `decideLeave`, `case-unknown`. */
export function leaveMoveIn(desk: Desk, id: string, why: string) {
  return onMoveIn(desk, id, (facts, context) => decideLeave(facts, { why }, context))
}
