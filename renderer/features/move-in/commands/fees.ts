/** Commands of fees that are move-in's alone; charges, receipts and reversals are those of every ledger. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { asksFees } from '#renderer/features/move-in/queries/fees.ts'
import { decideWaive, type WaiverInput } from '#shared/domain/move-in/money/waive.ts'
import { onMoveIn } from './onMoveIn.ts'

/** Lets the keys go before the fees are paid. Refusals as `decideWaive`. */
export function waiveFees(desk: Desk, caseId: string, input: WaiverInput) {
  return onMoveIn(desk, caseId, async (facts, context) =>
    decideWaive(facts, { input, hasPrices: await asksFees(desk.store) }, context),
  )
}
