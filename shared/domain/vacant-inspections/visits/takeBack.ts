/** Taking a visit back (handbook 3.7): the entry stays in history, the home is due again, and the faults that it brought go with it. */
import { decideVoid } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { faultSpec, inspectionSpec } from '#shared/domain/vacant-inspections/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'

/** Why a visit is not taken back; each code is explained where it is given. */
export type TakeBackVisitRefusal = Refusal<
  'beyond-role' | 'visit-gone' | 'settle-first' | 'fault-under-way' | 'not-voidable' | 'reason-missing'
>

/** A record with the events that still stand for it. */
export interface StandingRecord {
  readonly id: string
  readonly events: readonly LiveEvent[]
}

/** A visit, and the faults of its home, those that it found among them. */
export interface VisitToTakeBack {
  readonly visit: StandingRecord
  readonly faults: readonly StandingRecord[]
}

/**
 * Takes the entry of a slot back together with what it found (a fault that was seen otherwise too stays): whoever wrote it in the same session, a leader with a reason at any
 * time. **Refuses** `visit-gone`: nothing stands there; `settle-first`: two desks entered it; `fault-under-way`: a department was told of a
 * fault, or somebody dealt with it; `not-voidable`; `reason-missing` of a leader; `beyond-role`. Source: handbook 3.7, R95; sync 4.4.
 */
export function decideTakeBackVisit(
  { visit, faults }: VisitToTakeBack,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, TakeBackVisitRefusal> {
  const entries = visit.events.filter(({ ev }) => ev === 'recorded')
  const target = entries[0] ?? visit.events.find(({ ev }) => ev === 'takenOver')
  if (target === undefined) return err({ code: 'visit-gone' })
  if (entries.length > 1) return err({ code: 'settle-first' })
  const words = normalizeText(reason)
  const taken = decideVoid(inspectionSpec as EventSpec, { id: visit.id, target }, words, context)
  if (!taken.ok) return err(taken.error)
  const items: RecordItem[] = [taken.value]
  for (const { id, events } of faults) {
    const findings = events.filter(({ ev }) => ev === 'found' || ev === 'sighted')
    const mine = findings.find(({ data }) => data.inspectionId === visit.id)
    if (mine === undefined) continue
    // What somebody else saw too stays a fault, whatever was done about it.
    if (findings.length === 1 && events.length > 1) return err({ code: 'fault-under-way' })
    const voided = decideVoid(faultSpec as EventSpec, { id, target: mine }, words, context)
    if (!voided.ok) return err(voided.error)
    items.push(voided.value)
  }
  const isLeader = context.mayAct('vacantInspection.void', context.actor.role) === 'allowed'
  const cmd = isLeader ? 'vacantInspection.void' : 'vacantInspection.undo'
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd, items })
}
