/**
 * 《装修巡查表》, template version 1: a line for each patrol, filled from what was entered, or to write on while walking. Model, handbook 2.11:
 * no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type { PatrolSheetLine as Line, PatrolSheet as Model } from '#shared/domain/decoration/patrols/patrolSheet.ts'
import './custodyPaper.css'
import './decorationPatrol.css'
import { LinesCell } from './CustodyCells.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

const COLUMNS = [
  ['日期、班次', 3],
  ['房号、证号', 4],
  ['现场状态\n施工内容', 4],
  ['现场/\n持证', 2],
  ['逐项', 4],
  ['进度、处理、照片', 4],
  ['巡查、陪同', 3],
] as const

function lineCells(line: Line, byHand: boolean) {
  const { day, slot, time, late, unit, permit, site, work, people, items, remarks, officer, companion } = line
  return (
    <>
      <LinesCell span={3} className={FIGURES} lines={[day, [slot, time].filter(Boolean).join(' '), late]} />
      <LinesCell span={4} className={FIGURES} lines={[unit, permit]} />
      <LinesCell span={4} lines={[site, work]} />
      <ValueCell span={2} text={people} className={FIGURES} />
      <LinesCell span={4} className={byHand ? 'patrol-circles' : 'patrol-found'} lines={[items]} />
      <LinesCell span={4} lines={[remarks]} />
      <LinesCell span={3} lines={[officer, companion]} />
    </>
  )
}

/** The sheet's sections from top to bottom. */
export function decorationPatrolSections(model: Model): SheetSection[] {
  const { scope, hours, lines, byHand, legend, frame } = model
  const titles = COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title.split('\n').map((part) => (
        <span key={part} className='custody-line'>
          {part}
        </span>
      ))}
    </ColumnCell>
  ))
  const about = row(
    'about',
    <>
      <LabelCell span={3}>范围</LabelCell>
      <ValueCell span={9} text={scope} className='sheet-strong' />
      <LabelCell span={3}>施工时间</LabelCell>
      <ValueCell span={9} text={hours} className={FIGURES} />
    </>,
  )
  const told = row(
    'legend',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {legend}
    </td>,
  )
  const boxes = row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')
  const className = byHand ? 'patrol-row patrol-row-by-hand' : 'patrol-row'
  return [
    { key: 'about', label: ['巡查'], rows: [about] },
    {
      key: 'lines',
      label: ['记录'],
      head: row('head', titles),
      rows: lines.map((line, index) => row(String(index), lineCells(line, byHand), className)),
    },
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: legend === '' ? [boxes] : [told, boxes],
    },
  ]
}
