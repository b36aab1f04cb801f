/** 扣款单 and 退押金单 to fill in by hand (handbook section 4 item 11). */
import type { MoneyForm, MoneySlip } from '#shared/domain/money/moneySheetModel.ts'
import { blankOf, NO_PLACE } from '#shared/domain/money/moneySheets.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { buildDeductionSlip, buildRefundSlip } from './moneySheetsOut.ts'

/** Slips by which money leaves a deposit. */
export type DepositForm = Extract<MoneyForm, 'decoration-deduction' | 'decoration-refund'>

const NO_DEDUCTION = { violationId: '', clause: '', notice: '', amountFen: 0, proposedBy: '', why: '', order: [] }

/** The blank of a form. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11, D10. */
export function buildDepositBlank(form: DepositForm, context: SheetContext): MoneySlip {
  return blankOf(form, emptyOf(form, context), context)
}

function emptyOf(form: DepositForm, context: SheetContext): MoneySlip {
  const { day } = context.at
  if (form === 'decoration-deduction') {
    const booking = { lines: [], shortFen: 0 }
    const words = { clauseText: '', proposedBy: '', approvedBy: '', topUpBy: day, balances: {} }
    return buildDeductionSlip({ deduction: NO_DEDUCTION, booking, words }, NO_PLACE, context)
  }
  const input = { account: '', amountFen: 0, payee: '', relation: '', receiptBack: false, remark: '' }
  return buildRefundSlip({ input, words: { entries: [], dayOf: () => day, proposedBy: '' } }, NO_PLACE, context)
}
