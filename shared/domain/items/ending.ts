/** How an item ends: finished and explained, the first receiver told, the resident asked, opened again (handbook R19, R112, R148). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { isLeader } from '#shared/domain/roles.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import {
  type ActRefusal,
  checkOpen,
  checkPresent,
  eventOf,
  type ItemRecord,
  LONGEST_NAME,
  oneEvent,
  readText,
  type TextRefusal,
} from './acting.ts'
import { defaultPromise, type ItemRules, visitBackOf } from './rules.ts'
import { CONFIRMATIONS, VISIT_BACK_OUTCOMES } from './schema.ts'

/** How it ended. `confirmation` is one of `CONFIRMATIONS`. */
export interface ItemEnding {
  readonly result: string
  /** Name of who explained it to the resident. */
  readonly explainedBy: string
  readonly confirmation: string
}

/** Why an item does not end, or not begin again. */
export type EndRefusal =
  | ActRefusal
  | TextRefusal
  | Refusal<
      | 'confirmation-missing'
      | 'not-first-receiver'
      | 'nothing-to-tell'
      | 'no-visit-back'
      | 'outcome-missing'
      | 'still-open'
    >

interface EndFacts {
  readonly rules: ItemRules
  readonly context: DecisionContext
}

/**
 * Finishes the matter: what came of it, who explained it, how the resident confirmed. Complaints, and the share of repairs that
 * the setting says, are visited back afterwards.
 * **Refuses** `text-missing` (which field), `text-too-long`, `confirmation-missing`, as `checkOpen`.
 * Source: handbook R19, R112, R140.
 */
export function decideFinish(
  item: ItemRecord,
  { result, explainedBy, confirmation }: ItemEnding,
  { rules, context }: EndFacts,
): Result<ChangeDraft, EndRefusal> {
  const refusal = checkOpen('item.finish', item, context)
  if (refusal) return err(refusal)
  const text = readText(result, { field: 'result' })
  if (!text.ok) return text
  const explained = readText(explainedBy, { field: 'explainedBy', max: LONGEST_NAME })
  if (!explained.ok) return explained
  const confirmed = CONFIRMATIONS.find((known) => known === confirmation)
  if (confirmed === undefined) return err({ code: 'confirmation-missing', field: 'confirmation' })
  const { kind, reopened, personId, unitId, contactPhone } = item.v
  const canBeAsked = personId !== null || unitId !== null || contactPhone !== ''
  const visitBack = visitBackOf({ id: item.id, kind, reopened, canBeAsked, endMs: context.nowMs }, rules)
  const data = { result: text.value, explainedBy: explained.value, confirmation: confirmed, ...visitBack }
  return oneEvent('item.finish', eventOf(item, 'done', data))
}

/**
 * The first receiver confirms to know how it ended; a leader may, for one who is away.
 * **Refuses** `nothing-to-tell`, `not-first-receiver`, as `checkPresent`.
 * Source: handbook R17, R19.
 */
export function decideConfirmTold(item: ItemRecord, context: DecisionContext): Result<ChangeDraft, EndRefusal> {
  const refusal = checkPresent('item.confirmTold', item.v, context)
  if (refusal) return err(refusal)
  if (!item.v.receiverToTell) return err({ code: 'nothing-to-tell' })
  if (item.v.firstReceiver !== context.actor.id && !isLeader(context.actor)) return err({ code: 'not-first-receiver' })
  return oneEvent('item.confirmTold', eventOf(item, 'receiver-told', {}))
}

/** What the resident said. `outcome` is one of `VISIT_BACK_OUTCOMES`. */
export interface VisitBackAnswer {
  readonly outcome: string
  readonly answer: string
}

/**
 * What the visit-back came to: without an answer it stays due, a dissatisfied resident opens the matter again with a new promise.
 * **Refuses** `no-visit-back`, `outcome-missing`, `text-missing` where a dissatisfied one says nothing, as `checkPresent`.
 * Source: handbook R148, 2.16.
 */
export function decideVisitBack(
  item: ItemRecord,
  { outcome, answer }: VisitBackAnswer,
  { rules, context }: EndFacts,
): Result<ChangeDraft, EndRefusal> {
  const refusal = checkPresent('item.visitBack', item.v, context)
  if (refusal) return err(refusal)
  if (item.v.status !== 'done') return err({ code: 'no-visit-back' })
  const known = VISIT_BACK_OUTCOMES.find((one) => one === outcome)
  if (known === undefined) return err({ code: 'outcome-missing', field: 'outcome' })
  const isOpened = known === 'dissatisfied'
  const text = readText(answer, { field: 'answer', isOptional: !isOpened })
  if (!text.ok) return text
  const again: JsonObject = isOpened ? promisedAgain(rules, context) : {}
  return oneEvent('item.visitBack', eventOf(item, 'visited-back', { outcome: known, answer: text.value, ...again }))
}

/** Opens a finished matter again. **Refuses** `still-open`, `text-missing` without a reason, as `checkPresent`. Source: handbook 3.9. */
export function decideReopen(
  item: ItemRecord,
  reason: string,
  { rules, context }: EndFacts,
): Result<ChangeDraft, EndRefusal> {
  const refusal = checkPresent('item.reopen', item.v, context)
  if (refusal) return err(refusal)
  if (item.v.status === 'open') return err({ code: 'still-open' })
  const text = readText(reason, { field: 'reason' })
  if (!text.ok) return text
  const data = { text: text.value, ...promisedAgain(rules, context) }
  return ok({ cmd: 'item.reopen', items: [eventOf(item, 'reopened', data)] })
}

function promisedAgain(rules: ItemRules, { nowMs }: DecisionContext): JsonObject {
  const basis = { nextPromiseDays: rules.nextPromiseDays, closing: rules.closing, zone: rules.zone }
  return { due: defaultPromise(nowMs, rules), basis }
}
