/**
 * 《入伙流程会签单》, template version 1: every step of a move-in with boxes, numbers, who did it and when. Model, handbook 2.2: no paper of a company
 * was reproduced; a company checks it before it is enabled.
 */
import type { FlowStep, FlowSheet as Model } from '#shared/domain/move-in/packet/flowSheet.ts'
import './moveInPacketPaper.css'
import { ColumnCell, LabelCell, TickCell, TickList, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
const SPAN = { what: 12, number: 5, by: 4, at: 3 } as const

function homeSection({ noticeNumber, confirmationNumber, area, comers, comer }: Model): SheetSection {
  return {
    key: 'home',
    label: ['房屋', '来人'],
    keepTogether: true,
    rows: [
      row(
        'papers',
        <>
          <LabelCell span={3}>入住通知</LabelCell>
          <ValueCell span={6} text={noticeNumber} className={FIGURES} />
          <LabelCell span={3}>交房确认</LabelCell>
          <ValueCell span={5} text={confirmationNumber} className={FIGURES} />
          <LabelCell span={3}>建筑面积</LabelCell>
          <ValueCell span={4} text={area} className={FIGURES} />
        </>,
      ),
      row(
        'comer',
        <>
          <LabelCell span={3}>来人</LabelCell>
          <TickCell span={14} ticks={comers} />
          <LabelCell span={3}>姓名</LabelCell>
          <ValueCell span={4} text={comer} />
        </>,
      ),
    ],
  }
}

const HEAD = row(
  'head',
  <>
    <ColumnCell span={SPAN.what}>事项</ColumnCell>
    <ColumnCell span={SPAN.number}>编号</ColumnCell>
    <ColumnCell span={SPAN.by}>经办签字</ColumnCell>
    <ColumnCell span={SPAN.at}>时间</ColumnCell>
  </>,
)

/** The titles of the columns stand over the first step, and again where a page begins with a later one. */
function stepSection({ key, label, lines }: FlowStep, index: number): SheetSection {
  const rows = lines.map(({ key: of, name, ticks, number }) =>
    row(
      of,
      <>
        <td colSpan={SPAN.what}>
          <span className='flow-name'>{name}</span>
          <TickList ticks={ticks} />
        </td>
        <ValueCell span={SPAN.number} text={number} className={FIGURES} />
        <td colSpan={SPAN.by} />
        <td colSpan={SPAN.at} />
      </>,
    ),
  )
  return { key, label, ...(index === 0 ? { head: HEAD } : {}), rows }
}

/** The sheet's sections from top to bottom. */
export function moveInFlowSections(model: Model): SheetSection[] {
  const signed: SheetSection = {
    key: 'signatures',
    label: ['会签'],
    keepTogether: true,
    notAlone: true,
    rows: [row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
  }
  return [homeSection(model), ...model.steps.map(stepSection), signed]
}
