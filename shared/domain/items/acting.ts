/** What every act on an item begins with: may they, is it still open, and the one event that tells it. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { ItemState } from './itemState.ts'

/** Longest text of a note, an answer, a result, in characters. */
export const LONGEST_TEXT = 500
/** Longest name of a person, a place, a department. */
export const LONGEST_NAME = 60

/** An item with its live events. */
export interface ItemRecord {
  readonly id: string
  readonly v: ItemState
  readonly events: readonly LiveEvent[]
}

/** Why an act on an item is refused before it is looked at. */
export type ActRefusal = Refusal<'beyond-role' | 'item-gone' | 'item-closed'>

/** Whether the actor may run the command. */
export function mayRun(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) === 'allowed'
}

/** **Refuses** `beyond-role`, `item-gone` when it was taken back, `item-closed` unless it is open. */
export function checkOpen(cmd: string, { v }: ItemRecord, context: DecisionContext): ActRefusal | undefined {
  const refusal = checkPresent(cmd, v, context)
  return refusal ?? (v.status === 'open' ? undefined : { code: 'item-closed' })
}

/** **Refuses** `beyond-role`, `item-gone`. */
export function checkPresent(cmd: string, v: ItemState, context: DecisionContext): ActRefusal | undefined {
  if (!mayRun(cmd, context)) return { code: 'beyond-role' }
  return v.status === 'void' ? { code: 'item-gone' } : undefined
}

/** One event of the item; it names all events it answers, and whose key seals what is personal in it. */
export function eventOf({ id, v, events }: ItemRecord, ev: string, data: JsonObject): RecordItem {
  const refs = events.map((event) => event.dot)
  return { kind: 'event', e: 'item', id, ev, data: { ...data, personId: v.personId }, refs }
}

/** The change of one event. */
export function oneEvent(cmd: string, item: RecordItem): Result<ChangeDraft, never> {
  return ok({ cmd, items: [item] })
}

/** Why a typed text is not taken. */
export type TextRefusal = Refusal<'text-missing' | 'text-too-long'>

/** A text as stored. **Refuses** `text-missing` where one is wanted, `text-too-long`. */
export function readText(
  typed: string,
  { field, max = LONGEST_TEXT, isOptional = false }: { field: string; max?: number; isOptional?: boolean },
): Result<string, TextRefusal> {
  const text = normalizeText(typed)
  if (text === '' && !isOptional) return err({ code: 'text-missing', field })
  return text.length > max ? err({ code: 'text-too-long', field, detail: { max } }) : ok(text)
}
