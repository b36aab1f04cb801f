/** Commands of check-in: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import {
  decideArrive,
  decideCorrectArrival,
  decideLeave,
  decideTakeBack,
} from '#shared/domain/desk-visits/decisions.ts'
import type { Arrival } from '#shared/domain/desk-visits/schema.ts'
import { err } from '#shared/kernel/result.ts'

/** Somebody arrives at the desk. Refusals as `decideArrive`. */
export function arrive(desk: Desk, input: Arrival) {
  return runCommand(desk, async (context) => {
    const here = await desk.store.db.visits.where('v.status').equals('here').toArray()
    return decideArrive(input, here, context)
  })
}

/** Somebody leaves. Refusals as `decideLeave`. */
export function leave(desk: Desk, visitId: string) {
  return runCommand(desk, async (context) => {
    const visit = await desk.store.db.visits.get(visitId)
    if (!visit) return err({ code: 'not-here' as const })
    return decideLeave(visitId, visit.v, await loadLiveEvents(desk.store, 'visit', visitId), context)
  })
}

/** 更正 of one's own arrival. Refusals as `decideCorrectArrival`. */
export function correctArrival(desk: Desk, visitId: string, input: Arrival) {
  return runCommand(desk, async (context) =>
    decideCorrectArrival(visitId, await loadLiveEvents(desk.store, 'visit', visitId), input, context),
  )
}

/** Takes the last event of a visit back. Refusals as `decideTakeBack`. */
export function takeBack(desk: Desk, visitId: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideTakeBack(visitId, await loadLiveEvents(desk.store, 'visit', visitId), reason, context),
  )
}
