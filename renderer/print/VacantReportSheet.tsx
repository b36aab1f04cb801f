/**
 * 《空置房巡查月报》, template version 1: numbers with bars per building and officer, visits per day, breached homes by name. Model, handbook R93, C1:
 * no paper of a company was reproduced; a company checks it before it is enabled.
 */
import type {
  ReportSheetHome as Home,
  ReportSheetLine as Line,
  ReportSheet as Model,
} from '#shared/domain/vacant-inspections/report/reportSheet.ts'
import './vacantRoundPaper.css'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

/** The sheet's sections from top to bottom. */
export function reportSheetSections(model: Model): SheetSection[] {
  const { buildings, officers, byHand, frame } = model
  const boxes = row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')
  const days = daysRow(model)
  return [
    { key: 'summary', label: ['总览'], keepTogether: true, rows: summaryRows(model) },
    groupSection('buildings', ['楼栋'], buildings, byHand),
    groupSection('officers', ['专员'], officers, byHand),
    ...(days === undefined ? [] : [{ key: 'days', label: ['每日', '巡查'], keepTogether: true, rows: [days] }]),
    breachedSection(model),
    { key: 'signatures', label: ['签署'], keepTogether: true, notAlone: true, rows: [boxes] },
  ]
}

/** Numbers of the whole month, four to a line. */
function summaryRows({ month, asOf, rule, summary }: Model): readonly SheetRow[] {
  const first = row(
    'month',
    <>
      <LabelCell span={3}>月份</LabelCell>
      <ValueCell span={9} text={month} className='sheet-strong' />
      <LabelCell span={3}>统计至</LabelCell>
      <ValueCell span={9} text={asOf} className={FIGURES} />
    </>,
  )
  const lines = Array.from({ length: Math.ceil(summary.length / 4) }, (_, index) => {
    const four = Array.from({ length: 4 }, (__, at) => summary[index * 4 + at] ?? { label: '', value: '' })
    return row(
      `numbers-${index}`,
      four.map(({ label, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells of a printed line never move
        <SummaryCells key={at} label={label} value={value} />
      )),
    )
  })
  const told = row(
    'rule',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {rule}
    </td>,
  )
  return rule === '' ? [first, ...lines] : [first, ...lines, told]
}

function SummaryCells({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <LabelCell span={4}>{label}</LabelCell>
      <ValueCell span={2} text={value} className={`${FIGURES} sheet-strong`} />
    </>
  )
}

const COLUMNS = [
  ['名称', 4],
  ['套数', 2],
  ['达标', 2],
  ['不足', 2],
  ['达标率', 4],
  ['巡查', 2],
  ['未进', 2],
  ['异常/合格', 2],
  ['超期', 2],
  ['走表', 2],
] as const

function groupSection(key: string, label: readonly string[], lines: readonly Line[], byHand: boolean): SheetSection {
  const titles = COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const className = byHand ? 'round-row round-row-by-hand' : 'round-row'
  return {
    key,
    label,
    head: row('head', titles),
    rows: lines.map((line, index) => row(String(index), groupCells(line), className)),
  }
}

function groupCells({ name, homes, kept, breached, share, percent, visits, unable, faults, overdue, drifts }: Line) {
  return (
    <>
      <ValueCell span={4} text={name} />
      <ValueCell span={2} text={homes} className={FIGURES} />
      <ValueCell span={2} text={kept} className={FIGURES} />
      <ValueCell span={2} text={breached} className={FIGURES} />
      <td colSpan={4} className='report-share'>
        {percent !== null && <ShareBar percent={percent} />}
        <span>{share}</span>
      </td>
      <ValueCell span={2} text={visits} className={FIGURES} />
      <ValueCell span={2} text={unable} className={FIGURES} />
      <ValueCell span={2} text={faults} className={FIGURES} />
      <ValueCell span={2} text={overdue} className={FIGURES} />
      <ValueCell span={2} text={drifts} className={FIGURES} />
    </>
  )
}

/** Drawn, not filled by a background: printers leave those out. */
function ShareBar({ percent }: { readonly percent: number }) {
  return (
    <svg className='report-bar' viewBox='0 0 100 8' preserveAspectRatio='none' aria-hidden='true'>
      <rect x='0' y='0' width='100' height='8' fill='none' stroke='#000' strokeWidth='0.6' />
      <rect x='0' y='0' width={percent} height='8' fill='#555' />
    </svg>
  )
}

const CHART = { width: 620, height: 96, foot: 14, head: 12 } as const

/** One bar a day: what was seen, and above it what nobody got into. */
function daysRow({ days, month }: Model): SheetRow | undefined {
  const most = Math.max(...days.map(({ visits, unable }) => visits + unable), 0)
  if (most === 0) return undefined
  const step = CHART.width / days.length
  const room = CHART.height - CHART.foot - CHART.head
  return row(
    'chart',
    <td colSpan={GRID_COLUMNS} className='report-days'>
      <svg viewBox={`0 0 ${CHART.width} ${CHART.height}`} role='img' aria-label={month}>
        <line x1='0' x2={CHART.width} y1={CHART.height - CHART.foot} y2={CHART.height - CHART.foot} stroke='#000' />
        {days.map(({ day, visits, unable }, index) => {
          const seen = (visits / most) * room
          const missed = (unable / most) * room
          const base = CHART.height - CHART.foot
          const x = index * step + step * 0.15
          return (
            <g key={day}>
              <rect x={x} y={base - seen} width={step * 0.7} height={seen} fill='#555' />
              <rect
                x={x}
                y={base - seen - missed}
                width={step * 0.7}
                height={missed}
                fill='#fff'
                stroke='#000'
                strokeWidth='0.6'
              />
              {visits + unable > 0 && (
                <text x={x + step * 0.35} y={base - seen - missed - 2} className='report-days-count'>
                  {visits + unable}
                </text>
              )}
              <text x={x + step * 0.35} y={CHART.height - 3} className='report-days-day'>
                {day}
              </text>
            </g>
          )
        })}
      </svg>
      <span className='report-days-key'>■ 已巡　□ 未能进入</span>
    </td>,
  )
}

const HOMES = [
  ['序', 1],
  ['房号', 4],
  ['楼栋', 4],
  ['类别', 4],
  ['已巡/应巡', 3],
  ['未进次数', 3],
  ['楼栋专员', 5],
] as const

function breachedSection({ breached, more, byHand }: Model): SheetSection {
  const titles = HOMES.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  const className = byHand ? 'round-row round-row-by-hand' : 'round-row'
  const lines = breached.map((home, index) =>
    row(String(index), homeCells(home, byHand ? '' : String(index + 1)), className),
  )
  const note = more || (breached.length === 0 ? '没有不足的房屋。' : '')
  const told = row(
    'note',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {note}
    </td>,
  )
  return {
    key: 'breached',
    label: ['不足', '房屋'],
    head: row('head', titles),
    rows: note === '' ? lines : [...lines, told],
  }
}

function homeCells({ unit, building, reason, done, unable, officers }: Home, index: string) {
  return (
    <>
      <ValueCell span={1} text={index} className={FIGURES} />
      <ValueCell span={4} text={unit} className={`${FIGURES} sheet-strong`} />
      <ValueCell span={4} text={building} />
      <ValueCell span={4} text={reason} />
      <ValueCell span={3} text={done} className={FIGURES} />
      <ValueCell span={3} text={unable} className={FIGURES} />
      <ValueCell span={5} text={officers} />
    </>
  )
}
