/**
 * The money slips of decoration, template version 1: 收费清单, 收据, 扣款单, 退押金单, 收据遗失声明. Models, handbook R53, 2.12, 2.13, D10: no paper of a company
 * was reproduced; a company checks them before they are enabled.
 */
import type { MoneyCell, MoneySlip } from '#shared/domain/money/moneySheetModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'
import './decorationMoneyPaper.css'

const LABEL_SPAN = 3
const FIGURES = 'sheet-figures'
const AMOUNT = 'sheet-figures money-amount'

function factRow(cells: readonly MoneyCell[], index: number, isByHand: boolean): SheetRow {
  const content = cells.map(({ label, value, span }) => (
    <FactCells key={label} label={label} value={value} span={span} />
  ))
  const isToSign = cells.every(({ value }) => value === '')
  return row(`facts-${index}`, content, isByHand || isToSign ? 'sheet-by-hand' : undefined)
}

function FactCells({ label, value, span }: MoneyCell) {
  return (
    <>
      <LabelCell span={LABEL_SPAN}>{label}</LabelCell>
      <ValueCell span={span - LABEL_SPAN} text={value} />
    </>
  )
}

function tableSection({ table }: MoneySlip): SheetSection {
  return listSection({
    key: 'lines',
    label: table.label,
    rows: table.rows,
    columns: table.columns.map(({ title, span, figures, amount }, index) => ({
      title,
      span,
      text: (cells: readonly string[]) => cells[index] ?? '',
      ...(figures ? { className: amount ? AMOUNT : FIGURES } : {}),
    })),
  })
}

function wholeRow(key: string, text: string): SheetRow[] {
  if (text === '') return []
  return [
    row(
      key,
      <td className='sheet-notice' colSpan={GRID_COLUMNS}>
        {text}
      </td>,
    ),
  ]
}

/** One money slip from top to bottom, the same on every copy. */
export function moneySlipSections(model: MoneySlip): SheetSection[] {
  const { frame, facts, total, statement, note } = model
  const isByHand = frame.dateTime === ''
  const sum = row(
    'total',
    <>
      <LabelCell span={LABEL_SPAN}>{total.label}</LabelCell>
      <ValueCell span={14} text={total.capital === '' ? '' : `人民币 ${total.capital}`} className='sheet-strong' />
      <LabelCell span={2}>￥</LabelCell>
      <ValueCell span={5} text={total.figures} className={`${AMOUNT} sheet-strong`} />
    </>,
    isByHand ? 'sheet-by-hand' : undefined,
  )
  return [
    { key: 'facts', label: ['事项'], keepTogether: true, rows: facts.map((cells, at) => factRow(cells, at, isByHand)) },
    tableSection(model),
    {
      key: 'total',
      label: ['签署'],
      keepTogether: true,
      rows: [
        sum,
        ...wholeRow('statement', statement),
        row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
        ...wholeRow('note', note),
      ],
    },
  ]
}
