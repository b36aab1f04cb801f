/** What becomes of a set of keys besides its loans (handbook 2.4, 3.8): sealed, looked at, opened, handed over. */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import type { LoanState } from '#shared/domain/loans/loanFold.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { KeySetState } from './keySetFold.ts'

/** A set of keys with what this desk knows of it. */
export interface KeySetFacts {
  readonly thingId: string
  readonly thing: Pick<LoanThing, 'kind' | 'label' | 'count' | 'active'> | undefined
  /** Undefined while nothing but loans was told of it. */
  readonly state: KeySetState | undefined
  readonly events: readonly LiveEvent[]
  readonly loans: readonly Pick<LoanState, 'status'>[]
  /** Whether an owner's entrustment of it holds. */
  readonly isEntrusted: boolean
  /** Numbers of the seals that hold on other sets. */
  readonly sealNumbers: readonly string[]
}

/** Why nothing is told of a set; each code is explained where it is given. */
export type KeySetRefusal = Refusal<
  | 'beyond-role'
  | 'thing-unknown'
  | 'not-keys'
  | 'thing-retired'
  | 'thing-out'
  | 'set-sealed'
  | 'set-missing'
  | 'set-handed-over'
  | 'set-entrusted'
  | 'seal-missing'
  | 'seal-number-missing'
  | 'seal-number-taken'
  | 'set-not-missing'
  | 'count-invalid'
  | 'reason-missing'
  | 'remark-missing'
  | 'owner-missing'
  | 'text-too-long'
>

/** Most keys that hang together. */
export const MOST_KEYS = 99
const LONGEST_NUMBER = 30
/** Longest remark on a set, in characters. */
export const LONGEST_WORDS = 120

/** An envelope that is sealed: its number, the keys in it, before whom. */
export interface SealWord {
  readonly sealNumber: string
  readonly count: number
  readonly witness: string
}

/**
 * Seals a set that lies in the cabinet in a numbered envelope.
 * **Refuses** as every act on a set (`thing-unknown`, `not-keys`, `thing-retired`, `set-handed-over`, `beyond-role`), `thing-out`, `set-missing`,
 * `set-sealed`, `seal-number-missing`, `seal-number-taken`, `count-invalid`, `text-too-long`.
 * Source: handbook 2.4, 3.8.
 */
export function decideSeal(
  facts: KeySetFacts,
  { sealNumber, count, witness }: SealWord,
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.seal', facts, context) ?? awayFault(facts)
  if (fault) return err({ code: fault })
  if (facts.state?.seal) return err({ code: 'set-sealed' })
  const number = sealNumberOf(sealNumber)
  if (number === '') return err({ code: 'seal-number-missing', field: 'sealNumber' })
  if (number.length > LONGEST_NUMBER) return err({ code: 'text-too-long', field: 'sealNumber' })
  if (facts.sealNumbers.includes(number)) return err({ code: 'seal-number-taken', field: 'sealNumber' })
  if (!isKeyCount(count)) return err({ code: 'count-invalid', field: 'count' })
  const before = normalizeText(witness)
  if (before.length > LONGEST_NUMBER) return err({ code: 'text-too-long', field: 'witness' })
  return ok({ cmd: 'keySet.seal', items: [setEvent(facts, 'sealed', { sealNumber: number, count, witness: before })] })
}

/** The number of a seal as it is kept: half-width, capitals. */
export function sealNumberOf(typed: string): string {
  return normalizeText(foldWidth(typed)).toUpperCase()
}

/** Whether so many keys can hang together. */
export function isKeyCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 1 && count <= MOST_KEYS
}

/**
 * Tells that somebody looked at a seal: whole, or not, and then in words.
 * **Refuses** as every act on a set, `thing-out`, `seal-missing`, `remark-missing`, `text-too-long`. Source: handbook 2.4.
 */
export function decideCheckSeal(
  facts: KeySetFacts,
  { isIntact, remark }: { readonly isIntact: boolean; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.checkSeal', facts, context) ?? awayFault(facts)
  if (fault) return err({ code: fault })
  if (!facts.state?.seal) return err({ code: 'seal-missing' })
  const words = normalizeText(remark)
  if (!isIntact && words === '') return err({ code: 'remark-missing', field: 'remark' })
  if (words.length > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd: 'keySet.checkSeal', items: [setEvent(facts, 'sealChecked', { isIntact, remark: words })] })
}

/**
 * Opens a sealed envelope: from now on the set is lent as any other.
 * **Refuses** as every act on a set, `seal-missing`, `reason-missing`, `text-too-long`. Source: handbook 2.4, 3.8.
 */
export function decideOpenSeal(
  facts: KeySetFacts,
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.openSeal', facts, context)
  if (fault) return err({ code: fault })
  if (!facts.state?.seal) return err({ code: 'seal-missing' })
  const words = wordsFault(why, 'why')
  return words
    ? err(words)
    : ok({ cmd: 'keySet.openSeal', items: [setEvent(facts, 'sealOpened', { why: normalizeText(why) })] })
}

/**
 * Hands a set to the owner for good; its hook is free.
 * **Refuses** as every act on a set, `thing-out`, `set-missing`, `set-entrusted` (that one ends by being given back), `owner-missing`,
 * `text-too-long`.
 * Source: handbook 3.8.
 */
export function decideHandOver(
  facts: KeySetFacts,
  { personId, remark }: { readonly personId: string | null; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.handOver', facts, context) ?? awayFault(facts)
  if (fault) return err({ code: fault })
  if (facts.isEntrusted) return err({ code: 'set-entrusted' })
  const words = normalizeText(remark)
  // Somebody who is not on file is named in words.
  if (personId === null && words === '') return err({ code: 'owner-missing', field: 'remark' })
  if (words.length > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'remark' })
  const thing: DraftItem = { kind: 'set', e: 'loanThing', id: facts.thingId, values: { active: false } }
  return ok({ cmd: 'keySet.handOver', items: [setEvent(facts, 'handedOver', { personId, remark: words }), thing] })
}

type Code = KeySetRefusal['code']

/** Why nothing can be told of a set at all; undefined where it can. Source: handbook 3.8. */
export function actFault(cmd: string, { thing, state }: KeySetFacts, context: DecisionContext): Code | undefined {
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return 'beyond-role'
  if (thing === undefined) return 'thing-unknown'
  if (thing.kind !== 'key') return 'not-keys'
  if (state?.status === 'handed-over') return 'set-handed-over'
  return thing.active ? undefined : 'thing-retired'
}

/** Why a set is not here to be touched; undefined where it lies in the cabinet. Source: handbook 3.8. */
export function awayFault({ loans, state }: Pick<KeySetFacts, 'loans' | 'state'>): Code | undefined {
  if (loans.some(({ status }) => status === 'out')) return 'thing-out'
  return state?.missing ? 'set-missing' : undefined
}

/** Why words are no reason; undefined where they are. */
export function wordsFault(typed: string, field: string): KeySetRefusal | undefined {
  const words = normalizeText(typed)
  if (words === '') return { code: 'reason-missing', field }
  return words.length > LONGEST_WORDS ? { code: 'text-too-long', field } : undefined
}

/** One event of the set. */
export function setEvent(
  { thingId, events }: Pick<KeySetFacts, 'thingId' | 'events'>,
  ev: string,
  data: RecordItem['data'],
): RecordItem {
  return { kind: 'event', e: 'keySet', id: thingId, ev, data, refs: events.map(({ dot }) => dot) }
}
