/** The steps of a case as its head shows them (handbook 3.6): done, now, to come. */
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'

/** In their order. */
export const CASE_STEPS = ['apply', 'permit', 'work', 'first', 'second', 'refund', 'file'] as const
/** One of them. */
export type CaseStep = (typeof CASE_STEPS)[number]

/** How many steps lie behind a case that goes on; the next one is the one it stands at. Of an ended case, those it came to. */
export function stepsDone({ status, permit, acceptance, money }: CaseState): number {
  if (status === 'archived') return CASE_STEPS.length
  if (permit === null) return 1
  const passed = acceptance.rounds.filter((round) => round.passed)
  if (passed.some(({ stage }) => stage === 'second')) {
    const held = (money.balances['owner-deposit'] ?? 0) + (money.balances['contractor-deposit'] ?? 0)
    return held === 0 ? 6 : 5
  }
  if (passed.length > 0) return 4
  return acceptance.askedAt === '' ? 2 : 3
}
