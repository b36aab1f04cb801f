/** One step of a case as a line of 「缺什么」 and of the boards. */
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { Text } from '#renderer/text/text.ts'
import type { PermitGap, PermitGapCode } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { CaseDue, CaseStep } from '#shared/domain/decoration/due/caseDue.ts'
import { ACCOUNTS } from '#shared/domain/money/kinds.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { casePath } from './cases/casePaths.ts'
import type { DueTerms } from './queries/dueToday.ts'

/** With what matters are told; units by id stand before the words, where they are named. */
export interface Telling {
  readonly terms: DueTerms
  readonly t: Text
  readonly codes: ReadonlyMap<string, string>
}

const OWNERS_STEPS: ReadonlySet<CaseStep> = new Set(['gaps', 'top-up', 'rework', 'permit-over'])
const ENGINEERING_STEPS: ReadonlySet<CaseStep> = new Set([
  'review',
  'hot-work-judge',
  'stopped',
  'acceptance',
  'observation',
  'second-acceptance',
])
const LEADERS_STEPS: ReadonlySet<CaseStep> = new Set(['lapse', 'hot-work-approve'])
/** The tab of the card where a step is taken. */
const TABS: Readonly<Partial<Record<CaseStep, string>>> = {
  review: 'review',
  'tell-opinion': 'review',
  'issue-permit': 'permit',
  'permit-ending': 'permit',
  'permit-over': 'permit',
  'top-up': 'money',
  'propose-refund': 'money',
  'approve-refund': 'money',
  'pay-refund': 'money',
  acceptance: 'acceptance',
  rework: 'acceptance',
  observation: 'acceptance',
  'second-acceptance': 'acceptance',
  archive: 'acceptance',
}

/** The tab where a gap is closed; papers, drawings to bring and what only an amendment mends stand on the first one. */
const GAP_TABS: Readonly<Partial<Record<PermitGapCode, string>>> = {
  'drawing-waiting': 'review',
  'agreement-missing': 'review',
  'undertaking-missing': 'review',
  'told-missing': 'review',
  'extinguishers-short': 'review',
  'fire-officer-missing': 'review',
  'charges-missing': 'money',
  'deposit-missing': 'money',
  'fees-missing': 'money',
  'worker-missing': 'permit',
  'contractor-barred': 'permit',
}

/** Where a gap is closed. */
export function gapPath(caseId: string, { code }: Pick<PermitGap, 'code'>): string {
  return casePath(caseId, GAP_TABS[code] ?? 'papers')
}

/** The line of a step. */
export function matterOf(
  { id, v }: Pick<DecorationCaseRow, 'id' | 'v'>,
  { step, due, of = '', key = of, amountFen = 0, gaps }: CaseDue & { readonly gaps: number },
  { terms, t, codes }: Telling,
): OpenMatter {
  const words = t(`decorationDesk.matters.steps.${step}`, {
    ...{ number: v.number, permit: v.permitNumber, count: gaps, of, account: accountWords(of, t) },
    ...{ amount: formatFen(amountFen as Fen), day: due.slice('2026-'.length) },
  })
  const tab = step.startsWith('hot-work') || step === 'stopped' ? 'site' : TABS[step]
  return {
    id: `decoration/${id}/${step}/${key}`,
    text: withUnit(codes.get(v.unitId ?? ''), words),
    turn: OWNERS_STEPS.has(step) ? 'owner' : ENGINEERING_STEPS.has(step) ? 'engineering' : 'us',
    state: stateOn(due, terms.today),
    due,
    path: casePath(id, tab),
    ...(LEADERS_STEPS.has(step) ? { forLeaders: true } : {}),
  }
}

/** A line with its unit before it. */
export function withUnit(code: string | undefined, words: string): string {
  return code === undefined || code === '' ? words : `${code} ${words}`
}

/** Late, due today, or still to come. */
export function stateOn(due: string, today: string): OpenMatter['state'] {
  return due < today ? 'late' : due === today ? 'due' : 'running'
}

/** An account in words; anything else as it stands. */
export function accountWords(account: string, t: Text): string {
  const known = ACCOUNTS.find((one) => one === account)
  return known === undefined ? account : t(`decorationMoney.accounts.${known}`)
}
