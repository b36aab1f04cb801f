/** 更正 of a wrong hand-out (handbook 3.5): the way out is taken back, and the desk says where the thing is. */
import { decideVoid } from '#shared/domain/correction.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type ItemFacts, mayRun } from './itemFacts.ts'
import { decideMiss, decideMove, decideRecover, type KeepingRefusal } from './keeping.ts'
import { custodySpec } from './schema.ts'
import { visitOf } from './visitOf.ts'
import { type ComeBackRefusal, decideComeBack } from './wayOut.ts'

/** Where the thing is, once the way out is taken back: in a slot, still with whoever carries the run, or nowhere to be seen. */
export type WhereNow = { readonly slotId: string } | 'with-run' | 'missing'

/** Why a way out is not taken back; each code is explained where it is given. */
export type MendRefusal = Refusal<
  'nothing-to-mend' | 'settle-first' | 'not-voidable' | 'reason-missing' | 'not-on-run' | 'beyond-role'
>

const ENDS = new Set(['handedOut', 'delivered', 'returned', 'passedOn', 'lost'])

/** The ways out of the stay that stands now, as they were told; two where two desks told one. */
function waysOutOf({ state, events }: Pick<ItemFacts, 'state' | 'events'>): readonly LiveEvent[] {
  return events.filter((event) => ENDS.has(event.ev) && visitOf(event) === state.visit)
}

/**
 * Takes a wrong way out back; the original stays in history. Whoever wrote it may in the same session, a leader with a reason at any time.
 * **Refuses** `nothing-to-mend`, `settle-first` where two ways out contradict each other, `not-on-run` (nobody carries it), `not-voidable`, `reason-missing` of a leader,
 * `beyond-role`.
 * Source: handbook 3.5; sync 4.4.
 */
export function decideMendWayOut(
  item: ItemFacts,
  { reason, where }: { readonly reason: string; readonly where: WhereNow },
  context: DecisionContext,
): Result<ChangeDraft, MendRefusal> {
  if (!mayRun('custody.undo', context)) return err({ code: 'beyond-role' })
  const [target, other] = waysOutOf(item)
  if (target === undefined) return err({ code: 'nothing-to-mend' })
  if (other !== undefined) return err({ code: 'settle-first' })
  if (where === 'with-run' && target.ev !== 'delivered') return err({ code: 'not-on-run', field: 'where' })
  const voided = decideVoid(custodySpec, { id: item.id, target }, normalizeText(reason), context)
  if (!voided.ok) return err(voided.error)
  // A leader's void is a leader's act; one's own slip of the same session is not.
  return ok({ cmd: mayRun('custody.void', context) ? 'custody.void' : 'custody.undo', items: [voided.value] })
}

/**
 * Says where a thing is whose way out was taken back: the next change, because one change tells one thing of a record. Undefined where that
 * stands already.
 * **Refuses** as `decideMove`, `decideMiss`, `decideRecover` and `decideComeBack`.
 * Source: handbook 3.5.
 */
export function decideWhereNow(
  item: ItemFacts,
  { reason, where }: { readonly reason: string; readonly where: WhereNow },
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal | ComeBackRefusal> | undefined {
  const { status, slotId } = item.state
  if (where === 'with-run') return undefined
  if (where === 'missing') return status === 'missing' ? undefined : decideMiss(item, '', context)
  if (status === 'out-for-delivery')
    return decideComeBack(item, { slotId: where.slotId, remark: reason || '—' }, context)
  if (status === 'missing') return decideRecover(item, where.slotId, context)
  return slotId === where.slotId ? undefined : decideMove([item], where.slotId, context)
}
