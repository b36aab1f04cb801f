/** 《收据遗失声明》 (handbook D10): whoever lost a receipt says so in writing. */
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { MoneySlip } from './moneySheetModel.ts'
import { capital, cell, labelOf, type MoneyPlace, moneyFrame, moneyNote, yuan } from './moneySheets.ts'
import { ACCOUNT_LABELS, lossStatement } from './moneySheetText.ts'
import type { ReceiptFacts } from './receipts.ts'

const LOSS_COLUMNS: MoneySlip['table']['columns'] = [
  { title: '项目', span: 10, figures: false },
  { title: '款项', span: 8, figures: false },
  { title: '金额（元）', span: 6, figures: true, amount: true },
]

/** 《收据遗失声明》 of one receipt. **Throws** when `recordId` is not a UUID. Source: handbook D10. */
export function buildLossDeclaration(
  { receipt, why, day }: { readonly receipt: ReceiptFacts; readonly why: string; readonly day: Day },
  place: MoneyPlace,
  context: SheetContext,
): MoneySlip {
  const form = 'receipt-loss'
  const amount = yuan(receipt.amountFen)
  return {
    frame: moneyFrame(form, place, context),
    facts: [
      [cell('原收据编号', receipt.number, 10), cell('原交款人', receipt.payerName, 14)],
      [cell('遗失经过', why, 24)],
    ],
    table: {
      label: ['原收', '明细'],
      columns: LOSS_COLUMNS,
      rows: receipt.lines.map((line) => [line.name, labelOf(ACCOUNT_LABELS, line.account), yuan(line.amountFen)]),
    },
    total: { label: '收据金额', figures: amount, capital: capital(receipt.amountFen) },
    statement: lossStatement({ number: receipt.number, day: formatDayChinese(day), amount }),
    note: moneyNote(form, place, context),
  }
}
