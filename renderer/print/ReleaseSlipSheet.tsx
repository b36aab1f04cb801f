/**
 * 《物品搬运放行单》, template version 1: stub above, gate copy below, with a line to cut between them. Model, handbook 2.10: no paper of a
 * company was reproduced; a company checks it before it is enabled. Goods that do not fit go on to a second page of each copy.
 */
import type { ReleaseSlipSheet as Model } from '#shared/domain/releases/releaseSlipModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, TickList, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

function askingSection(model: Model): SheetSection {
  return {
    key: 'asking',
    label: ['申请'],
    keepTogether: true,
    rows: [
      row(
        'until',
        <>
          <LabelCell span={3}>有效期至</LabelCell>
          <td className='release-until' colSpan={21}>
            {model.validUntil === '' ? '　　　　年　　月　　日 24:00' : model.validUntil}
            <span className='release-until-note'>（当日有效，过期作废）</span>
          </td>
        </>,
      ),
      row(
        'who',
        <>
          <LabelCell span={3}>申请人</LabelCell>
          <ValueCell span={6} text={model.applicantName} />
          <TickCell span={15} ticks={model.applicants} />
        </>,
      ),
      row(
        'word',
        <>
          <LabelCell span={3}>业主授权</LabelCell>
          <ValueCell span={6} text={model.ownerName} />
          <td colSpan={15}>
            <TickList ticks={model.authorisations} />
            <span className='release-word'>{model.authorisation}</span>
          </td>
        </>,
      ),
      row(
        'carrier',
        <>
          <LabelCell span={3}>搬运人</LabelCell>
          <ValueCell span={9} text={model.carrier} />
          <LabelCell span={3}>车牌号</LabelCell>
          <ValueCell span={9} text={model.plate} className='sheet-figures' />
        </>,
      ),
    ],
  }
}

function goodsSection({ goods }: Model): SheetSection {
  return listSection({
    key: 'goods',
    label: ['搬运', '物品'],
    rows: goods.map((line, index) => ({ ...line, no: line.name === '' ? '' : String(index + 1) })),
    columns: [
      { title: '序', span: 2, text: (line) => line.no, className: 'sheet-figures' },
      { title: '物品名称', span: 9, text: (line) => line.name },
      { title: '数量', span: 3, text: (line) => line.count, className: 'sheet-figures' },
      { title: '特征（品牌、颜色、规格）', span: 10, text: (line) => line.feature },
    ],
  })
}

function gateSection({ reason, replaces, gate, note, frame }: Model): SheetSection {
  return {
    key: 'gate',
    label: ['门岗', '核对'],
    keepTogether: true,
    rows: [
      row(
        'reason',
        <>
          <LabelCell span={3}>搬出原因</LabelCell>
          <ValueCell span={11} text={reason} />
          <LabelCell span={3}>代替单号</LabelCell>
          <ValueCell span={7} text={replaces} className='sheet-figures' />
        </>,
      ),
      row(
        'gate',
        <>
          <LabelCell span={3}>核对结果</LabelCell>
          <TickCell span={11} ticks={gate} />
          <LabelCell span={3}>放行时间</LabelCell>
          {/* In braces: white space at the ends of bare words would be lost, and with it the room for the figures. */}
          <td className='sheet-moment' colSpan={7}>
            {'　　　时　　　分'}
          </td>
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

/** The slip's sections from top to bottom, the same on both copies. */
export function releaseSlipSections(model: Model): SheetSection[] {
  return [askingSection(model), goodsSection(model), gateSection(model)]
}
