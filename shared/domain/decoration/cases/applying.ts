/** 申报 and its amendment (handbook R49, 3.6, D9): one case a unit, told with the paper that is signed. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { canonicalJson } from '#shared/kernel/canonicalJson.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type DeclarationInput, type DeclarationRefusal, declarationData, readDeclaration } from './applyInput.ts'
import { type CaseFacts, caseEvent, isEnded, mayRun } from './caseFacts.ts'

/** A new application. */
export interface ApplyInput extends DeclarationInput {
  readonly unitId: string | null
  /** The owner's file. */
  readonly personId: string | null
}

/** What the records say around an application. */
export interface ApplyFacts {
  /** Number, or empty, of a case of this unit that is not through acceptance; null = none. */
  readonly runningCase: string | null
  /** The contractor is barred (handbook D9). */
  readonly isContractorBarred: boolean
}

/** Why an application is not taken in. */
export type ApplyRefusal =
  | DeclarationRefusal
  | Refusal<
      | 'beyond-role'
      | 'unit-missing'
      | 'case-running'
      | 'contractor-barred'
      | 'case-ended'
      | 'nothing-changed'
      | 'amended-elsewhere'
    >

/**
 * What a new application will say.
 * **Refuses** `beyond-role`, `unit-missing`, `case-running` (a case of the unit is not through acceptance: it is amended instead),
 * `contractor-barred` unless a leader takes it in, and as `readDeclaration`. Source: handbook R49, 3.6, D9.
 */
export function decideApply(
  input: ApplyInput,
  facts: ApplyFacts,
  context: DecisionContext,
): Result<ApplyInput, ApplyRefusal> {
  if (!mayRun('decoration.apply', context)) return err({ code: 'beyond-role' })
  if (input.unitId === null) return err({ code: 'unit-missing', field: 'unitCode' })
  if (facts.runningCase !== null)
    return err({ code: 'case-running', field: 'unitCode', detail: { number: facts.runningCase } })
  const barred = barredFault(facts, context)
  if (barred) return err(barred)
  const { unitId, personId, ...declaration } = input
  const read = readDeclaration(declaration)
  return read.ok ? ok({ ...read.value, unitId, personId }) : read
}

function barredFault({ isContractorBarred }: ApplyFacts, { actor }: DecisionContext): ApplyRefusal | undefined {
  return isContractorBarred && !isLeader(actor) ? { code: 'contractor-barred', field: 'contractorName' } : undefined
}

/** The paper of 申报表: its record, and its number. */
export interface IssuedPaper {
  readonly sheetId: string | null
  readonly number: string
}

/** The first event of a case, told in the change that issues its paper. */
export function applyItem(id: string, { unitId, personId, ...read }: ApplyInput, paper: IssuedPaper): RecordItem {
  const data = { ...declarationData(read), unitId, personId, sheetId: paper.sheetId, number: paper.number }
  return { kind: 'event', e: 'decorationCase', id, ev: 'applied', data }
}

/** An amendment: the whole declaration anew, and why. */
export interface AmendInput extends DeclarationInput {
  readonly reason: string
  /** How often it had been amended when the form was opened: another desk may have amended it since. */
  readonly seenAmendments: number
}

/**
 * The declaration is amended; what it needs is judged anew. After the permit it may still be amended, as for hot work that was not foreseen:
 * what is missing then is `declarationGaps`.
 * **Refuses** `case-ended`, `nothing-changed`, `amended-elsewhere` (another desk amended it while the form was open), `contractor-barred` where the contractor changes to a barred one, `beyond-role`, and as
 * `readDeclaration`. Source: handbook 3.6, D9, R49.
 */
export function decideAmend(
  facts: CaseFacts,
  input: AmendInput,
  { isContractorBarred, context }: Pick<ApplyFacts, 'isContractorBarred'> & { readonly context: DecisionContext },
): Result<ChangeDraft, ApplyRefusal> {
  if (!mayRun('decoration.amend', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  if (facts.state.application.amendments !== input.seenAmendments) return err({ code: 'amended-elsewhere' })
  const { reason, seenAmendments: _, ...declaration } = input
  const read = readDeclaration(declaration)
  if (!read.ok) return read
  const before = facts.state.application
  const changesContractor = read.value.contractorId !== before.contractorId
  const barred = changesContractor && barredFault({ runningCase: null, isContractorBarred }, context)
  if (barred) return err(barred)
  const data = declarationData(read.value)
  const stood = Object.fromEntries(Object.keys(data).map((field) => [field, before[field] ?? null]))
  if (textOf(stood) === textOf(data)) return err({ code: 'nothing-changed' })
  const item = caseEvent(facts, 'amended', { data: { ...data, reason: normalizeText(reason) } })
  return ok({ cmd: 'decoration.amend', items: [item] })
}

/** Data as one text, whatever the order of its fields. */
function textOf(data: JsonObject): string {
  const text = canonicalJson(data)
  return text.ok ? text.value : ''
}
