/** Keys of a round in one go (handbook 3.7, D25): the sets of many homes go out in one change, each a loan of its own, and come back in one. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import {
  type Borrower,
  decideLend,
  decideReturn,
  type LendFacts,
  type LoanFacts,
  type LoanRefusal,
  plainReturn,
} from '#shared/domain/loans/decisions.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** One set that is wanted. Its price does not count: a round pays none. */
export type WantedSet = LendFacts & { readonly thingId: string }

/** Lendings of one change, and the loan of each set in the order they were asked for. */
export type LendingAll = ChangeDraft & {
  readonly loans: readonly { readonly thingId: string; readonly loanId: string }[]
}

/**
 * Lends several sets to one borrower in one change, without fee or deposit. One that cannot go refuses them all, and `detail.label` names
 * it: a round that is short of a key is not begun by luck. Take those out first that `whyNotLent` answers for.
 * **Refuses** as `decideLend`, and `nothing-chosen`.
 * Source: handbook D25, 3.7.
 */
export function decideLendAll(
  sets: readonly WantedSet[],
  borrower: Borrower,
  context: DecisionContext,
): Result<LendingAll, LoanRefusal> {
  const wanted = [...new Map(sets.map((set) => [set.thingId, set])).values()]
  if (wanted.length === 0) return err({ code: 'nothing-chosen' })
  const lent: { thingId: string; item: RecordItem }[] = []
  for (const { thingId, ...facts } of wanted) {
    const thing = facts.thing && { ...facts.thing, feeFen: 0, depositFen: 0 }
    const decided = decideLend(thingId, borrower, { ...facts, thing }, context)
    if (!decided.ok) return err({ ...decided.error, ...(thing ? { detail: { label: thing.label } } : {}) })
    lent.push({ thingId, item: decided.value.item })
  }
  const loans = lent.map(({ thingId, item }) => ({ thingId, loanId: item.id }))
  return ok({ cmd: 'loan.lend', items: lent.map(({ item }) => item), loans })
}

/**
 * Takes several loans back in one change, whole and well: the fee paid, the deposit given back. What is missing stays out by not being named.
 * **Refuses** as `decideReturn`, and `nothing-chosen`.
 * Source: handbook D25, R30.
 */
export function decideReturnAll(
  loans: readonly LoanFacts[],
  context: DecisionContext,
): Result<ChangeDraft, LoanRefusal> {
  const back = [...new Map(loans.map((loan) => [loan.id, loan])).values()]
  if (back.length === 0) return err({ code: 'nothing-chosen' })
  const ends: ChangeDraft[] = []
  for (const loan of back) {
    const decided = decideReturn(loan, plainReturn(loan.state), context)
    if (!decided.ok) return decided
    ends.push(decided.value)
  }
  return ok({ cmd: 'loan.return', items: ends.flatMap(({ items }) => items) })
}
