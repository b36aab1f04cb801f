/** Keys that an owner leaves with the desk in writing (handbook D1, 2.4): taken with an end date. */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import type { LoanState } from '#shared/domain/loans/loanFold.ts'
import type { LoanThing } from '#shared/domain/loans/schema.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { isKeyCount, type KeySetFacts, sealNumberOf, setEvent } from './setDecisions.ts'

/** What an owner leaves, as the form tells it. */
export interface EntrustInput {
  readonly unitId: string
  /** Owner on file; null where nobody on file is named. */
  readonly personId: string | null
  /** Whoever brings the key in the owner's place; empty where the owner comes. */
  readonly agent: string
  readonly agentPhone: string
  readonly why: string
  /** ISO days, both included. */
  readonly from: string
  readonly until: string
  /** Whether the home is inspected too. */
  readonly withCare: boolean
  readonly count: number
  /** What the keys open, in words. */
  readonly opens: string
  /** Empty where they hang open. */
  readonly sealNumber: string
  /** Tag and hook of the set. */
  readonly label: string
  readonly slot: string
  /** A set that hangs here already, or null for a new one. */
  readonly thingId: string | null
  readonly remark: string
}

/** What the desk knows when a key is taken. */
export interface EntrustFacts {
  readonly isUnitKnown: boolean
  /** The set that is named; undefined for a new one. */
  readonly set: KeySetFacts | undefined
  /** Tags and hooks of other sets in use, seals that hold. */
  readonly labels: readonly string[]
  readonly slots: readonly string[]
  readonly sealNumbers: readonly string[]
  /** When keys are due that are lent. */
  readonly due: LoanThing['due']
}

/** Why an entrustment is not kept; each code is explained where it is given. */
export type EntrustRefusal = Refusal<
  | 'beyond-role'
  | 'unit-unknown'
  | 'entruster-missing'
  | 'phone-missing'
  | 'phone-invalid'
  | 'reason-missing'
  | 'from-missing'
  | 'until-missing'
  | 'until-too-early'
  | 'until-too-late'
  | 'count-invalid'
  | 'label-missing'
  | 'label-taken'
  | 'slot-taken'
  | 'seal-number-taken'
  | 'thing-unknown'
  | 'thing-out'
  | 'set-sealed'
  | 'set-missing'
  | 'set-handed-over'
  | 'set-entrusted'
  | 'entrustment-over'
  | 'taker-missing'
  | 'day-invalid'
  | 'text-too-long'
>

/** Longest name or number, and longest remark, in characters. */
export const LONGEST = { name: 30, words: 120 } as const
/** Nobody signs for longer: an entrustment without a sight of its end is none. */
const LONGEST_YEARS = 5

/** An entrustment, the ids of its record and set, and its first event, to which a paper's number is added. */
export type Entrusting = ChangeDraft & {
  readonly entrustmentId: string
  readonly thingId: string
  readonly item: RecordItem
}

/**
 * Takes a key into custody until a day: the entrustment, the set on its hook and its seal are one change.
 * **Refuses** `unit-unknown`, `entruster-missing`, of an agent `phone-missing`, `phone-invalid`, `reason-missing`, `from-missing`, `until-missing`,
 * `until-too-early`, `until-too-late` (over five years), `count-invalid`, of a new set `label-missing`, `label-taken`, `slot-taken`, of one that
 * hangs here `thing-unknown`, `thing-out`, `set-sealed`, `set-missing`, `set-handed-over`, `set-entrusted`, and `seal-number-taken`,
 * `text-too-long`, `beyond-role`.
 * Source: handbook D1, 2.4.
 */
