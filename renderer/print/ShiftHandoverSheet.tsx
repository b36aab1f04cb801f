/** 《值班交接记录表》: counts and what does not match first, then what is open (handbook 2.16, 3.12). */
import type { ShiftHandoverSheet as Model } from '#shared/domain/shifts/shiftHandoverModel.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function headSection(model: Model): SheetSection {
  const cells = (
    <>
      <LabelCell span={2}>日期</LabelCell>
      <ValueCell span={6} text={model.day} />
      <LabelCell span={2}>班次</LabelCell>
      <ValueCell span={4} text={model.shift} />
      <LabelCell span={3}>值班人</LabelCell>
      <ValueCell span={3} text={model.giver} />
      <LabelCell span={2}>开班</LabelCell>
      <ValueCell span={2} text={model.openedAt} className={FIGURES} />
    </>
  )
  return { key: 'head', label: ['班次'], rows: [row('head', cells)] }
}

/** An empty list is said, so that nobody adds a line afterwards. */
function orNone(key: string, label: readonly string[], section: SheetSection): SheetSection {
  if (section.rows.length > 0) return section
  return { key, label, rows: [row('none', <ValueCell span={GRID_COLUMNS} text='无' />)] }
}

function countSection({ counts }: Model): SheetSection {
  return listSection({
    key: 'counts',
    label: ['物品', '清点'],
    rows: counts,
    columns: [
      { title: '物品', span: 7, text: (one) => one.label },
      { title: '应有', span: 3, text: (one) => one.expected, className: FIGURES },
      { title: '实点', span: 3, text: (one) => one.counted, className: FIGURES },
      { title: '差', span: 3, text: (one) => one.difference, className: FIGURES },
      { title: '说明', span: 8, text: (one) => one.note },
    ],
  })
}

function outSection({ out }: Model): SheetSection {
  const label = ['在外', '未还']
  const section = listSection({
    key: 'out',
    label,
    rows: out,
    columns: [
      { title: '物品、经手', span: 18, text: (one) => one.matter },
      { title: '应还', span: 6, text: (one) => one.due, className: FIGURES },
    ],
  })
  return orNone('out', label, section)
}

function matterSection({ matters }: Model): SheetSection {
  const label = ['未完', '事项']
  const section = listSection({
    key: 'matters',
    label,
    rows: matters,
    columns: [
      { title: '事项', span: 14, text: (one) => one.matter },
      { title: '该谁', span: 3, text: (one) => one.turn },
      { title: '期限', span: 4, text: (one) => one.due, className: FIGURES },
      { title: '时限', span: 3, text: (one) => one.late },
    ],
  })
  return orNone('matters', label, section)
}

function noticeSection({ notices }: Model): SheetSection {
  const label = ['重要', '通知']
  const section = listSection({
    key: 'notices',
    label,
    rows: notices,
    columns: [
      { title: '通知', span: 18, text: (one) => one.title },
      { title: '张贴到', span: 6, text: (one) => one.until, className: FIGURES },
    ],
  })
  return orNone('notices', label, section)
}

function wordsSection({ special, equipment, refusal }: Model): SheetSection {
  const line = (key: string, label: string, text: string) =>
    row(
      key,
      <>
        <LabelCell span={4}>{label}</LabelCell>
        <ValueCell span={20} text={text} />
      </>,
    )
  const rows = [line('special', '特别事项', special), line('equipment', '设备状况', equipment)]
  const refused = refusal === '' ? [] : [line('refusal', '接班人拒签', refusal)]
  return { key: 'words', label: ['说明'], keepTogether: true, rows: [...rows, ...refused] }
}

function signatureSection(model: Model): SheetSection {
  const who = (
    <>
      <LabelCell span={3}>交班</LabelCell>
      <ValueCell span={5} text={[model.giver, model.handedOverAt].filter(Boolean).join(' ')} />
      <LabelCell span={3}>接班</LabelCell>
      <ValueCell span={5} text={[model.taker, model.acceptedAt].filter(Boolean).join(' ')} />
      <LabelCell span={3}>周检</LabelCell>
      <ValueCell span={5} text={model.check} />
    </>
  )
  return {
    key: 'signatures',
    label: ['签署'],
    keepTogether: true,
    rows: [row('who', who), row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
  }
}

/** The sheet's sections. */
export function shiftHandoverSections(model: Model): SheetSection[] {
  return [
    headSection(model),
    countSection(model),
    outSection(model),
    matterSection(model),
    noticeSection(model),
    wordsSection(model),
    signatureSection(model),
  ]
}
