/**
 * 《钥匙、门禁卡、水电燃气卡领用登记表》, template version 1: what a home was given, line by line, with the columns of handbook 2.4. Model: no paper of a
 * company was reproduced; a company checks it before it is enabled.
 */
import type { HandedSheet as Model } from '#shared/domain/move-in/handing/handedSheet.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'
import './handedItemsPaper.css'

const FIGURES = 'sheet-figures'

function whoSection({ frame, taker, relation, receipt }: Model): SheetSection {
  return {
    key: 'who',
    label: ['领用'],
    keepTogether: true,
    rows: [
      row(
        'home',
        <>
          <LabelCell span={2}>房号</LabelCell>
          <ValueCell span={3} text={frame.unit} className={FIGURES} />
          <LabelCell span={2}>业主</LabelCell>
          <ValueCell span={6} text={frame.owner} className='sheet-strong' />
          <LabelCell span={2}>领取人</LabelCell>
          <ValueCell span={4} text={taker} className='sheet-strong' />
          <LabelCell span={2}>关系</LabelCell>
          <ValueCell span={3} text={relation} />
        </>,
      ),
      row(
        'receipt',
        <>
          <LabelCell span={4}>押金、工本费收据号</LabelCell>
          <ValueCell span={20} text={receipt} className={FIGURES} />
        </>,
      ),
    ],
  }
}

function linesSection({ lines }: Model): SheetSection {
  const { rows, ...section } = listSection({
    key: 'lines',
    label: ['物品'],
    rows: lines,
    columns: [
      { title: '物品类别', span: 3, text: ({ kind }) => kind },
      { title: '数量', span: 1, text: ({ count }) => count, className: FIGURES },
      { title: '编号、卡号', span: 4, text: ({ serial }) => serial, className: FIGURES },
      { title: '押金、工本费', span: 3, text: ({ money }) => money, className: FIGURES },
      { title: '业主关系', span: 2, text: ({ relation }) => relation },
      { title: '证件核对', span: 2, text: ({ checked }) => checked },
      { title: '领取时间', span: 3, text: ({ at }) => at, className: FIGURES },
      { title: '签字', span: 2, text: () => '' },
      { title: '发放人', span: 2, text: ({ issuer }) => issuer },
      { title: '备注', span: 2, text: ({ remark }) => remark },
    ],
  })
  return { ...section, rows: rows.map((one) => ({ ...one, className: 'handed-line' })) }
}

function closingSection({ frame, bag, remark }: Model): SheetSection {
  const bagRow =
    bag.length === 0
      ? []
      : [
          row(
            'bag',
            <>
              <LabelCell span={3}>资料袋</LabelCell>
              <TickCell span={GRID_COLUMNS - 3} ticks={bag} />
            </>,
          ),
        ]
  return {
    key: 'closing',
    label: ['签收'],
    keepTogether: true,
    notAlone: true,
    rows: [
      ...bagRow,
      row(
        'remark',
        <>
          <LabelCell span={3}>说明</LabelCell>
          <ValueCell span={21} text={remark} />
        </>,
      ),
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
    ],
  }
}

/** The sheet's sections from top to bottom. */
export function handedItemsSections(model: Model): SheetSection[] {
  return [whoSection(model), linesSection(model), closingSection(model)]
}
