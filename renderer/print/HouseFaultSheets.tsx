/**
 * 《房屋整改通知书》 and 《房屋复验单》, template version 1: what was found by home, room and item, the answer and the second look to be written. Model,
 * handbook R46, 2.3: no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type { Rectification } from '#shared/domain/move-in/faults/rectificationSheet.ts'
import type { Reinspection } from '#shared/domain/move-in/faults/reinspectionSheet.ts'
import './decorationViolation.css'
import './inspectionNotice.css'
import { listSection } from './listSection.tsx'
import { photoSection } from './photoSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function byHand(section: SheetSection): SheetSection {
  return { ...section, rows: section.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) }
}

function wide(key: string, words: string, className: string) {
  return row(
    key,
    <td className={className} colSpan={GRID_COLUMNS}>
      {words}
    </td>,
  )
}

function toSection({ responsible, building, due }: Rectification): SheetSection {
  return {
    key: 'to',
    label: ['送达'],
    keepTogether: true,
    rows: [
      row(
        'to',
        <>
          <LabelCell span={3}>责任单位</LabelCell>
          <ValueCell span={5} text={responsible} className='sheet-strong' />
          <LabelCell span={2}>楼栋</LabelCell>
          <ValueCell span={4} text={building} />
          <LabelCell span={3}>整改期限</LabelCell>
          <ValueCell span={7} text={due} className='sheet-strong sheet-figures' />
        </>,
        due === '' ? 'sheet-by-hand' : undefined,
      ),
    ],
  }
}

function foundSection({ frame, lines }: Rectification): SheetSection {
  const section = listSection({
    key: 'faults',
    label: ['问题'],
    rows: lines,
    columns: [
      { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
      { title: '房号', span: 3, text: ({ unit }) => unit, className: FIGURES },
      { title: '房间、项目', span: 5, text: ({ place }) => place },
      { title: '情况', span: 8, text: ({ what }) => what },
      { title: '约定完成日', span: 5, text: ({ due }) => due, className: FIGURES },
      { title: '照片', span: 2, text: ({ photos }) => photos, className: FIGURES },
    ],
  })
  return frame.dateTime === '' ? byHand(section) : section
}

/** Written by whoever mends it, and by who looks again: a line for each fault. */
function replySection({ lines }: Rectification): SheetSection {
  return byHand(
    listSection({
      key: 'reply',
      label: ['整改', '回复'],
      rows: lines,
      columns: [
        { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
        { title: '整改措施、结果（责任单位填写）', span: 9, text: () => '' },
        { title: '完成日期', span: 3, text: () => '' },
        { title: '整改人', span: 3, text: () => '' },
        { title: '复验', span: 5, text: () => '□合格　□不合格' },
        { title: '复验日期', span: 3, text: () => '' },
      ],
    }),
  )
}

/** 《房屋整改通知书》 from top to bottom, the same on both copies. */
export function rectificationSections(model: Rectification): SheetSection[] {
  const { frame, demand, note, photos } = model
  return [
    toSection(model),
    foundSection(model),
    ...(demand === ''
      ? []
      : [
          {
            key: 'demand',
            label: ['要求'],
            rows: [wide('demand', demand, 'inspection-demand')],
          } satisfies SheetSection,
        ]),
    replySection(model),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [
        row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
        ...(note === '' ? [] : [wide('note', note, 'sheet-notice')]),
      ],
    },
    ...photoSection(photos),
  ]
}

function lookedSection({ lines }: Reinspection): SheetSection {
  const section = listSection({
    key: 'faults',
    label: ['复验'],
    rows: lines,
    columns: [
      { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
      { title: '房间、项目', span: 4, text: ({ place }) => place },
      { title: '问题', span: 4, text: ({ what }) => what },
      { title: '责任单位', span: 2, text: ({ responsible }) => responsible },
      { title: '约定完成日', span: 3, text: ({ due }) => due, className: FIGURES },
      { title: '复验结果', span: 4, text: ({ result }) => result },
      { title: '复验日期', span: 3, text: ({ looked }) => looked, className: FIGURES },
      { title: '说明', span: 3, text: ({ remark }) => remark },
    ],
  })
  return lines.some(({ looked }) => looked !== '') ? section : byHand(section)
}

/** 《房屋复验单》 from top to bottom, the same on both copies. */
export function reinspectionSections(model: Reinspection): SheetSection[] {
  const { frame, looker, day, unsigned, note } = model
  return [
    lookedSection(model),
    {
      key: 'looked',
      label: ['验收'],
      keepTogether: true,
      rows: [
        row(
          'looked',
          <>
            <LabelCell span={3}>复验人</LabelCell>
            <ValueCell span={9} text={looker} />
            <LabelCell span={3}>复验日期</LabelCell>
            <ValueCell span={9} text={day} className={FIGURES} />
          </>,
          day === '' ? 'sheet-by-hand' : undefined,
        ),
        ...(unsigned === '' ? [] : [wide('unsigned', `业主未签字：${unsigned}`, 'inspection-demand')]),
      ],
    },
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'), wide('note', note, 'sheet-notice')],
    },
  ]
}
