/** What becomes of a key or card later (handbook 2.4, 3.8): 挂失, 找回, 补办, 退还. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { mayRun } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { HandedItemState } from './handedItemFold.ts'
import { LONGEST_REMARK } from './handedThings.ts'

/** A thing with its live events. */
export interface HandedItemFacts {
  readonly id: string
  readonly state: HandedItemState
  readonly events: readonly LiveEvent[]
}

/** Why nothing becomes of a thing. */
export type ItemStepRefusal = Refusal<
  | 'beyond-role'
  | 'item-unknown'
  | 'item-void'
  | 'item-lost'
  | 'item-not-lost'
  | 'item-replaced'
  | 'item-returned'
  | 'nothing-to-return'
  | 'other-home'
  | 'count-invalid'
  | 'reason-missing'
  | 'text-too-long'
>

/** The next event on a thing. */
export function handedEvent({ id, state, events }: HandedItemFacts, ev: string, data: RecordItem['data']): RecordItem {
  const refs = events.map(({ dot }) => dot)
  return { kind: 'event', e: 'handedItem', id, ev, data: { personId: state.personId, ...data }, refs }
}

const OVER = { void: 'item-void', replaced: 'item-replaced', returned: 'item-returned' } as const

/** Why a thing is out of anybody's hands; undefined while it is held or lost. */
export function overFault({ status }: HandedItemState): ItemStepRefusal['code'] | undefined {
  return status === 'held' || status === 'lost' ? undefined : OVER[status]
}

function whyFault(typed: string, { isNeeded }: { readonly isNeeded: boolean }): ItemStepRefusal | undefined {
  const why = normalizeText(typed)
  if (why === '' && isNeeded) return { code: 'reason-missing', field: 'why' }
  return why.length > LONGEST_REMARK ? { code: 'text-too-long', field: 'why' } : undefined
}

/** 挂失. **Refuses** `beyond-role`, `item-void`, `item-lost`, `item-replaced`, `item-returned`, `reason-missing`, `text-too-long`. Source: handbook 2.4. */
export function decideLoseItem(
  facts: HandedItemFacts,
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, ItemStepRefusal> {
  const cmd = 'handedItem.lose'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const over = overFault(facts.state)
  if (over !== undefined) return err({ code: over })
  if (facts.state.status === 'lost') return err({ code: 'item-lost' })
  const fault = whyFault(why, { isNeeded: true })
  return fault ? err(fault) : ok({ cmd, items: [handedEvent(facts, 'lost', { why: normalizeText(why) })] })
}

/** A lost one turned up. **Refuses** `beyond-role`, `item-not-lost`, `text-too-long`. Source: handbook 3.8. */
export function decideFindItem(
  facts: HandedItemFacts,
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, ItemStepRefusal> {
  const cmd = 'handedItem.lose'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (facts.state.status !== 'lost') return err({ code: 'item-not-lost' })
  const fault = whyFault(why, { isNeeded: false })
  return fault ? err(fault) : ok({ cmd, items: [handedEvent(facts, 'foundAgain', { why: normalizeText(why) })] })
}

/** How many of one thing come back. */
export interface ReturnedCount {
  readonly facts: HandedItemFacts
  readonly count: number
}

/**
 * 退还, one or all of a home in one go; fewer than were given is said in words.
 * **Refuses** `beyond-role`, `nothing-to-return`, `other-home`, `item-void`, `item-replaced`, `item-returned`, `count-invalid`, `reason-missing` where
 * pieces are missing, `text-too-long`. Source: handbook 2.4, 3.8.
 */
export function decideReturnItems(
  returned: readonly ReturnedCount[],
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, ItemStepRefusal> {
  const cmd = 'handedItem.return'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const [first] = returned
  if (first === undefined) return err({ code: 'nothing-to-return' })
  if (returned.some(({ facts }) => facts.state.unitId !== first.facts.state.unitId)) return err({ code: 'other-home' })
  for (const { facts, count } of returned) {
    const over = overFault(facts.state)
    if (over !== undefined) return err({ code: over, detail: { serial: facts.state.serial } })
    if (!Number.isSafeInteger(count) || count < 1 || count > facts.state.count)
      return err({ code: 'count-invalid', field: 'count' })
  }
  const isShort = returned.some(({ facts, count }) => count < facts.state.count)
  const fault = whyFault(why, { isNeeded: isShort })
  if (fault) return err(fault)
  const words = normalizeText(why)
  const items = returned.map(({ facts, count }) => handedEvent(facts, 'returned', { count, why: words }))
  return ok({ cmd, items })
}

/** A leader takes back that a thing was issued. **Refuses** `beyond-role`, `item-void`, `reason-missing`, `text-too-long`. Source: handbook D19. */
export function decideVoidItem(
  facts: HandedItemFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, ItemStepRefusal> {
  const cmd = 'handedItem.void'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const refs = facts.events.map(({ dot }) => dot)
  if (facts.state.status === 'void' || refs.length === 0) return err({ code: 'item-void' })
  const fault = whyFault(reason, { isNeeded: true })
  if (fault) return err(fault)
  const data = { reason: normalizeText(reason) }
  return ok({ cmd, items: [{ kind: 'event', e: 'handedItem', id: facts.id, ev: 'void', data, refs }] })
}