export function decideEntrust(
  input: EntrustInput,
  facts: EntrustFacts,
  context: DecisionContext,
): Result<Entrusting, EntrustRefusal> {
  if (context.mayAct('keyEntrustment.take', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const fault = whoFault(input, facts) ?? spanFault(input) ?? setFault(input, facts)
  if (fault) return err(fault)
  const thingId = input.thingId ?? context.newId()
  const sealNumber = sealNumberOf(input.sealNumber)
  const { unitId, personId, from, until, withCare, count } = input
  const phone = parsePhone(input.agentPhone)
  const item: RecordItem = {
    kind: 'event',
    e: 'keyEntrustment',
    id: context.newId(),
    ev: 'entrusted',
    data: {
      ...{ unitId, personId, thingId, from, until, withCare, count, sealNumber },
      ...{ agent: normalizeName(input.agent), agentPhone: phone.ok ? phone.value.number : '' },
      ...{ why: normalizeText(input.why), remark: normalizeText(input.remark) },
    },
  }
  const sealed = setEvent({ thingId, events: facts.set?.events ?? [] }, 'sealed', { sealNumber, count, witness: '' })
  const items = [item, thingItem(input, { thingId, due: facts.due }), ...(sealNumber === '' ? [] : [sealed])]
  return ok({ cmd: 'keyEntrustment.take', items, entrustmentId: item.id, thingId, item })
}

function whoFault(input: EntrustInput, { isUnitKnown }: EntrustFacts): EntrustRefusal | undefined {
  if (!isUnitKnown) return { code: 'unit-unknown', field: 'unitCode' }
  const agent = normalizeName(input.agent)
  if (input.personId === null && agent === '') return { code: 'entruster-missing', field: 'who' }
  if (agent.length > LONGEST.name) return { code: 'text-too-long', field: 'agent' }
  if (agent !== '') {
    const phone = parsePhone(input.agentPhone)
    if (!phone.ok)
      return { code: phone.error.code === 'empty' ? 'phone-missing' : 'phone-invalid', field: 'agentPhone' }
  }
  if (normalizeText(input.why) === '') return { code: 'reason-missing', field: 'why' }
  const tooLong = (['why', 'remark', 'opens'] as const).find((field) => input[field].length > LONGEST.words)
  return tooLong === undefined ? undefined : { code: 'text-too-long', field: tooLong }
}

function spanFault({ from, until }: EntrustInput): EntrustRefusal | undefined {
  if (!isDay(from)) return { code: 'from-missing', field: 'from' }
  if (!isDay(until)) return { code: 'until-missing', field: 'until' }
  if (until < from) return { code: 'until-too-early', field: 'until' }
  return until > latestUntil(from) ? { code: 'until-too-late', field: 'until' } : undefined
}

/** The latest end of what begins on an ISO day. Source: handbook D1. */
export function latestUntil(from: string): string {
  return `${Number(from.slice(0, 4)) + LONGEST_YEARS}${from.slice(4)}`
}

function setFault(input: EntrustInput, { set, labels, slots, sealNumbers }: EntrustFacts): EntrustRefusal | undefined {
  if (!isKeyCount(input.count)) return { code: 'count-invalid', field: 'count' }
  const sealNumber = sealNumberOf(input.sealNumber)
  if (sealNumber.length > LONGEST.name) return { code: 'text-too-long', field: 'sealNumber' }
  if (sealNumber !== '' && sealNumbers.includes(sealNumber)) return { code: 'seal-number-taken', field: 'sealNumber' }
  const slot = normalizeText(input.slot)
  if (slot.length > LONGEST.name) return { code: 'text-too-long', field: 'slot' }
  if (slot !== '' && slots.includes(slot)) return { code: 'slot-taken', field: 'slot' }
  return input.thingId === null ? tagFault(input.label, labels) : standingFault(set, sealNumber)
}

function tagFault(typed: string, labels: readonly string[]): EntrustRefusal | undefined {
  const label = tagOf(typed)
  if (label === '') return { code: 'label-missing', field: 'label' }
  if (label.length > LONGEST.name) return { code: 'text-too-long', field: 'label' }
  return labels.includes(label) ? { code: 'label-taken', field: 'label', detail: { label } } : undefined
}

function standingFault(set: KeySetFacts | undefined, sealNumber: string): EntrustRefusal | undefined {
  if (set?.thing === undefined || set.thing.kind !== 'key') return { code: 'thing-unknown', field: 'thingId' }
  if (set.state?.status === 'handed-over') return { code: 'set-handed-over', field: 'thingId' }
  if (set.isEntrusted) return { code: 'set-entrusted', field: 'thingId' }
  if (set.loans.some(({ status }: Pick<LoanState, 'status'>) => status === 'out'))
    return { code: 'thing-out', field: 'thingId' }
  if (set.state?.missing) return { code: 'set-missing', field: 'thingId' }
  return set.state?.seal && sealNumber !== '' ? { code: 'set-sealed', field: 'sealNumber' } : undefined
}

const tagOf = (typed: string): string => normalizeText(foldWidth(typed))

/** The set as it hangs from now on; one that hung here before is mended, and back in use. */
function thingItem(
  { thingId: named, unitId, count, opens, label, slot }: EntrustInput,
  { thingId, due }: { readonly thingId: string; readonly due: LoanThing['due'] },
): DraftItem {
  const said = { unitId, count, opens: normalizeText(opens), slot: normalizeText(slot), active: true }
  const made = { kind: 'key', label: tagOf(label), feeFen: 0, depositFen: 0, due }
  return { kind: 'set', e: 'loanThing', id: thingId, values: named === null ? { ...made, ...said } : said }
}
