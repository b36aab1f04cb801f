/**
 * 《空置房整改通知书》, template version 1: what was found above, the department's answer and the look back below, photographs last. Model, handbook R95:
 * no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type { InspectionNotice as Model } from '#shared/domain/vacant-inspections/faults/noticeSheet.ts'
import './decorationViolation.css'
import './inspectionNotice.css'
import { listSection } from './listSection.tsx'
import { photoSection } from './photoSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function headSection({ department, building, due }: Model): SheetSection {
  return {
    key: 'to',
    label: ['送达'],
    keepTogether: true,
    rows: [
      row(
        'to',
        <>
          <LabelCell span={3}>责任部门</LabelCell>
          <ValueCell span={5} text={department} className='sheet-strong' />
          <LabelCell span={2}>楼栋</LabelCell>
          <ValueCell span={5} text={building} />
          <LabelCell span={3}>整改期限</LabelCell>
          <ValueCell span={6} text={due} className='sheet-strong sheet-figures' />
        </>,
        due === '' ? 'sheet-by-hand' : undefined,
      ),
    ],
  }
}

function faultSection({ lines }: Model, isByHand: boolean): SheetSection {
  const section = listSection({
    key: 'faults',
    label: ['异常'],
    rows: lines,
    columns: [
      { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
      { title: '房号', span: 3, text: ({ unit }) => unit, className: FIGURES },
      { title: '项目', span: 4, text: ({ item }) => item },
      { title: '情况', span: 8, text: ({ what }) => what },
      { title: '发现', span: 5, text: ({ found }) => found, className: FIGURES },
      { title: '照片', span: 3, text: ({ photos }) => photos, className: FIGURES },
    ],
  })
  return isByHand ? { ...section, rows: section.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) } : section
}

function demandSection(demand: string): SheetSection[] {
  if (demand === '') return []
  const words = (
    <td className='inspection-demand' colSpan={GRID_COLUMNS}>
      {demand}
    </td>
  )
  return [{ key: 'demand', label: ['要求'], rows: [row('demand', words)] }]
}

/** Written by the department, and by who looks again: a line for each fault. */
function replySection({ lines }: Model): SheetSection {
  const section = listSection({
    key: 'reply',
    label: ['整改', '回复'],
    rows: lines,
    columns: [
      { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
      { title: '整改措施、结果（责任部门填写）', span: 9, text: () => '' },
      { title: '完成日期', span: 3, text: () => '' },
      { title: '整改人', span: 3, text: () => '' },
      { title: '复查', span: 5, text: () => '□合格　□不合格' },
      { title: '复查日期', span: 3, text: () => '' },
    ],
  })
  return { ...section, rows: section.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) }
}

/** The notice from top to bottom, the same on both copies. */
export function inspectionNoticeSections(model: Model): SheetSection[] {
  const { frame, demand, note, photos } = model
  const told = row(
    'note',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {note}
    </td>,
  )
  return [
    headSection(model),
    faultSection(model, frame.dateTime === ''),
    ...demandSection(demand),
    replySection(model),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'), ...(note === '' ? [] : [told])],
    },
    ...photoSection(photos),
  ]
}
