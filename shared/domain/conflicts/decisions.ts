/** Settling a conflict (sync 4.4): a field by a write that names all heads, a deletion by a write or once more, facts by a `settle` event. */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import { type Conflict, partiesHash, settleFirst } from '#shared/sync/conflict.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { basesForDelete, basesForSettlement } from '#shared/sync/registerFold.ts'
import { buildSettlement, type SettlementRefusal } from '#shared/sync/settlement.ts'
import type { AggregateState, RegisterState } from '#shared/sync/state.ts'
import { outcomeOf, type SettleChoice } from './choices.ts'
import { type RulingChoice, rulingSpec } from './schema.ts'
import { entityOfDeletion, fieldOfRule, maySettle, settleCommand } from './settlers.ts'

/** Why a conflict is not settled. */
export type SettleRefusal =
  | Refusal<
      'settled-already' | 'changed-meanwhile' | 'beyond-role' | 'other-kind' | 'settle-first' | 'value-unreadable'
    >
  | SettlementRefusal

/** A conflict as it stands in the transaction, and as it was on the screen. */
export interface Settling {
  /** Undefined when it is not open any more. */
  readonly conflict: Conflict | undefined
  /** The parties that the screen showed: a new one reopens the question. */
  readonly seen: readonly Dot[]
  /** Why, in the decider's words. */
  readonly note: string
}

type Decided = Result<ChangeDraft, SettleRefusal>

/**
 * One value for a contested field: a write that names all heads, those of a deletion too.
 * **Refuses** `settled-already`, `changed-meanwhile`, `beyond-role`, and `other-kind` for what is no field's conflict. Source: sync 4.4.
 */
export function decideSettleField(
  settling: Settling & { readonly state: RegisterState; readonly value: Json; readonly choice: 'side' | 'third' },
  context: DecisionContext,
): Decided {
  const open = openConflict(settling, context)
  if (!open.ok) return open
  const place = fieldOfRule(open.value.rule)
  if (!place) return refuse('other-kind')
  const { id } = parseRecordKey(open.value.subject as RecordKey)
  const seen = { [place.field]: basesForSettlement(settling.state, place.field) }
  const item: DraftItem = { kind: 'set', e: place.entity, id, values: { [place.field]: settling.value }, seen }
  return ok(ruled(open.value, [item], settling))
}

/** A field whose shown value is written again, so that the record stays: it names what the form of that field would, the deletion too. */
export interface Kept {
  readonly field: string
  readonly value: Json
  readonly bases: readonly Dot[]
}

/**
 * A record that was deleted on one desk and edited on another: it stays (`kept` is written again), or is deleted once more by a deletion
 * that names everything. **Refuses** as `decideSettleField`. Source: sync 4.4.
 */
export function decideSettleDelete(
  settling: Settling &
    (
      | { readonly choice: 'keep-record'; readonly kept: Kept }
      | { readonly choice: 'delete-again'; readonly state: RegisterState }
    ),
  context: DecisionContext,
): Decided {
  const open = openConflict(settling, context)
  if (!open.ok) return open
  const entity = entityOfDeletion(open.value.rule)
  if (entity === undefined) return refuse('other-kind')
  const { id } = parseRecordKey(open.value.subject as RecordKey)
  return ok(ruled(open.value, [deletionItem(settling, { e: entity, id })], settling))
}

function deletionItem(
  settling: Parameters<typeof decideSettleDelete>[0],
  record: { e: string; id: string },
): DraftItem {
  if (settling.choice === 'delete-again') return { kind: 'delete', ...record, seen: basesForDelete(settling.state) }
  const { field, value, bases } = settling.kept
  return { kind: 'set', ...record, values: { [field]: value }, seen: { [field]: bases } }
}

/**
 * Which facts stand and which are taken back: a `settle` event over exactly the parties.
 * **Refuses** as `decideSettleField`, `settle-first` while settlements about this conflict contradict each other, and as `buildSettlement`.
 * Source: sync 4.4.
 */
export function decideSettle(
  settling: Settling & {
    readonly choice: SettleChoice
    /** All open conflicts of the desk. */
    readonly open: readonly Conflict[]
    /** The settlements of the conflict's root that this desk has. */
    readonly known: AggregateState
  },
  context: DecisionContext,
): Decided {
  const open = openConflict(settling, context)
  if (!open.ok) return open
  const conflict = open.value
  if (settleFirst(conflict, settling.open).id !== conflict.id) return refuse('settle-first')
  const event = buildSettlement(conflict, outcomeOf(settling.choice, conflict.parties), settling.known)
  if (!event.ok) return event
  const item: RecordItem = { kind: 'event', ...event.value }
  return ok(ruled(conflict, [item], { choice: settling.choice.kind, note: settling.note }))
}

/** The conflict if it is still the one that the screen showed, and the actor may settle it. */
function openConflict(
  { conflict, seen }: Settling,
  { actor, mayAct }: DecisionContext,
): Result<Conflict, SettleRefusal> {
  if (!conflict) return refuse('settled-already')
  if (partiesHash(conflict.parties) !== partiesHash(seen)) return refuse('changed-meanwhile')
  return maySettle(conflict, actor.role, mayAct) ? ok(conflict) : refuse('beyond-role')
}

/** One change: what settles, and the ruling that tells it. */
function ruled(
  conflict: Conflict,
  items: readonly DraftItem[],
  { choice, note }: { readonly choice: RulingChoice; readonly note: string },
): ChangeDraft {
  const { id, rule, subject } = conflict
  // Why is free words about people: it travels sealed with the ruling, never in the envelope.
  const data = { rule, subject, choice, note: note.trim() }
  const ruling: RecordItem = { kind: 'event', e: rulingSpec.entity, id, ev: 'ruled', data }
  return { cmd: settleCommand(conflict), items: [...items, ruling] }
}
