/**
 * 《空置房巡查名单》, template version 1: the homes of a round from the top floor down, each with its hook and boxes to tick. Model, handbook 2.14:
 * no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type {
  RoundSheetGroup as Group,
  RoundSheetLine as Line,
  RoundSheet as Model,
} from '#shared/domain/vacant-inspections/rounds/roundSheet.ts'
import './custodyPaper.css'
import './vacantRoundPaper.css'
import { ColumnCell, LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

const COLUMNS = [
  ['序', 1],
  ['房号', 3],
  ['层', 1],
  ['类别', 3],
  ['钥匙', 4],
  ['上次', 2],
  ['结果', 7],
  ['备注', 3],
] as const

const BOXES = ['正常', '异常', '未进'].map((label) => ({ label, on: false }))
const LEGEND =
  '从顶层往下走。正常、异常、未进勾一项；异常写明部位并拍照，水、电、燃气读数记在《空置房巡查表》。钥匙当天归还，封存的不带出。'

function lineCells({ unit, floor, reason, key, lastOn, result }: Line, index: string) {
  return (
    <>
      <ValueCell span={1} text={index} className={FIGURES} />
      <ValueCell span={3} text={unit} className={`${FIGURES} sheet-strong`} />
      <ValueCell span={1} text={floor} className={FIGURES} />
      <ValueCell span={3} text={reason} />
      <ValueCell span={4} text={key} className={FIGURES} />
      <ValueCell span={2} text={lastOn} className={FIGURES} />
      {result === '' ? <TickCell span={7} ticks={BOXES} /> : <ValueCell span={7} text={result} />}
      <td colSpan={3} />
    </>
  )
}

function groupSection({ building, lines }: Group, first: number, byHand: boolean): SheetSection {
  const titles = COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const className = byHand ? 'round-row round-row-by-hand' : 'round-row'
  return {
    key: `lines-${first}`,
    label: building === '' ? ['名单'] : [building],
    head: row('head', titles),
    rows: lines.map((line, index) =>
      row(String(index), lineCells(line, byHand ? '' : String(first + index)), className),
    ),
  }
}

/** The sheet's sections from top to bottom. */
export function roundSheetSections(model: Model): SheetSection[] {
  const { name, why, day, dueOn, officers, counts, groups, byHand, frame } = model
  const about = row(
    'about',
    <>
      <LabelCell span={3}>巡查</LabelCell>
      <ValueCell span={9} text={[name, why].filter(Boolean).join('：')} className='sheet-strong' />
      <LabelCell span={3}>日期</LabelCell>
      <ValueCell span={4} text={day} className={FIGURES} />
      <LabelCell span={2}>完成</LabelCell>
      <ValueCell span={3} text={dueOn} className={FIGURES} />
    </>,
  )
  const who = row(
    'who',
    <>
      <LabelCell span={3}>楼栋专员</LabelCell>
      <ValueCell span={9} text={officers} />
      <LabelCell span={3}>套数</LabelCell>
      <ValueCell span={9} text={counts} className={FIGURES} />
    </>,
  )
  const told = row(
    'legend',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {LEGEND}
    </td>,
  )
  let first = 1
  const sections = groups.map((group) => {
    const section = groupSection(group, first, byHand)
    first += group.lines.length
    return section
  })
  const boxes = row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')
  return [
    { key: 'about', label: ['巡查'], rows: [about, who] },
    ...sections,
    { key: 'signatures', label: ['签署'], keepTogether: true, notAlone: true, rows: [told, boxes] },
  ]
}
