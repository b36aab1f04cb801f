/**
 * 《借用登记单》, template version 1. Model, handbook 2.16: no paper of a company was reproduced; a company checks it before it is enabled. The
 * borrower's copy is the receipt of the deposit.
 */
import type { LoanSlipSheet as Model } from '#shared/domain/loans/loanSlipModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

function borrowerSection({ borrower, phone }: Model): SheetSection {
  return {
    key: 'borrower',
    label: ['借用'],
    keepTogether: true,
    rows: [
      row(
        'who',
        <>
          <LabelCell span={3}>借用人</LabelCell>
          <ValueCell span={10} text={borrower} />
          <LabelCell span={3}>电话</LabelCell>
          <ValueCell span={8} text={phone} className='sheet-figures' />
        </>,
      ),
    ],
  }
}

function thingsSection({ things }: Model): SheetSection {
  return listSection({
    key: 'things',
    label: ['物品'],
    rows: things,
    columns: [
      { title: '编号、名称', span: 7, text: (thing) => thing.label },
      { title: '借出时间', span: 5, text: (thing) => thing.lentAt, className: 'sheet-figures' },
      { title: '应还时间', span: 5, text: (thing) => thing.due, className: 'sheet-figures' },
      { title: '费用（元）', span: 3, text: (thing) => thing.fee, className: 'sheet-figures' },
      { title: '押金（元）', span: 4, text: (thing) => thing.deposit, className: 'sheet-figures' },
    ],
  })
}

function closingSection({ deposit, depositCapital, note, frame }: Model): SheetSection {
  return {
    key: 'closing',
    label: ['押金', '归还'],
    keepTogether: true,
    rows: [
      row(
        'deposit',
        <>
          <LabelCell span={3}>押金合计</LabelCell>
          <ValueCell span={5} text={deposit} className='sheet-figures' />
          <LabelCell span={3}>大写</LabelCell>
          <ValueCell span={13} text={depositCapital} />
        </>,
      ),
      row(
        'back',
        <>
          <LabelCell span={3}>归还时间</LabelCell>
          <td className='sheet-moment' colSpan={7}>
            {'　　月　　日　　时'}
          </td>
          <LabelCell span={3}>实收费用</LabelCell>
          <td colSpan={3} />
          <LabelCell span={3}>退还押金</LabelCell>
          <td colSpan={5} />
        </>,
        'sheet-by-hand',
      ),
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
      row(
        'note',
        <td className='sheet-notice' colSpan={GRID_COLUMNS}>
          {note}
        </td>,
      ),
    ],
  }
}

/** The slip's sections from top to bottom. */
export function loanSlipSections(model: Model): SheetSection[] {
  return [borrowerSection(model), thingsSection(model), closingSection(model)]
}
