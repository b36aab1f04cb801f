/** 《装修施工收费清单》, 《入伙缴费单》 and 《收据》 (handbook R41, R53, D10): from charges and receipts to the words on paper; and every slip as a blank. */
import type { Occasion, PriceUnit } from '#shared/domain/money/kinds.ts'
import { blockText, filledText, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  type SheetFrame,
} from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { formatFenCapital } from '#shared/kernel/moneyCapital.ts'
import type { Collection, Receipt } from './collect.ts'
import type { ChargeLine } from './ledger.ts'
import { MONEY_SLIP_VERSION, type MoneyCell, type MoneyForm, type MoneySlip } from './moneySheetModel.ts'
import {
  ACCOUNT_LABELS,
  METHOD_LABELS,
  MONEY_FRAMES,
  MONEY_NOTES,
  MONEY_TITLES,
  MOVE_IN_RECEIPT_NOTE,
  PAYER_LABELS,
  RECEIPT_TITLES,
  UNIT_LABELS,
} from './moneySheetText.ts'

/** Whose money a slip is about, as printed. */
export interface MoneyPlace {
  /** Code of the unit. */
  readonly unit: string
  readonly owner: string
  /** 施工单位; empty where nobody is engaged. */
  readonly contractor: string
  /** Number of 申报表, or of 入住通知书; empty without one. */
  readonly caseNumber: string
  /** Whose ledger it is; absent = of a decoration. */
  readonly occasion?: Occasion
  /** 建筑面积 as printed, where the slip says it. */
  readonly area?: string
}

/** The words at the foot of a form, which a company may put in place of the program's (architecture 9). */
export function moneyNoteBlock(form: MoneyForm) {
  return { key: 'note', shipped: MONEY_NOTES[form], maxLength: 300, mayBeEmpty: true } as const satisfies TextBlock
}

/** The foot of a receipt of a move-in: other words than those of a deposit. */
export const MOVE_IN_NOTE_BLOCK = {
  ...{ key: 'moveInNote', shipped: MOVE_IN_RECEIPT_NOTE, maxLength: 300, mayBeEmpty: true },
} as const satisfies TextBlock

type Placed = Pick<MoneyPlace, 'unit' | 'owner' | 'occasion'>

/** An amount as printed, without a sign for the currency. */
export function yuan(fen: number): string {
  return formatFen(fen as Fen)
}

/** An amount in capital characters. */
export function capital(fen: number): string {
  return formatFenCapital(fen as Fen)
}

/** The label of a stored word; the word itself where this version does not know it. */
export function labelOf(labels: Readonly<Record<string, string>>, word: string): string {
  return labels[word] ?? word
}

/** How many of a unit, as printed: `89.37 平方米`, `1 户`. */
export function quantityText({ hundredths, per }: Pick<ChargeLine, 'hundredths' | 'per'>): string {
  const count = String(hundredths / 100)
  return `${count} ${labelOf(UNIT_LABELS, per as PriceUnit)}`
}

/** A cell of the facts. */
export function cell(label: string, value: string, span: number): MoneyCell {
  return { label, value, span }
}

/** The frame of a money slip. **Throws** when `recordId` is not a UUID. Source: style 6. */
export function moneyFrame(form: MoneyForm, { unit, owner, occasion }: Placed, context: SheetContext): SheetFrame {
  const { copyLabels, signatures, seal } = MONEY_FRAMES[form]
  const title = form === 'decoration-receipt' && occasion === 'move-in' ? RECEIPT_TITLES[occasion] : MONEY_TITLES[form]
  const subject = { title, templateVersion: MONEY_SLIP_VERSION, unit, owner }
  return buildSheetFrame({ ...subject, copyLabels, signatures, seal }, context)
}

/** The foot of a slip, in the company's words where it has some. */
export function moneyNote(form: MoneyForm, { unit, owner, occasion }: Placed, context: SheetContext): string {
  const isMoveIn = form === 'decoration-receipt' && occasion === 'move-in'
  const block = isMoveIn ? MOVE_IN_NOTE_BLOCK : moneyNoteBlock(form)
  return filledText(blockText(block, context), context, { unit, owner }, formatDayChinese(context.at.day))
}

/** What the number of a case is called. */
function caseLabel({ occasion }: Pick<MoneyPlace, 'occasion'>): string {
  return occasion === 'move-in' ? '入住通知书' : '申报编号'
}

const CHARGE_COLUMNS: MoneySlip['table']['columns'] = [
  { title: '收费项目', span: 6, figures: false },
  { title: '交款人', span: 3, figures: false },
  { title: '数量', span: 4, figures: true },
  { title: '单价（元）', span: 3, figures: true, amount: true },
  { title: '金额（元）', span: 4, figures: true, amount: true },
  { title: '计价依据', span: 4, figures: false },
]

