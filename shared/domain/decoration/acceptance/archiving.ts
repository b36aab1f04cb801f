/** 归档 (handbook 3.6): the end of a case that was accepted and paid out; what still stands open is named. */
import { type CaseFacts, caseEvent, isEnded, mayRun } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import { isHotWorkOpen } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** Why a case is not filed; each code is explained where it is given. */
export type ArchiveRefusal = Refusal<
  | 'beyond-role'
  | 'case-ended'
  | 'not-accepted'
  | 'deposit-left'
  | 'refund-unpaid'
  | 'hot-work-running'
  | 'hot-work-open'
  | 'cut-open'
  | 'passes-out'
  | 'violation-open'
>

/** What other records say of the case. */
export interface ArchiveAround {
  /** Passes that are valid still. */
  readonly passesOut: number
  /** Violations that are neither mended nor reported. */
  readonly violationsOpen: number
  /** Supplies that are cut still. */
  readonly cutsOpen: number
}

const DEPOSITS = ['owner-deposit', 'contractor-deposit'] as const

/**
 * Everything that stands against filing, in the order in which it is put right; empty = it may be filed. 出入证押金 is no guard: what is kept
 * of it for a lost pass stays on the ledger. Source: handbook 3.6, 2.13.
 */
export function archiveGaps(state: CaseState, around: ArchiveAround): readonly ArchiveRefusal[] {
  if (isEnded(state)) return [{ code: 'case-ended' }]
  const burning = state.hotWorks.filter(({ status }) => status === 'running').length
  const open = state.hotWorks.filter(isHotWorkOpen).length - burning
  const left = DEPOSITS.reduce((sum, account) => sum + Math.max(0, state.money.balances[account] ?? 0), 0)
  const unpaid = state.money.refunds.filter(({ paidAt }) => paidAt === '').length
  const gaps: readonly (readonly [number | boolean, ArchiveRefusal])[] = [
    [burning, { code: 'hot-work-running', detail: { count: burning } }],
    [state.status !== 'accepted', { code: 'not-accepted' }],
    [open, { code: 'hot-work-open', detail: { count: open } }],
    [around.cutsOpen, { code: 'cut-open', detail: { count: around.cutsOpen } }],
    [around.violationsOpen, { code: 'violation-open', detail: { count: around.violationsOpen } }],
    [around.passesOut, { code: 'passes-out', detail: { count: around.passesOut } }],
    [unpaid, { code: 'refund-unpaid', detail: { count: unpaid } }],
    [left, { code: 'deposit-left', detail: { amountFen: left } }],
  ]
  return gaps.flatMap(([stands, gap]) => (stands ? [gap] : []))
}

/** 归档. **Refuses** the first of `archiveGaps`, `beyond-role`. Source: handbook 3.6. */
export function decideArchive(
  facts: CaseFacts,
  { reason, ...around }: ArchiveAround & { readonly reason: string },
  context: DecisionContext,
): Result<ChangeDraft, ArchiveRefusal> {
  const cmd = 'decoration.archive'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  const [gap] = archiveGaps(facts.state, around)
  if (gap) return err(gap)
  return ok({ cmd, items: [caseEvent(facts, 'archived', { data: { reason: normalizeText(reason) } })] })
}
