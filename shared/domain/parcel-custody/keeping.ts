/** What becomes of a thing while the desk keeps it (handbook 3.5, D15): told of, moved, damaged, declined, looked for, found again, lost. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { firstFault, type ItemFacts, itemEvent, leftFault, mayRun, storeFault, tagDetail } from './itemFacts.ts'
import type { NoticeWay } from './schema.ts'

/** Why nothing is noted about a thing; each code is explained where it is given. */
export type KeepingRefusal = Refusal<
  | 'beyond-role'
  | 'nothing-chosen'
  | 'item-left'
  | 'item-out'
  | 'item-missing'
  | 'not-missing'
  | 'not-damaged'
  | 'already-declined'
  | 'slot-missing'
  | 'same-slot'
  | 'remark-missing'
  | 'text-too-long'
>

const LONGEST = 120

/**
 * Tells that people were told: every thing gets the word, in one change.
 * **Refuses** `nothing-chosen`, `item-left`, `beyond-role`.
 * Source: handbook D15, 2.15.
 */
export function decideNotify(
  items: readonly ItemFacts[],
  way: NoticeWay,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  return onAll(items, { cmd: 'custody.notify', ev: 'notified', data: { way }, faultOf: leftFault }, context)
}

/**
 * Puts things into another slot.
 * **Refuses** `slot-missing`, `same-slot` where all of them lie there already, `item-left`, `item-out`, `item-missing`, `beyond-role`.
 */
export function decideMove(
  items: readonly ItemFacts[],
  slotId: string | null,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  if (slotId === null) return err({ code: 'slot-missing', field: 'slotId' })
  const others = items.filter(({ state }) => state.slotId !== slotId)
  // Where two desks named two slots, the one that is shown may have to be said again.
  if (items.length > 1 && others.length === 0) return err({ code: 'same-slot', field: 'slotId' })
  return onAll(items, { cmd: 'custody.move', ev: 'moved', data: { slotId }, faultOf: storeFault }, context)
}

/** Damage or shortage as it was seen. */
export interface DamageWord {
  readonly remark: string
  /** Hashes of photographs. */
  readonly photos: readonly string[]
}

/**
 * Notes damage or shortage; the leader's word on it is wanted from then on.
 * **Refuses** `remark-missing`, `text-too-long`, `item-left`, `beyond-role`.
 * Source: handbook 3.5 (异常).
 */
export function decideDamage(
  item: ItemFacts,
  { remark, photos }: DamageWord,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const words = said(remark)
  if (!words.ok) return words
  const act = { cmd: 'custody.damage', ev: 'damaged', data: { remark: words.value, photos }, faultOf: leftFault }
  const draft = onAll([item], act, context)
  return draft.ok ? ok({ ...draft.value, blobs: photos }) : draft
}

/**
 * The leader's word on damage or shortage.
 * **Refuses** `not-damaged`, `remark-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook 3.5 (主管裁定).
 */
export function decideRule(
  item: ItemFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const faultOf = ({ state }: ItemFacts): KeepingRefusal | undefined =>
    state.damagedAt === '' ? { code: 'not-damaged', detail: { tag: state.tag } } : undefined
  return withWords([item], remark, { cmd: 'custody.rule', ev: 'ruled', faultOf }, context)
}

/**
 * The recipient does not want it: it stays until it is returned.
 * **Refuses** `already-declined`, `remark-missing`, `text-too-long`, `item-left`, `beyond-role`.
 * Source: handbook 3.5, 2.15 (拒收).
 */
export function decideDecline(
  items: readonly ItemFacts[],
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const faultOf = (item: ItemFacts): KeepingRefusal | undefined =>
    leftFault(item) ??
    (item.state.declinedAt === '' ? undefined : { code: 'already-declined', detail: tagDetail(item) })
  return withWords(items, remark, { cmd: 'custody.decline', ev: 'declined', faultOf }, context)
}

/**
 * It does not lie where it should: it is looked for.
 * **Refuses** `item-left`, `item-missing` already, `beyond-role`; the remark may be empty.
 * Source: handbook 3.5 (查找).
 */
export function decideMiss(
  item: ItemFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const words = normalizeText(remark)
  if (words.length > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const faultOf = (one: ItemFacts): KeepingRefusal | undefined =>
    one.state.status === 'missing' ? { code: 'item-missing', detail: tagDetail(one) } : leftFault(one)
  return onAll([item], { cmd: 'custody.miss', ev: 'missed', data: { remark: words }, faultOf }, context)
}

/**
 * What was looked for, or told as lost, lies in a slot again.
 * **Refuses** `not-missing`, `slot-missing` where it never had one, `beyond-role`.
 * Source: handbook 3.5 (找回).
 */
export function decideRecover(
  item: ItemFacts,
  slotId: string | null,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const to = slotId ?? item.state.slotId
  if (to === null) return err({ code: 'slot-missing', field: 'slotId' })
  const act = { cmd: 'custody.recover', ev: 'recovered', data: { slotId: to }, faultOf: lookedForFault }
  return onAll([item], act, context)
}

/**
 * A leader gives up looking. A later finding takes the word back by itself.
 * **Refuses** `not-missing` (it is looked for first), `remark-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook 3.5 (遗失).
 */
export function decideLose(
  item: ItemFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const faultOf = (one: ItemFacts): KeepingRefusal | undefined =>
    one.state.status === 'missing' ? undefined : { code: 'not-missing', detail: tagDetail(one) }
  return withWords([item], remark, { cmd: 'custody.lose', ev: 'lost', faultOf }, context)
}

interface Act {
  readonly cmd: string
  readonly ev: string
  readonly data: JsonObject
  readonly faultOf: (item: ItemFacts) => KeepingRefusal | undefined
}

function onAll(
  items: readonly ItemFacts[],
  { cmd, ev, data, faultOf }: Act,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (items.length === 0) return err({ code: 'nothing-chosen' })
  const fault = firstFault(items, faultOf)
  return fault ? err(fault) : ok({ cmd, items: items.map((item) => itemEvent(item, ev, data)) })
}

function withWords(
  items: readonly ItemFacts[],
  remark: string,
  act: Omit<Act, 'data'>,
  context: DecisionContext,
): Result<ChangeDraft, KeepingRefusal> {
  const words = said(remark)
  return words.ok ? onAll(items, { ...act, data: { remark: words.value } }, context) : words
}

function said(remark: string): Result<string, KeepingRefusal> {
  const words = normalizeText(remark)
  if (words === '') return err({ code: 'remark-missing', field: 'remark' })
  return words.length > LONGEST ? err({ code: 'text-too-long', field: 'remark' }) : ok(words)
}

function lookedForFault(item: ItemFacts): KeepingRefusal | undefined {
  const { status } = item.state
  return status === 'missing' || status === 'lost' ? undefined : { code: 'not-missing', detail: tagDetail(item) }
}
