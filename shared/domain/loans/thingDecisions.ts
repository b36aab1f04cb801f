/** What the cabinet holds (handbook D25): adding things, several at once, mending and retiring them; the code on their labels. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { LoanThing } from './schema.ts'

/** Why a thing is not kept; each code is explained where it is given. */
export type ThingRefusal = Refusal<
  | 'beyond-role'
  | 'label-missing'
  | 'label-taken'
  | 'text-too-long'
  | 'too-many-things'
  | 'amount-invalid'
  | 'thing-unknown'
  | 'thing-out'
>

/** Most things added at once. */
export const MAX_THINGS = 50
const LONGEST = 30
const RANGE = /^(.*?)\s*(\d{1,4})\s*[-–~—至到]\s*(\d{1,4})$/u

/** The labels that were typed: `平板车 1-5` is five, `雨伞` is one. Undefined for more than 50. */
export function labelsOf(typed: string): readonly string[] | undefined {
  const text = normalizeText(foldWidth(typed))
  const range = RANGE.exec(text)
  const stem = range?.[1] ?? ''
  // 2-1203 is the key of a unit, not a thousand keys: only a name before the numbers makes a range.
  if (!range || stem === '' || /\d$/.test(stem)) return text === '' ? [] : [text]
  const [from, to] = [Number(range[2]), Number(range[3])]
  if (to < from) return [text]
  if (to - from >= MAX_THINGS) return undefined
  return Array.from({ length: to - from + 1 }, (_, index) => `${stem} ${from + index}`)
}

/** A thing as its form gives it; `labels` is typed text, `平板车 1-5` for several. */
export type ThingInput = Omit<LoanThing, 'label' | 'active' | 'count' | 'opens'> & {
  readonly labels: string
  /** Of a set of keys: how many hang together, and what they open. */
  readonly count?: number
  readonly opens?: string
}

/**
 * Adds things to the cabinet, each with its label.
 * **Refuses** `label-missing`, `label-taken` (which), `too-many-things` (over 50), `text-too-long`, `amount-invalid`, `beyond-role`.
 * Source: handbook D25.
 */
export function decideAddThings(
  { labels: typed, ...thing }: ThingInput,
  taken: readonly string[],
  context: DecisionContext,
): Result<ChangeDraft, ThingRefusal> {
  if (context.mayAct('loanThing.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const labels = labelsOf(typed)
  if (labels === undefined) return err({ code: 'too-many-things', field: 'labels' })
  if (labels.length === 0) return err({ code: 'label-missing', field: 'labels' })
  const twice = labels.find((label) => taken.includes(label))
  if (twice !== undefined) return err({ code: 'label-taken', field: 'labels', detail: { label: twice } })
  const fault = fieldFault({ ...thing, labels: labels.at(-1) ?? '' })
  if (fault) return err(fault)
  const slot = normalizeText(thing.slot)
  const items = labels.map((label): DraftItem => {
    const values = { ...thing, slot, label, active: true }
    return { kind: 'set', e: 'loanThing', id: context.newId(), values }
  })
  return ok({ cmd: 'loanThing.save', items })
}

/** A thing that is mended: its id, the writes its form showed and what they said, the labels of the others. */
export interface ThingFacts {
  readonly id: string
  readonly seen: Readonly<Record<string, readonly Dot[]>>
  /** What the form showed: only what was changed is written (sync 4.3). */
  readonly before: Readonly<Record<string, Json>>
  readonly othersLabels: readonly string[]
}

/** Mends what is said of a thing. **Refuses** as `decideAddThings`, for one label. */
export function decideEditThing(
  { id, seen, before, othersLabels }: ThingFacts,
  { labels, ...thing }: ThingInput,
  context: DecisionContext,
): Result<ChangeDraft, ThingRefusal> {
  if (context.mayAct('loanThing.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const label = normalizeText(foldWidth(labels))
  if (label === '') return err({ code: 'label-missing', field: 'labels' })
  if (othersLabels.includes(label)) return err({ code: 'label-taken', field: 'labels', detail: { label } })
  const fault = fieldFault({ ...thing, labels: label })
  if (fault) return err(fault)
  const typed: Readonly<Record<string, Json>> = { ...thing, slot: normalizeText(thing.slot), label }
  const changed = Object.entries(typed).filter(([field, value]) => before[field] !== value)
  // Saved without a change: the label is said again, so that the form may close.
  const values = changed.length === 0 ? { label } : Object.fromEntries(changed)
  return ok({ cmd: 'loanThing.save', items: [{ kind: 'set', e: 'loanThing', id, values, seen }] })
}

function fieldFault({ labels, slot, feeFen, depositFen }: ThingInput): ThingRefusal | undefined {
  if (labels.length > LONGEST) return { code: 'text-too-long', field: 'labels' }
  if (slot.length > LONGEST) return { code: 'text-too-long', field: 'slot' }
  if (!isAmount(feeFen)) return { code: 'amount-invalid', field: 'feeFen' }
  return isAmount(depositFen) ? undefined : { code: 'amount-invalid', field: 'depositFen' }
}

const isAmount = (fen: number): boolean => Number.isSafeInteger(fen) && fen >= 0

/** Takes a thing out of the cabinet, or back in; its loans stay. **Refuses** `thing-unknown`, `thing-out`, `beyond-role`. */
export function decideRetireThing(
  id: string,
  facts: { readonly thing: Pick<LoanThing, 'active'> | undefined; readonly isOut: boolean },
  context: DecisionContext,
): Result<ChangeDraft, ThingRefusal> {
  if (context.mayAct('loanThing.retire', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (facts.thing === undefined) return err({ code: 'thing-unknown' })
  if (facts.isOut) return err({ code: 'thing-out' })
  const item: DraftItem = { kind: 'set', e: 'loanThing', id, values: { active: !facts.thing.active } }
  return ok({ cmd: 'loanThing.retire', items: [item] })
}
