/** 备件 (handbook R36): which papers of a packet are drawn up now. Prepared once; again only what changed, or what somebody says why. */
import type { DecisionContext } from '#shared/domain/draft.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from '#shared/domain/move-in/cases/caseFacts.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** A paper that was drawn up for the case, as it stands. */
export interface StandingPaper {
  readonly form: string
  readonly number: string
  /** Taken back by a leader: its number stays taken, and the paper is missing again. */
  readonly isVoid: boolean
  /** Its signed copy is here. */
  readonly isSigned: boolean
  /** It would say something else today. */
  readonly isChanged: boolean
}

/** What is known of a case's packet. */
export interface PreparingFacts {
  /** Forms of the packet that this desk can print, in order. */
  readonly packet: readonly FormId[]
  readonly standing: readonly StandingPaper[]
}

/** What is asked for: nothing more than the packet, or certain papers anew. */
export interface PrepareInput {
  /** Papers that are drawn up anew, changed or not; empty = what is missing and what changed. */
  readonly anew: readonly FormId[]
  /** Why, where papers are drawn up anew. */
  readonly why: string
}

/** Why a packet is not prepared; each code is explained where it is given. */
export type PrepareRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'no-papers'
  | 'prepared-already'
  | 'reason-missing'
  | 'reason-too-long'
  | 'form-not-in-packet'
  | 'paper-signed'
>

/** Most characters of a reason. */
export const LONGEST_WHY = 200

/**
 * The forms that are drawn up now, in the order of the packet. **Refuses** `beyond-role`, `case-ended` (its keys are handed over, filed, broken
 * off), `no-papers` (this desk prints none of them), `prepared-already`; with `anew` also `form-not-in-packet`, `reason-missing`,
 * `reason-too-long`, and `paper-signed` (which one): a leader voids what was signed first. Source: handbook R36.
 */
export function formsToPrepare(
  input: PrepareInput,
  { state }: Pick<MoveInCaseFacts, 'state'>,
  facts: PreparingFacts,
  context: DecisionContext,
): Result<readonly FormId[], PrepareRefusal> {
  if (!mayRun('moveIn.prepare', context)) return err({ code: 'beyond-role' })
  if (isEnded(state) || state.handOver !== null) return err({ code: 'case-ended' })
  if (facts.packet.length === 0) return err({ code: 'no-papers' })
  const due = facts.packet.filter((form) => isDue(facts, form))
  if (input.anew.length === 0) return due.length === 0 ? err({ code: 'prepared-already' }) : ok(due)
  const foreign = input.anew.find((form) => !facts.packet.includes(form))
  if (foreign !== undefined) return err({ code: 'form-not-in-packet', field: 'anew', detail: { form: foreign } })
  const why = normalizeText(input.why)
  const isGiven = input.anew.every((form) => due.includes(form))
  if (why === '' && !isGiven) return err({ code: 'reason-missing', field: 'why' })
  if ([...why].length > LONGEST_WHY) return err({ code: 'reason-too-long', field: 'why' })
  const signed = facts.standing.find(({ form, isSigned, isVoid }) => isSigned && !isVoid && isIn(input.anew, form))
  if (signed !== undefined) return err({ code: 'paper-signed', field: 'anew', detail: { number: signed.number } })
  return ok(facts.packet.filter((form) => input.anew.includes(form)))
}

/** Whether a paper is missing, was voided, or says what is no longer so; a signed one stays as it was signed. */
function isDue({ standing }: PreparingFacts, form: FormId): boolean {
  const paper = standing.find((one) => one.form === form)
  return paper === undefined || paper.isVoid || (paper.isChanged && !paper.isSigned)
}

function isIn(forms: readonly FormId[], form: string): boolean {
  return forms.some((one) => one === form)
}

/** A paper that was just drawn up. */
export interface DrawnNow {
  readonly form: FormId
  readonly number: string
  readonly sheetId: string
}

/** The event that keeps the numbers with the case. Source: handbook R36. */
export function preparedEvent(facts: MoveInCaseFacts, drawn: readonly DrawnNow[], why: string) {
  const papers = drawn.map(({ form, number, sheetId }) => ({ form, number, sheetId }))
  return moveInEvent(facts, 'prepared', { data: { papers, why: normalizeText(why) } })
}
