/** 保证金扣款 of a violation (handbook D5, D7, 3.6): proposed by one, approved by another, clause and sum from the signed version only. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { Deduction } from '#shared/domain/decoration/money/deduct.ts'
import type { CaseClauses } from '#shared/domain/decoration/review/clausesInCase.ts'
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { standingEntries } from '#shared/domain/money/ledger.ts'
import { isEnded } from '#shared/domain/money/moneyFacts.ts'
import { PAPER_FIELD, type PaperDecision } from '#shared/domain/paperDecision.ts'
import { MAX_FEN } from '#shared/kernel/money.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { Clause } from './clauseFold.ts'
import {
  actFault,
  isTheft,
  longFault,
  type ViolationFacts,
  type ViolationRefusal,
  violationEvent,
} from './violationFacts.ts'
import type { DeductionProposal } from './violationState.ts'

/** A deduction as it is proposed: a clause of the violation; damages only where the clause names them. */
export interface ProposalInput {
  readonly clause: string
  /** Damages at their price, in fen; 0 = none. */
  readonly damagesFen: number
  /** Where the written finding or admission is; of theft it must be somewhere (handbook D7). */
  readonly finding: string
}

/** The case that a violation is of, as its agreement was signed; null for one in a public area. */
export interface AgreedCase {
  readonly state: Pick<CaseState, 'status' | 'money' | 'agreements'>
  readonly clauses: CaseClauses
}

/** The clauses of a violation by which something may be deducted: signed, with a sum. Empty without a signed agreement. Source: handbook D5. */
export function deductible(codes: readonly string[], agreed: AgreedCase | null): readonly Clause[] {
  if (agreed === null || !agreed.clauses.isSigned || agreed.clauses.isMissing) return []
  return agreed.clauses.clauses.filter(({ code, amountFen }) => codes.includes(code) && amountFen > 0)
}

/**
 * Proposes a deduction; the sum is the signed clause's and cannot be typed.
 * **Refuses** `case-unknown`: in a public area nobody signed anything; `case-ended`, `agreement-unsigned`, `clauses-not-here`: the signed version
 * has not come to this desk yet; `clause-not-named`: not a clause of this violation; `clause-no-sum`, `clause-once`: agreed once and deducted
 * already; `damages-not-agreed`, `amount-invalid`, `notice-missing`, `finding-missing` (handbook D7), `proposed-already`, `text-too-long`,
 * `violation-unknown`, `beyond-role`. Source: handbook D5, D7, 3.6.
 */
export function decideProposeDeduction(
  facts: ViolationFacts,
  { input, agreed }: { readonly input: ProposalInput; readonly agreed: AgreedCase | null },
  context: DecisionContext,
): Result<ChangeDraft, ViolationRefusal> {
  const finding = normalizeText(input.finding)
  const fault =
    actFault('violation.proposeDeduction', facts, context) ??
    agreedFault(agreed) ??
    clauseFault(facts, input, agreed) ??
    longFault({ finding })
  if (fault) return err(fault)
  const { state } = facts
  if (state.noticeNumber === '') return err({ code: 'notice-missing' })
  if (isTheft(state) && finding === '' && state.finding === '')
    return err({ code: 'finding-missing', field: 'finding' })
  if (state.deductions.some(({ clause }) => clause === input.clause)) return err({ code: 'proposed-already' })
  const amountFen = deductible(state.clauses, agreed).find(({ code }) => code === input.clause)?.amountFen ?? 0
  const { clause, damagesFen } = input
  const told = { clause, version: agreed?.clauses.version ?? 0, amountFen, damagesFen, finding }
  return ok({ cmd: 'violation.proposeDeduction', items: [violationEvent(facts, 'deductionProposed', told)] })
}

function agreedFault(agreed: AgreedCase | null): ViolationRefusal | undefined {
  if (agreed === null) return { code: 'case-unknown' }
  if (isEnded(agreed.state)) return { code: 'case-ended' }
  if (!agreed.clauses.isSigned) return { code: 'agreement-unsigned' }
  return agreed.clauses.isMissing ? { code: 'clauses-not-here' } : undefined
}

function clauseFault(
  { id, state }: ViolationFacts,
  { clause, damagesFen }: ProposalInput,
  agreed: AgreedCase | null,
): ViolationRefusal | undefined {
  if (!state.clauses.includes(clause)) return { code: 'clause-not-named', field: 'clause' }
  const agreedOn = agreed?.clauses.clauses.find(({ code }) => code === clause)
  if (agreedOn === undefined || agreedOn.amountFen === 0) return { code: 'clause-no-sum', field: 'clause' }
  const others = standingEntries(agreed?.state.money.entries ?? []).filter(
    (line) => line.kind === 'deducted' && line.clause === clause && line.violationId !== id,
  )
  if (agreedOn.per === 'once' && others.length > 0) return { code: 'clause-once', field: 'clause' }
  if (damagesFen === 0) return undefined
  if (!agreedOn.withDamages) return { code: 'damages-not-agreed', field: 'damagesFen' }
  const isSum = Number.isSafeInteger(damagesFen) && damagesFen > 0 && agreedOn.amountFen + damagesFen <= MAX_FEN
  return isSum ? undefined : { code: 'amount-invalid', field: 'damagesFen' }
}

/** The proposal of a clause that waits for somebody else; undefined where none does. */
export function openProposal(
  { deductions }: Pick<ViolationFacts['state'], 'deductions'>,
  clause: string,
): DeductionProposal | undefined {
  return deductions.find((one) => one.clause === clause && one.approvedAt === '')
}

/** What the ledger is asked to book for a proposal: its notice, its sum with damages, and who proposed it. */
export function deductionOf({ id, state }: ViolationFacts, proposal: DeductionProposal): Omit<Deduction, 'order'> {
  return {
    violationId: id,
    clause: proposal.clause,
    notice: state.noticeNumber,
    amountFen: proposal.amountFen + proposal.damagesFen,
    proposedBy: proposal.by,
    why: state.facts,
  }
}

/** An approval that was booked: its slip, and the signed paper that the desk entered it from, where it did. */
export interface BookedApproval {
  readonly sheetId: string
  readonly number: string
  readonly onPaper?: PaperDecision | undefined
}

/** That a proposal was approved, told in the change that books it. Source: handbook 3.6, D19. */
export function approvalItem(
  facts: ViolationFacts,
  clause: string,
  { sheetId, number, onPaper }: BookedApproval,
): RecordItem {
  const paper = onPaper === undefined ? {} : { [PAPER_FIELD]: { ...onPaper } }
  return violationEvent(facts, 'deductionApproved', { clause, sheetId, number, ...paper })
}

/**
 * The deduction that an approval books, as it was proposed; the ledger refuses who proposed it, who may not, and what was booked already.
 * **Refuses** `not-proposed`, `agreement-unsigned`, `clauses-not-here`, `case-ended`. Source: handbook 3.6, D5.
 */
export function proposalToBook(
  facts: ViolationFacts,
  clause: string,
  agreed: AgreedCase,
): Result<Omit<Deduction, 'order'>, ViolationRefusal> {
  const proposal = openProposal(facts.state, clause)
  if (proposal === undefined) return err({ code: 'not-proposed' })
  const fault = agreedFault(agreed)
  return fault ? err(fault) : ok(deductionOf(facts, proposal))
}