/**
 * 《装修施工收费清单》, or 《入伙缴费单》 of a move-in: every line with how it is counted and what it rests on.
 * **Throws** when `recordId` is not a UUID. Source: handbook R41, R53, C15.
 */
export function buildChargeSheet(charges: readonly ChargeLine[], place: MoneyPlace, context: SheetContext): MoneySlip {
  const form = place.occasion === 'move-in' ? 'move-in-charges' : 'decoration-charges'
  const beside =
    place.occasion === 'move-in' ? cell('建筑面积', place.area ?? '', 14) : cell('施工单位', place.contractor, 14)
  const total = charges.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    frame: moneyFrame(form, place, context),
    facts: [[cell(caseLabel(place), place.caseNumber, 10), beside]],
    table: {
      label: ['收费', '项目'],
      columns: CHARGE_COLUMNS,
      rows: charges.map((line) => [
        line.name,
        labelOf(PAYER_LABELS, line.payer),
        quantityText(line),
        yuan(line.unitFen),
        yuan(line.amountFen),
        line.basis,
      ]),
    },
    total: { label: '合计', figures: yuan(total), capital: capital(total) },
    statement: '',
    note: moneyNote(form, place, context),
  }
}

const RECEIPT_COLUMNS: MoneySlip['table']['columns'] = [
  { title: '序', span: 2, figures: true },
  { title: '项目', span: 9, figures: false },
  { title: '款项', span: 7, figures: false },
  { title: '金额（元）', span: 6, figures: true, amount: true },
]

/** 《收据》 of one payment, the sum in figures and capitals. **Throws** when `recordId` is not a UUID. Source: handbook D10, R53. */
export function buildReceipt(
  { receipt, collection }: { readonly receipt: Omit<Receipt, 'item'>; readonly collection: Collection },
  place: MoneyPlace,
  context: SheetContext,
): MoneySlip {
  const form = 'decoration-receipt'
  const { payer, method, kind, remark } = collection
  const why = [kind === 'toppedUp' ? '补足押金' : '', remark].filter((part) => part !== '').join('；')
  return {
    frame: moneyFrame(form, place, context),
    facts: [
      [
        cell('交款人', `${receipt.payerName}（${labelOf(PAYER_LABELS, payer)}）`, 14),
        cell('付款方式', labelOf(METHOD_LABELS, method), 10),
      ],
      [cell(caseLabel(place), place.caseNumber, 14), cell('备注', why, 10)],
    ],
    table: {
      label: ['收款', '明细'],
      columns: RECEIPT_COLUMNS,
      rows: receipt.lines.map(({ name, account, amountFen }, index) => [
        String(index + 1),
        name,
        labelOf(ACCOUNT_LABELS, account),
        yuan(amountFen),
      ]),
    },
    total: { label: '实收', figures: yuan(receipt.amountFen), capital: capital(receipt.amountFen) },
    statement: '',
    note: moneyNote(form, place, context),
  }
}

const ROWS_BY_HAND = 4

/** A money slip to fill in by hand, for a power cut. **Throws** when `recordId` is not a UUID. Source: handbook section 4 item 11. */
export function blankOf(form: MoneyForm, filled: MoneySlip, context: SheetContext): MoneySlip {
  const { copyLabels, signatures, seal } = MONEY_FRAMES[form]
  const isEither = form === 'decoration-receipt'
  const title = isEither ? RECEIPT_TITLES.either : MONEY_TITLES[form]
  const subject = { title, templateVersion: MONEY_SLIP_VERSION, copyLabels, signatures, seal }
  const nobody = { unit: '', owner: '' }
  return {
    ...filled,
    frame: buildBlankFrame(subject, context),
    // Whoever writes a receipt by hand writes the number of either case.
    facts: filled.facts.map((row) =>
      row.map((one) => ({ ...one, value: '', ...(isEither && one.label === '申报编号' ? { label: '编号' } : {}) })),
    ),
    table: {
      ...filled.table,
      rows: Array.from({ length: ROWS_BY_HAND }, () => filled.table.columns.map(() => '')),
    },
    total: { ...filled.total, figures: '', capital: '' },
    note: filledText(blockText(moneyNoteBlock(form), context), { ...context, operator: '' }, nobody, ''),
  }
}

/** An empty place, for blanks. */
export const NO_PLACE: MoneyPlace = { unit: '', owner: '', contractor: '', caseNumber: '' }
