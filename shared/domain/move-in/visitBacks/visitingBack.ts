/** Recording a visit-back (handbook R140, 2.16): who was asked, how content they are, in their words; what they want done becomes an item in the same change. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideRegister, type RegisterRefusal } from '#shared/domain/items/register.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import {
  SATISFACTIONS,
  type Satisfaction,
  VISIT_BACK_OUTCOMES,
  type VisitBackOutcome,
} from '#shared/domain/move-in/kinds.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { isSettled, VISIT_BACK_TURNS } from './visitBackStand.ts'

/** 电话、上门、来访. */
export const VISIT_BACK_WAYS = ['phone', 'visit', 'desk'] as const
/** One of them. */
export type VisitBackWay = (typeof VISIT_BACK_WAYS)[number]
/** Longest words of one visit-back. */
export const LONGEST_VISIT_BACK_WORDS = 500

/** What they want done, as the desk takes it down. */
export interface VisitBackWish {
  /** One of the project's kinds of requests. */
  readonly kind: string
  readonly matter: string
  readonly department: string
  /** Instant until which it is promised; null for the default of the project. */
  readonly due: string | null
}

/** One call or visit as it was. */
export interface VisitBackInput {
  readonly turn: string
  readonly outcome: string
  readonly satisfaction: string
  readonly way: string
  readonly askedName: string
  readonly words: string
  /** Null where they want nothing. */
  readonly wish: VisitBackWish | null
}

/** What a wish is made with. */
export interface WishTerms {
  readonly rules: ItemRules
  /** What the desk calls the home. */
  readonly unitCode: string
}

/** Why a visit-back is not recorded. */
export type VisitBackRefusal =
  | Refusal<
      | 'beyond-role'
      | 'not-handed-over'
      | 'turn-unknown'
      | 'answered-already'
      | 'outcome-missing'
      | 'way-missing'
      | 'satisfaction-missing'
      | 'asked-missing'
      | 'words-missing'
      | 'wish-without-answer'
      | 'text-too-long'
    >
  | RegisterRefusal

type VisitBackDraft = ChangeDraft & { readonly itemId: string | null }

/**
 * Records a call or visit; a turn that nobody answered stays owed and may be recorded again.
 * **Refuses** `beyond-role`, `not-handed-over`, `turn-unknown`, `answered-already`, `outcome-missing`, `way-missing`; of an answer
 * `asked-missing`, `satisfaction-missing`, `words-missing` where they are dissatisfied; `wish-without-answer`, `text-too-long`, and of the
 * wish as `decideRegister`, its fields named without their place. Source: handbook R140, 2.16, R136.
 */
export function decideVisitBack(
  facts: MoveInCaseFacts,
  input: VisitBackInput,
  terms: WishTerms,
  context: DecisionContext,
): Result<VisitBackDraft, VisitBackRefusal> {
  if (!mayRun('moveIn.visitBack', context)) return err({ code: 'beyond-role' })
  const { state } = facts
  if (state.handedOverDay === '' || state.status === 'void' || state.status === 'broken-off')
    return err({ code: 'not-handed-over' })
  const fault = inputFault(facts, input)
  if (fault !== undefined) return err(fault)
  const isAnswer = input.outcome === 'done'
  const data = {
    ...{ turn: input.turn, outcome: input.outcome, way: input.way, askedBy: context.actor.id },
    satisfaction: isAnswer ? input.satisfaction : '',
    askedName: isAnswer ? normalizeName(input.askedName) : '',
    words: normalizeText(input.words),
  }
  const draft = { cmd: 'moveIn.visitBack', items: [moveInEvent(facts, 'visitedBack', { data })] }
  return input.wish === null ? ok({ ...draft, itemId: null }) : withWish(draft, { facts, input, terms, context })
}

function inputFault({ state }: MoveInCaseFacts, input: VisitBackInput): VisitBackRefusal | undefined {
  const { turn, outcome, way, satisfaction, askedName, words, wish } = input
  if (!VISIT_BACK_TURNS.some((one) => one === turn)) return { code: 'turn-unknown', field: 'turn' }
  if (state.visitBacks.some((one) => one.turn === turn && isSettled(one)))
    return { code: 'answered-already', field: 'turn' }
  if (!isOneOf<VisitBackOutcome>(VISIT_BACK_OUTCOMES, outcome)) return { code: 'outcome-missing', field: 'outcome' }
  if (!isOneOf<VisitBackWay>(VISIT_BACK_WAYS, way)) return { code: 'way-missing', field: 'way' }
  if (outcome === 'done') {
    if (normalizeName(askedName) === '') return { code: 'asked-missing', field: 'askedName' }
    if (!isOneOf<Satisfaction>(SATISFACTIONS, satisfaction))
      return { code: 'satisfaction-missing', field: 'satisfaction' }
    // Nothing can be put right that nobody wrote down.
    if (satisfaction === 'dissatisfied' && normalizeText(words) === '') return { code: 'words-missing', field: 'words' }
  } else if (wish !== null) return { code: 'wish-without-answer', field: 'outcome' }
  if (lengthInCharacters(words) > LONGEST_VISIT_BACK_WORDS) return { code: 'text-too-long', field: 'words' }
  if (lengthInCharacters(askedName) > LONGEST_VISIT_BACK_WORDS) return { code: 'text-too-long', field: 'askedName' }
  return undefined
}

function isOneOf<Value extends string>(values: readonly Value[], text: string): text is Value {
  return (values as readonly string[]).includes(text)
}

interface Wishing {
  readonly facts: MoveInCaseFacts
  readonly input: VisitBackInput
  readonly terms: WishTerms
  readonly context: DecisionContext
}

function withWish(
  draft: ChangeDraft,
  { facts: { state }, input, terms: { rules, unitCode }, context }: Wishing,
): Result<VisitBackDraft, VisitBackRefusal> {
  const { wish, way, askedName } = input
  if (wish === null) return ok({ ...draft, itemId: null })
  const channel = way === 'phone' ? 'call' : way === 'visit' ? 'patrol' : 'visit'
  // Whoever was asked may be another than the owner on file: their name stands where no file does.
  const contactName = state.personId === null ? normalizeName(askedName) : ''
  const who = { channel, personId: state.personId, visitId: null, contactName, contactPhone: '' } as const
  const item = {
    ...{ ...wish, place: unitCode, officerId: null, dueReason: '', attend: false, atOnce: false },
  }
  const made = decideRegister({ ...who, unitId: state.unitId, items: [item] }, rules, context)
  if (!made.ok) return err(plainField(made.error))
  return ok({ ...draft, items: [...draft.items, ...made.value.items], itemId: made.value.itemIds[0] ?? null })
}

function plainField<Refused extends { readonly field?: string }>(refusal: Refused): Refused {
  return refusal.field === undefined ? refusal : { ...refusal, field: refusal.field.replace(/^items\.0\./u, '') }
}
