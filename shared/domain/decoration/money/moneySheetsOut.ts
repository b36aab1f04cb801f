/** 《扣款单》 and 《退押金单》 (handbook 2.12, 2.13, D10): what leaves a deposit, each figure with where it comes from. */

import { type DepositEntry, standingEntries } from '#shared/domain/money/ledger.ts'
import type { MoneySlip } from '#shared/domain/money/moneySheetModel.ts'
import {
  capital,
  cell,
  labelOf,
  type MoneyPlace,
  moneyFrame,
  moneyNote,
  yuan,
} from '#shared/domain/money/moneySheets.ts'
import { ACCOUNT_LABELS, METHOD_LABELS } from '#shared/domain/money/moneySheetText.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import type { DeductBooking, Deduction } from './deduct.ts'
import type { RefundInput } from './refunds.ts'

/** What the slip of a deduction says besides the deduction. */
export interface DeductionWords {
  /** What the clause says, as it was signed. */
  readonly clauseText: string
  /** Who proposed and who approved, as printed. */
  readonly proposedBy: string
  readonly approvedBy: string
  /** Last day to top up. */
  readonly topUpBy: Day
  /** What each account holds after it. */
  readonly balances: Readonly<Record<string, number>>
}

const DEDUCTION_COLUMNS: MoneySlip['table']['columns'] = [
  { title: '款项', span: 10, figures: false },
  { title: '扣款（元）', span: 7, figures: true, amount: true },
  { title: '扣后余额（元）', span: 7, figures: true, amount: true },
]

/** 《装修保证金扣款单》: clause, notice, account by account, what is claimed apart. **Throws** when `recordId` is not a UUID. Source: handbook 2.12, 2.13, D5. */
export function buildDeductionSlip(
  {
    deduction,
    booking,
    words,
  }: {
    readonly deduction: Deduction
    readonly booking: Pick<DeductBooking, 'lines' | 'shortFen'>
    readonly words: DeductionWords
  },
  place: MoneyPlace,
  context: SheetContext,
): MoneySlip {
  const form = 'decoration-deduction'
  const { lines, shortFen } = booking
  const short = shortFen === 0 ? [] : [['押金不足，另行追偿', yuan(shortFen), '—']]
  return {
    frame: moneyFrame(form, place, context),
    facts: [
      [cell('违反条款', deduction.clause, 8), cell('整改通知书', deduction.notice, 16)],
      [cell('条款内容', words.clauseText, 24)],
      [cell('事实', deduction.why, 24)],
      [
        cell('提出', words.proposedBy, 8),
        cell('批准', words.approvedBy, 8),
        cell('补足期限', formatDayChinese(words.topUpBy), 8),
      ],
    ],
    table: {
      label: ['扣款', '明细'],
      columns: DEDUCTION_COLUMNS,
      rows: [
        ...lines.map(({ account, amountFen }) => [
          labelOf(ACCOUNT_LABELS, account),
          yuan(amountFen),
          yuan((words.balances[account] ?? 0) - amountFen),
        ]),
        ...short,
      ],
    },
    total: { label: '扣款合计', figures: yuan(deduction.amountFen), capital: capital(deduction.amountFen) },
    statement: '',
    note: moneyNote(form, place, context),
  }
}

const REFUND_COLUMNS: MoneySlip['table']['columns'] = [
  { title: '日期', span: 5, figures: true },
  { title: '事项', span: 4, figures: false },
  { title: '单号', span: 5, figures: true },
  { title: '依据', span: 5, figures: false },
  { title: '金额（元）', span: 5, figures: true, amount: true },
]

const KIND_LABELS: Readonly<Record<string, string>> = {
  collected: '原收',
  'topped-up': '补缴',
  deducted: '扣款',
  refunded: '已退',
}

/** What the refund slip says besides the proposal. */
export interface RefundWords {
  /** All lines of the case. */
  readonly entries: readonly DepositEntry[]
  readonly dayOf: (at: string) => Day
  /** Who proposes it, as printed. */
  readonly proposedBy: string
}

/** 《装修退押金单》: every line that stands on the account, and what is left to be paid. **Throws** when `recordId` is not a UUID. Source: handbook 2.13. */
export function buildRefundSlip(
  { input, words }: { readonly input: RefundInput; readonly words: RefundWords },
  place: MoneyPlace,
  context: SheetContext,
): MoneySlip {
  const form = 'decoration-refund'
  const own = standingEntries(words.entries).filter(({ account }) => account === input.account)
  return {
    frame: moneyFrame(form, place, context),
    facts: [
      [cell('申报编号', place.caseNumber, 8), cell('施工单位', place.contractor, 16)],
      [cell('退还款项', labelOf(ACCOUNT_LABELS, input.account), 8), cell('收款人', input.payee, 16)],
      [
        cell('原收据', input.receiptBack ? '已收回' : '未收回', 8),
        cell('与交款人关系', input.relation === '' ? '交款人本人' : input.relation, 16),
      ],
      [cell('提出', words.proposedBy, 8), cell('备注', input.remark, 16)],
      // Signed on the way round, and entered from here (代录).
      [cell('客服审批', '', 8), cell('工程审批', '', 8), cell('主任审批', '', 8)],
    ],
    table: {
      label: ['押金', '台账'],
      columns: REFUND_COLUMNS,
      rows: own.map((line) => [
        words.dayOf(line.at),
        KIND_LABELS[line.kind] ?? '',
        line.number,
        line.kind === 'deducted'
          ? [line.clause, line.notice].filter((part) => part !== '').join('，')
          : labelOf(METHOD_LABELS, line.method),
        yuan(line.amountFen),
      ]),
    },
    total: { label: '应退', figures: yuan(input.amountFen), capital: capital(input.amountFen) },
    statement: '',
    note: moneyNote(form, place, context),
  }
}
