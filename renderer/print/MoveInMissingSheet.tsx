/** 《入伙资料缺件条》, template version 1: what the owner brings above, what the desk and engineering do below; two copies share a page. */
import type { MoveInMissingSheet as Model } from '#shared/domain/move-in/papers/missingSheet.ts'
import { listSection } from './listSection.tsx'
import { LabelCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const GROUPS = [
  ['owner', ['请您', '带来']],
  ['us', ['我们', '办理']],
  ['engineering', ['工程', '办理']],
] as const

/** The sections of 《入伙资料缺件条》 from top to bottom, the same on both copies. */
export function moveInMissingSections(model: Model): SheetSection[] {
  const groups = GROUPS.filter(([turn]) => model[turn].length > 0).map(([turn, label]) =>
    listSection({
      key: turn,
      label,
      rows: model[turn].map((line, index) => ({ ...line, no: line.what === '' ? '' : String(index + 1) })),
      columns: [
        { title: '序', span: 2, text: (line) => line.no, className: 'sheet-figures' },
        { title: '事项', span: 16, text: (line) => line.what },
        { title: '谁的', span: 6, text: (line) => line.whose },
      ],
    }),
  )
  return [
    ...groups,
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
