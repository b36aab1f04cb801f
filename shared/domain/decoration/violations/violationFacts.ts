/** What every decision about a violation is given, and how its events are told (handbook 2.12, 3.6). */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { lengthInCharacters } from '#shared/kernel/text.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { ViolationState } from './violationState.ts'

/** A violation as it stands, with the dots of its live events: what the next word on it knew. */
export interface ViolationFacts {
  readonly id: string
  readonly state: ViolationState
  readonly dots: readonly Dot[]
}

/** Why nothing is told of a violation; each code is explained where it is given. */
export type ViolationRefusal = Refusal<
  | 'beyond-role'
  | 'violation-unknown'
  | 'case-unknown'
  | 'case-ended'
  | 'clauses-missing'
  | 'clause-unknown'
  | 'facts-missing'
  | 'photo-missing'
  | 'theft-facts-only'
  | 'police-receipt-missing'
  | 'finding-missing'
  | 'time-invalid'
  | 'text-too-long'
  | 'halted-already'
  | 'addressee-missing'
  | 'demand-missing'
  | 'until-invalid'
  | 'notice-missing'
  | 'way-missing'
  | 'taker-missing'
  | 'witness-missing'
  | 'theft-not-posted'
  | 'measure-unknown'
  | 'measure-as-form'
  | 'worker-missing'
  | 'amount-invalid'
  | 'agreement-unsigned'
  | 'clauses-not-here'
  | 'clause-no-sum'
  | 'clause-not-named'
  | 'clause-once'
  | 'damages-not-agreed'
  | 'proposed-already'
  | 'not-proposed'
  | 'own-proposal'
  | 'recheck-photo-missing'
  | 'mended-already'
  | 'not-served'
  | 'reason-missing'
  | 'department-missing'
  | 'number-missing'
  | 'reported-already'
>

/** Longest text of one field. */
export const LONGEST_VIOLATION_TEXT = 400

/** The clause of theft (handbook V07), which is told by facts and the police's receipt only (D7). */
export const THEFT = 'V07'

/** Whether theft is among the clauses. Source: handbook D7. */
export function isTheft({ clauses }: Pick<ViolationState, 'clauses'>): boolean {
  return clauses.includes(THEFT)
}

/** Whether something is still to be done: found and not mended. What was reported stays open until it is. */
export function isOpen({ status }: Pick<ViolationState, 'status'>): boolean {
  return status !== 'mended' && status !== 'void'
}

/** The refusal of a role that may not, and of a violation that is not there; undefined where the actor may go on. */
export function actFault(
  cmd: string,
  { state }: Pick<ViolationFacts, 'state'>,
  context: DecisionContext,
): ViolationRefusal | undefined {
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return { code: 'beyond-role' }
  return state.status === 'void' ? { code: 'violation-unknown' } : undefined
}

/** The first text that is too long, by its field. */
export function longFault(texts: Readonly<Record<string, string>>): ViolationRefusal | undefined {
  const long = Object.entries(texts).find(([, text]) => lengthInCharacters(text) > LONGEST_VIOLATION_TEXT)
  return long && { code: 'text-too-long', field: long[0], detail: { max: LONGEST_VIOLATION_TEXT } }
}

/** The next event of a violation, sealed under the owner's key. It names all that its writer knew. Source: sync 4.4. */
export function violationEvent({ id, state, dots }: ViolationFacts, ev: string, data: JsonObject): RecordItem {
  const told = { ...data, personId: state.personId }
  return { kind: 'event', e: 'decorationViolation', id, ev, data: told, refs: [...dots] }
}
