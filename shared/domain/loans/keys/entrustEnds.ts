/** What becomes of an entrusted key (handbook D1, 2.4): kept longer, given back. */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type EntrustRefusal, LONGEST, latestUntil } from './entrustDecisions.ts'
import type { EntrustmentState } from './entrustmentFold.ts'
import { type KeySetFacts, setEvent } from './setDecisions.ts'

/** An entrustment with its live events. */
export interface EntrustmentFacts {
  readonly id: string
  readonly state: EntrustmentState | undefined
  readonly events: readonly LiveEvent[]
}

/**
 * Lets the desk keep a key longer. **Refuses** `entrustment-over`, `until-missing`, `until-too-early` (not after the end that stands),
 * `until-too-late`, `text-too-long`, `beyond-role`. Source: handbook D1, 2.4.
 */
export function decideExtendEntrustment(
  facts: EntrustmentFacts,
  { until, remark }: { readonly until: string; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, EntrustRefusal> {
  if (context.mayAct('keyEntrustment.extend', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (facts.state?.status !== 'held') return err({ code: 'entrustment-over' })
  if (!isDay(until)) return err({ code: 'until-missing', field: 'until' })
  if (until <= facts.state.until) return err({ code: 'until-too-early', field: 'until' })
  if (until > latestUntil(context.today)) return err({ code: 'until-too-late', field: 'until' })
  const words = normalizeText(remark)
  if (words.length > LONGEST.words) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd: 'keyEntrustment.extend', items: [entrustmentEvent(facts, 'extended', { until, remark: words })] })
}

/** Who took a key back, when, and the set that leaves its hook. */
export interface EndWord {
  readonly day: string
  /** The owner, or in words who came in their place. */
  readonly to: string
  readonly remark: string
}

/**
 * Gives an entrusted key back: the set leaves the cabinet in the same change, its seal with it.
 * **Refuses** `entrustment-over`, `thing-out` (the set is lent: it must be back first), `set-missing`, `day-invalid` (to come, or before it was
 * taken), `taker-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook D1, 2.4, 3.8.
 */
export function decideEndEntrustment(
  facts: EntrustmentFacts & { readonly set: KeySetFacts | undefined },
  { day, to, remark }: EndWord,
  context: DecisionContext,
): Result<ChangeDraft, EntrustRefusal> {
  if (context.mayAct('keyEntrustment.end', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const { state, set } = facts
  if (state?.status !== 'held') return err({ code: 'entrustment-over' })
  if (set?.loans.some(({ status }) => status === 'out')) return err({ code: 'thing-out' })
  if (set?.state?.missing) return err({ code: 'set-missing' })
  if (!isDay(day) || day > context.today || day < state.from) return err({ code: 'day-invalid', field: 'day' })
  const taker = normalizeText(to)
  if (taker === '') return err({ code: 'taker-missing', field: 'to' })
  if (taker.length > LONGEST.name) return err({ code: 'text-too-long', field: 'to' })
  const words = normalizeText(remark)
  if (words.length > LONGEST.words) return err({ code: 'text-too-long', field: 'remark' })
  const ended = entrustmentEvent(facts, 'ended', { day, to: taker, remark: words })
  const gone: DraftItem[] = set?.thing
    ? [{ kind: 'set', e: 'loanThing', id: set.thingId, values: { active: false } }]
    : []
  const unsealed = set?.state?.seal ? [setEvent(set, 'released', { entrustmentId: facts.id })] : []
  return ok({ cmd: 'keyEntrustment.end', items: [ended, ...gone, ...unsealed] })
}

function entrustmentEvent({ id, state, events }: EntrustmentFacts, ev: string, data: RecordItem['data']): RecordItem {
  const refs = events.map(({ dot }) => dot)
  return { kind: 'event', e: 'keyEntrustment', id, ev, data: { ...data, personId: state?.personId ?? null }, refs }
}
