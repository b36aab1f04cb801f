/** The guard of 发证 (handbook 3.6): all that still stands between an application and its permit, with whose turn it is. */
import { DRAWING_KINDS } from '#shared/domain/decoration/kinds.ts'
import type { Account } from '#shared/domain/money/kinds.ts'
import type { CaseState } from './caseState.ts'
import { drawingStand } from './drawingState.ts'
import { type RequirementSettings, type Requirements, requirementsOf } from './requirements.ts'

/** What is missing; the words are `decorationCases.gaps`. */
export type PermitGapCode =
  /** The case has ended, or was never applied for. */
  | 'case-ended'
  /** A permit stands already. */
  | 'permit-standing'
  /** The project forbids a declared item (handbook C3): `of` = the item. */
  | 'item-forbidden'
  /** A declared item is for 企业 with 资质 only (handbook D8): `of` = the item. */
  | 'company-needed'
  /** A red-line or outside document is missing (order 110 art. 5, 14): `of` = the paper. */
  | 'approval-missing'
  /** `of` = the paper. */
  | 'paper-missing'
  /** A paper's last day has gone: `of` = the paper. */
  | 'paper-expired'
  /** `of` = the drawing. */
  | 'drawing-missing'
  | 'drawing-waiting'
  | 'drawing-refused'
  | 'agreement-missing'
  | 'undertaking-missing'
  | 'told-missing'
  /** Fewer extinguishers promised than the project asks for. */
  | 'extinguishers-short'
  | 'fire-officer-missing'
  /** 收费清单 was not made out. */
  | 'charges-missing'
  /** `of` = the account, `amountFen` = what is short. */
  | 'deposit-missing'
  | 'fees-missing'
  /** Nobody has a pass or could be given one. */
  | 'worker-missing'
  /** The contractor is barred and no leader has admitted it (handbook D9). */
  | 'contractor-barred'
  /** The asked period ends before it begins. */
  | 'end-before-start'

/** One thing that is missing. */
export interface PermitGap {
  readonly code: PermitGapCode
  /** Kind of paper or drawing, declaration item or account. */
  readonly of?: string
  /** Fen. */
  readonly amountFen?: number
  readonly turn: 'owner' | 'us' | 'engineering'
}

/** What the guard looks at; the caller reads it from the records. */
export interface PermitFacts {
  readonly state: CaseState
  readonly settings: RequirementSettings & {
    /** `decoration.collect-deposit`: whether a deposit may be taken here. */
    readonly collectDeposit: boolean
    /** `decoration.extinguishers`: how many a site needs. */
    readonly extinguishers: number
  }
  /** Workers of this case who hold a valid pass, or whose papers are complete so that they can be given one. */
  readonly workersReady: number
  /** The contractor is barred, and no leader admits it in this act. */
  readonly isContractorBarred: boolean
  readonly today: string
  /** The days of the permit, where they are asked for already. */
  readonly period?: { readonly from: string; readonly to: string }
}

/**
 * Every gap before 发证, in the order in which the desk closes them; empty = the permit may be issued. The three strands of handbook D2
 * (review, agreement, money) are looked at side by side, so that the client hears of everything at once.
 * Source: handbook 3.6, D2, D8, D9, C3, R50–R55.
 */
export function permitGaps(facts: PermitFacts): readonly PermitGap[] {
  const { state, period } = facts
  if (state.status !== 'applied')
    return [{ code: state.permit === null ? 'case-ended' : 'permit-standing', turn: 'us' }]
  const needed = requirementsOf(state.application, facts.settings)
  return [
    ...itemGaps(needed),
    ...paperGaps(needed, facts),
    ...drawingGaps(needed, state),
    ...agreementGaps(facts),
    ...moneyGaps(facts),
    ...peopleGaps(facts),
    ...(period !== undefined && period.to < period.from ? [{ code: 'end-before-start', turn: 'us' } as const] : []),
  ]
}

/**
 * What the declaration itself still lacks, whatever the state of the case: forbidden items, papers, drawings. After the permit these come only
 * from an amendment. Source: handbook R50–R52, 3.6.
 */
export function declarationGaps(facts: Pick<PermitFacts, 'state' | 'settings' | 'today'>): readonly PermitGap[] {
  const needed = requirementsOf(facts.state.application, facts.settings)
  return [...itemGaps(needed), ...paperGaps(needed, facts), ...drawingGaps(needed, facts.state)]
}

/**
 * What no review can approve away: forbidden items, items for companies only, documents from outside. Engineering's `approved` is refused
 * while one stands. Source: handbook 2.17, 3.6, C3, D8.
 */
