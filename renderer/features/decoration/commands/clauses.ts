/** Commands of the clause versions: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { clauseStateOf } from '#renderer/features/decoration/queries/review.ts'
import {
  type ClauseDraft,
  decideEnableClauses,
  decideSaveClauses,
  decideWithdrawClauses,
} from '#shared/domain/decoration/review/clauseVersions.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'

/** Saves the next version. Refusals as `decideSaveClauses`. */
export function saveClauses(desk: Desk, draft: ClauseDraft) {
  return runCommand(desk, async (context) => decideSaveClauses(draft, await clauseStateOf(desk.store), context))
}

/** Enables a version, from the leader's signed paper where one is given. Refusals as `decideEnableClauses`. */
export function enableClauses(desk: Desk, version: number, paper?: PaperDecision) {
  return runCommand(desk, async (context) =>
    decideEnableClauses({ version, state: await clauseStateOf(desk.store) }, paper, context),
  )
}

/** Takes a version out of use. Refusals as `decideWithdrawClauses`. */
export function withdrawClauses(desk: Desk, version: number) {
  return runCommand(desk, async (context) =>
    decideWithdrawClauses({ version, state: await clauseStateOf(desk.store) }, context),
  )
}
