/** 《借用登记单》 (handbook 2.16, D25): who has what until when, and the deposit in figures and capital characters. */
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetSubject,
} from '#shared/domain/sheets/sheetModel.ts'
import { addFen, type Fen, formatFen } from '#shared/kernel/money.ts'
import { formatFenCapital } from '#shared/kernel/moneyCapital.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { LOAN_SLIP_VERSION, type LoanSlipSheet } from './loanSlipModel.ts'
import { COPY_LABELS, NOTE, TITLE } from './loanSlipText.ts'

/** One thing that is lent; times as printed, amounts in fen. */
export interface PrintedLoan {
  readonly label: string
  readonly lentAt: string
  readonly due: string
  readonly feeFen: number
  readonly depositFen: number
}

/** What the slip says; the telephone is masked on paper. */
export interface LoanSlipInput {
  readonly unit: string
  readonly borrower: string
  readonly phone: string
  readonly loans: readonly PrintedLoan[]
  /** Words on trolleys, where one is among the things. */
  readonly note: string
}

const BLANK_ROWS = 3
const NO_THING = { label: '', lentAt: '', due: '', fee: '', deposit: '' } as const

const subject: Omit<SheetSubject, 'unit' | 'owner'> = {
  title: TITLE,
  templateVersion: LOAN_SLIP_VERSION,
  copyLabels: COPY_LABELS,
  signatures: ['借用人', '经办人', '归还时经办人'],
  seal: '物业（章）',
}

const amountOf = (fen: number): string => (fen === 0 ? '无' : formatFen(fen as Fen))

/** A slip ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook 2.16. */
export function buildLoanSlip(input: LoanSlipInput, context: SheetContext): LoanSlipSheet {
  const deposit = addFen(...input.loans.map(({ depositFen }) => depositFen as Fen))
  return {
    frame: buildSheetFrame({ ...subject, unit: input.unit, owner: '' }, context),
    borrower: input.borrower,
    phone: input.phone === '' ? '' : maskPhone(input.phone),
    things: input.loans.map(({ label, lentAt, due, feeFen, depositFen }) => {
      return { label, lentAt, due, fee: amountOf(feeFen), deposit: amountOf(depositFen) }
    }),
    deposit: deposit === 0 ? '' : `${formatFen(deposit)} 元`,
    depositCapital: deposit === 0 ? '' : formatFenCapital(deposit),
    note: [input.note, NOTE].filter((part) => part !== '').join(''),
  }
}

/** The same slip to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook 2.16. */
export function buildBlankLoanSlip(context: SheetContext): LoanSlipSheet {
  return {
    frame: buildBlankFrame(subject, context),
    borrower: '',
    phone: '',
    things: Array.from({ length: BLANK_ROWS }, () => NO_THING),
    deposit: '',
    depositCapital: '',
    note: NOTE,
  }
}