export function redLineGaps(facts: Pick<PermitFacts, 'state' | 'settings' | 'today'>): readonly PermitGap[] {
  const needed = requirementsOf(facts.state.application, facts.settings)
  const outside = new Set<string>(needed.papers.filter(({ isOutside }) => isOutside).map(({ kind }) => kind))
  return [...itemGaps(needed), ...paperGaps(needed, facts).filter(({ of }) => of !== undefined && outside.has(of))]
}

function itemGaps({ forbidden, needsCompany }: Requirements): readonly PermitGap[] {
  return [
    ...forbidden.map((of) => ({ code: 'item-forbidden', of, turn: 'owner' }) as const),
    ...needsCompany.map((of) => ({ code: 'company-needed', of, turn: 'owner' }) as const),
  ]
}

function paperGaps(
  { papers }: Requirements,
  { state, today }: Pick<PermitFacts, 'state' | 'today'>,
): readonly PermitGap[] {
  return papers.flatMap(({ kind, isOutside, by }): readonly PermitGap[] => {
    if (by !== 'permit') return []
    const got = state.papers.find((paper) => paper.kind === kind)
    if (!got) return [{ code: isOutside ? 'approval-missing' : 'paper-missing', of: kind, turn: 'owner' }]
    return got.until !== '' && got.until < today ? [{ code: 'paper-expired', of: kind, turn: 'owner' }] : []
  })
}

/** Drawings that are asked for, and beyond them every drawing that was brought: what lies here is judged too. */
function drawingGaps({ drawings }: Requirements, state: CaseState): readonly PermitGap[] {
  const asked = new Set<string>(drawings.map(({ kind }) => kind))
  const brought = new Set(state.drawings.map(({ kind }) => kind))
  return DRAWING_KINDS.filter((kind) => asked.has(kind) || brought.has(kind)).flatMap((kind): readonly PermitGap[] => {
    const stand = drawingStand(kind, state)
    if (stand === 'approved') return []
    const turn = stand === 'waiting' ? (isUnderReview(state) ? 'engineering' : 'us') : 'owner'
    return [{ code: `drawing-${stand}`, of: kind, turn }]
  })
}

function isUnderReview({ review }: CaseState): boolean {
  const last = review.at(-1)
  return last !== undefined && last.conclusion === ''
}

function agreementGaps({ state, settings }: PermitFacts): readonly PermitGap[] {
  const { agreement, undertaking, told } = state.agreements
  const gaps: PermitGap[] = []
  if (agreement === null) gaps.push({ code: 'agreement-missing', turn: 'us' })
  if (undertaking === null) gaps.push({ code: 'undertaking-missing', turn: 'us' })
  else if (undertaking.extinguishers < settings.extinguishers) gaps.push({ code: 'extinguishers-short', turn: 'owner' })
  if (told === null) gaps.push({ code: 'told-missing', turn: 'us' })
  return gaps
}

const DEPOSITS: readonly Account[] = ['owner-deposit', 'contractor-deposit']

/** Deposits as charged, where the project collects one, and charged fees; what passes cost is asked when they are issued. */
function moneyGaps({ state: { money }, settings }: PermitFacts): readonly PermitGap[] {
  const short = (account: Account): number =>
    money.charges.filter((line) => line.account === account).reduce((sum, { amountFen }) => sum + amountFen, 0) -
    (money.balances[account] ?? 0)
  const gaps: PermitGap[] = []
  if (settings.collectDeposit) {
    const received = DEPOSITS.some((account) => (money.balances[account] ?? 0) > 0)
    const charged = money.charges.some(({ account }) => DEPOSITS.some((deposit) => deposit === account))
    if (!charged && !received) gaps.push({ code: 'charges-missing', turn: 'us' })
    for (const of of DEPOSITS)
      if (short(of) > 0) gaps.push({ code: 'deposit-missing', of, amountFen: short(of), turn: 'owner' })
  }
  if (short('fees') > 0) gaps.push({ code: 'fees-missing', of: 'fees', amountFen: short('fees'), turn: 'owner' })
  return gaps
}

function peopleGaps({ state, workersReady, isContractorBarred }: PermitFacts): readonly PermitGap[] {
  const gaps: PermitGap[] = []
  if (state.application.fireOfficer === '' && (state.agreements.undertaking?.fireOfficer ?? '') === '')
    gaps.push({ code: 'fire-officer-missing', turn: 'owner' })
  if (workersReady < 1) gaps.push({ code: 'worker-missing', turn: 'owner' })
  if (isContractorBarred) gaps.push({ code: 'contractor-barred', turn: 'us' })
  return gaps
}
