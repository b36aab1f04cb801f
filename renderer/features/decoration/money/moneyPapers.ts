/** The slips that are decoration's alone: 收费清单, 扣款单, and 退押金单, which goes round to be approved. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { drawnOnRefund } from '#renderer/features/decoration/queries/money.ts'
import { ledgerPaper, moneyPaperOf } from '#renderer/features/money/moneyPapers.ts'
import { buildDepositBlank, type DepositForm } from '#shared/domain/decoration/money/moneyBlanks.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

const depositPaper = (form: DepositForm): PaperSource =>
  moneyPaperOf(form, (context) => buildDepositBlank(form, context) as unknown as JsonObject)

export const deductionPaper = depositPaper('decoration-deduction')

/** It goes round to be approved and is signed by who gets the money. */
export const refundPaper: PaperSource = {
  ...depositPaper('decoration-refund'),
  awaitsReturn: true,
  drawnFor: drawnOnRefund,
}

/** All of them, for the module. */
export const decorationMoneyPapers: readonly PaperSource[] = [
  ledgerPaper('decoration-charges'),
  deductionPaper,
  refundPaper,
]
