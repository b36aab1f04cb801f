/** Commands of the keys of a round: all sets out to one officer in one change, and back in one (handbook 3.7, R30). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { loadWantedSets } from '#renderer/features/vacant-inspections/queries/roundKeys.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { LoanFacts, LoanRefusal } from '#shared/domain/loans/decisions.ts'
import { decideLendAll, decideReturnAll, type LendingAll } from '#shared/domain/loans/keys/manyLoans.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** Lends sets of keys to a colleague, without fee or deposit. Refusals as `decideLendAll`; `detail.label` names the set. */
export function takeKeys(desk: Desk, thingIds: readonly string[], staffId: string) {
  const borrower = { personId: null, staffId: staffId || null, unitId: null, name: '', phone: '', idLast4: '' }
  return runCommand(desk, async (context): Promise<Result<LendingAll, LoanRefusal>> => {
    const wanted = await loadWantedSets(desk.store, thingIds, context.nowMs)
    return decideLendAll(wanted, borrower, context)
  })
}

/** Takes loans of keys back, whole and well; what is missing stays out. Refusals as `decideReturnAll`. */
export function giveBackKeys(desk: Desk, loanIds: readonly string[]) {
  const { store } = desk
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, LoanRefusal>> => {
    const loans: LoanFacts[] = []
    for (const id of loanIds) {
      const row = await store.db.loans.get(id)
      if (row === undefined) return err({ code: 'loan-not-out' })
      loans.push({ id, state: row.v, events: await loadLiveEvents(store, 'loan', id) })
    }
    return decideReturnAll(loans, context)
  })
}
