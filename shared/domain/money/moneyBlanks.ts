/** Money slips of every ledger to fill in by hand (handbook section 4 item 11): receipts above all, for a desk without power. */
import { ACCOUNTS, PAY_METHODS } from '#shared/domain/money/kinds.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { buildLossDeclaration } from './lossSheet.ts'
import type { MoneyForm, MoneySlip } from './moneySheetModel.ts'
import { blankOf, buildChargeSheet, buildReceipt, NO_PLACE } from './moneySheets.ts'
import { ACCOUNT_LABELS, lossStatement, METHOD_LABELS } from './moneySheetText.ts'

/** Slips that any ledger has: those of deductions and refunds are decoration's alone. */
export type LedgerForm = Exclude<MoneyForm, 'decoration-deduction' | 'decoration-refund'>

const NO_RECEIPT = {
  ...{ dot: '', number: '', sheetId: null, at: '', by: '', payer: '', payerName: '', method: '', amountFen: 0 },
  ...{ lines: [], isTopUp: false, isReversed: false, enteredAt: '' },
}

/** The blank of a form. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11, D10. */
export function buildLedgerBlank(form: LedgerForm, context: SheetContext): MoneySlip {
  return { ...blankOf(form, emptyOf(form, context), context), statement: statementOf(form) }
}

/** Somebody writes without the program: what may be ticked, and what is declared, stands on the paper. */
function statementOf(form: LedgerForm): string {
  if (form === 'receipt-loss') return lossStatement({ number: LINE, day: DAY_LINE, amount: LINE })
  if (form !== 'decoration-receipt') return ''
  const choices = [...ACCOUNTS.map((one) => ACCOUNT_LABELS[one]), ...PAY_METHODS.map((one) => METHOD_LABELS[one])]
  return choices.map((one) => `□${one}`).join('　')
}

const LINE = '＿＿＿＿＿＿＿'
const DAY_LINE = '＿＿＿＿年＿＿月＿＿日'

function emptyOf(form: LedgerForm, context: SheetContext): MoneySlip {
  switch (form) {
    case 'decoration-charges':
      return buildChargeSheet([], NO_PLACE, context)
    case 'move-in-charges':
      return buildChargeSheet([], { ...NO_PLACE, occasion: 'move-in' }, context)
    case 'decoration-receipt': {
      const collection = { kind: 'collected', payer: '', payerName: '', method: '', lines: [], remark: '' } as const
      const receipt = { payerName: '', lines: [], amountFen: 0 }
      return buildReceipt({ receipt, collection }, NO_PLACE, context)
    }
    case 'receipt-loss':
      return buildLossDeclaration({ receipt: NO_RECEIPT, why: '', day: context.at.day }, NO_PLACE, context)
  }
}
