/** 《来访登记表》: one line a visit, in the order in which they came; blank rows to write on by hand. */
import type { VisitRecordSheet as Model } from '#shared/domain/desk-visits/visitRecordModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

/** The sheet's sections. */
export function visitRecordSections(model: Model): SheetSection[] {
  const day = row(
    'day',
    <>
      <LabelCell span={4}>日期</LabelCell>
      <ValueCell span={20} text={model.day} />
    </>,
  )
  return [
    { key: 'day', label: ['来访'], rows: [day] },
    listSection({
      key: 'visits',
      label: ['登记'],
      rows: model.lines,
      columns: [
        { title: '序', span: 1, text: (one) => one.number, className: FIGURES },
        { title: '到达', span: 2, text: (one) => one.arrived, className: FIGURES },
        { title: '来访人、单位', span: 4, text: (one) => one.who },
        { title: '房号', span: 3, text: (one) => one.unit, className: FIGURES },
        { title: '找谁', span: 2, text: (one) => one.host },
        { title: '事由', span: 3, text: (one) => one.purpose },
        { title: '人数', span: 1, text: (one) => one.heads, className: FIGURES },
        { title: '车牌', span: 3, text: (one) => one.plate, className: FIGURES },
        { title: '离开', span: 3, text: (one) => one.left, className: FIGURES },
        { title: '接待', span: 2, text: (one) => one.receiver },
      ],
    }),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      rows: [row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
    },
  ]
}
