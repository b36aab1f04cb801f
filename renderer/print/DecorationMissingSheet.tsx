/** 《装修资料缺件条》, template version 1: what the client brings above, what the desk does below; two copies share a page. */
import type { DecorationMissingSheet as Model } from '#shared/domain/decoration/cases/missingSheet.ts'
import { listSection } from './listSection.tsx'
import { LabelCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

function lines(key: string, label: readonly string[], rows: Model['bring']): SheetSection {
  return listSection({
    key,
    label,
    rows: rows.map((line, index) => ({ ...line, no: line.what === '' ? '' : String(index + 1) })),
    columns: [
      { title: '序', span: 2, text: (line) => line.no, className: 'sheet-figures' },
      { title: '事项', span: 12, text: (line) => line.what },
      { title: '因为', span: 10, text: (line) => line.why },
    ],
  })
}

/** The sections of 《装修资料缺件条》 from top to bottom, the same on both copies. */
export function decorationMissingSections(model: Model): SheetSection[] {
  return [
    ...(model.bring.length === 0 ? [] : [lines('bring', ['请您', '带来'], model.bring)]),
    ...(model.ours.length === 0 ? [] : [lines('ours', ['我们', '办理'], model.ours)]),
    {
      key: 'end',
      label: ['签收'],
      keepTogether: true,
      rows: [
        row(
          'phone',
          <>
            <LabelCell span={4}>服务电话</LabelCell>
            <td colSpan={GRID_COLUMNS - 4} className='sheet-figures'>
              {model.hotline}
            </td>
          </>,
        ),
        row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures'),
        row(
          'note',
          <td className='sheet-notice' colSpan={GRID_COLUMNS}>
            {model.note}
          </td>,
        ),
      ],
    },
  ]
}
