/**
 * 《空置房巡查表》, template version 1: one visit with its items and meters, or a building to walk with. Model, handbook 2.14: no paper of a
 * company was reproduced; a company checks it before it is enabled.
 */
import type {
  ClipboardLine,
  ClipboardSheet,
  InspectionSheet as Model,
  PrintedItem,
  PrintedMeter,
  VisitSheet,
} from '#shared/domain/vacant-inspections/visits/inspectionSheet.ts'
import './custodyPaper.css'
import './vacantInspectionPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

/** The sheet's sections from top to bottom. */
export function clipboardOrVisitSections(model: Model): SheetSection[] {
  return model.kind === 'clipboard' ? clipboardSections(model) : visitSections(model)
}

const CLIPBOARD_COLUMNS = [
  ['序', 1],
  ['房号、类别', 3],
  ['钥匙', 2],
  ['上次', 1],
  ['看法', 1],
  ['水表', 3],
  ['电表', 3],
  ['燃气表', 3],
  ['异常：编号、情况', 4],
  ['脏、通风', 2],
  ['时间', 1],
] as const

function heads(columns: readonly (readonly [string, number])[]): SheetRow {
  return row(
    'head',
    columns.map(([title, span]) => (
      <ColumnCell key={title} span={span}>
        {title.split('\n').map((part) => (
          <span key={part} className='custody-line'>
            {part}
          </span>
        ))}
      </ColumnCell>
    )),
  )
}

function clipboardCells({ number, unit, scope, key, lastOn, water, power, gas }: ClipboardLine) {
  return (
    <>
      <ValueCell span={1} text={number} className={FIGURES} />
      <LinesCell span={3} className={FIGURES} lines={[unit, scope]} />
      <ValueCell span={2} text={key} className={FIGURES} />
      <ValueCell span={1} text={lastOn} className='clipboard-day' />
      <td colSpan={1} />
      <ValueCell span={3} text={water} className='clipboard-last' />
      <ValueCell span={3} text={power} className='clipboard-last' />
      <ValueCell span={3} text={gas} className='clipboard-last' />
      <td colSpan={4} />
      <td className='clipboard-boxes' colSpan={2}>
        <span className='sheet-box' />
        <span className='sheet-box' />
      </td>
      <td colSpan={1} />
    </>
  )
}

function clipboardSections({ frame, building, lines, legend }: ClipboardSheet): SheetSection[] {
  const about = row(
    'about',
    <>
      <LabelCell span={3}>楼栋</LabelCell>
      <ValueCell span={3} text={building} className='sheet-strong' />
      <LabelCell span={3}>巡查日期</LabelCell>
      <td colSpan={5} />
      <LabelCell span={3}>巡查人</LabelCell>
      <td colSpan={7} />
    </>,
  )
  const told = row(
    'legend',
    <td className='sheet-notice clipboard-legend' colSpan={GRID_COLUMNS}>
      {legend}
    </td>,
  )
  return [
    { key: 'about', label: ['巡查'], rows: [about, told] },
    {
      key: 'lines',
      label: ['记录'],
      head: heads(CLIPBOARD_COLUMNS),
      rows: lines.map((line, index) => row(String(index), clipboardCells(line), 'clipboard-row')),
    },
    signed(frame),
  ]
}

function signed(frame: Model['frame']): SheetSection {
  const boxes = row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')
  return { key: 'signatures', label: ['签署'], keepTogether: true, notAlone: true, rows: [boxes] }
}

function factRow(key: string, facts: readonly (readonly [string, string])[]): SheetRow {
  const span = GRID_COLUMNS / facts.length - 3
  return row(
    key,
    facts.map(([label, text]) => <Fact key={label} label={label} span={span} text={text} />),
  )
}

function Fact({ label, span, text }: { readonly label: string; readonly span: number; readonly text: string }) {
  return (
    <>
      <LabelCell span={3}>{label}</LabelCell>
      <ValueCell span={span} text={text} />
    </>
  )
}

const ITEMS_A_ROW = 3

function itemRows(items: readonly PrintedItem[]): SheetRow[] {
  return Array.from({ length: Math.ceil(items.length / ITEMS_A_ROW) }, (_, at) => {
    const here = items.slice(at * ITEMS_A_ROW, (at + 1) * ITEMS_A_ROW)
    const rest = GRID_COLUMNS - (here.length * GRID_COLUMNS) / ITEMS_A_ROW
    return row(
      String(at),
      <>
        {here.map(({ number, label, found, remark }) => (
          <Item key={number} label={`${number} ${label}`} lines={[found, remark]} />
        ))}
        {rest > 0 && <td colSpan={rest} />}
      </>,
    )
  })
}

function Item({ label, lines }: { readonly label: string; readonly lines: readonly string[] }) {
  return (
    <>
      <LabelCell span={4}>{label}</LabelCell>
      <LinesCell span={4} lines={lines} />
    </>
  )
}

const METER_COLUMNS = [
  ['表', 3],
  ['上次读数', 4],
  ['本次读数', 4],
  ['用量', 3],
  ['换表、翻转等', 4],
  ['说明', 6],
] as const

function meterCells({ meter, last, now, used, kind, remark }: PrintedMeter) {
  return (
    <>
      <ValueCell span={3} text={meter} />
      <ValueCell span={4} text={last} className={FIGURES} />
      <ValueCell span={4} text={now} className={FIGURES} />
      <ValueCell span={3} text={used} className={FIGURES} />
      <ValueCell span={4} text={kind} />
      <ValueCell span={6} text={remark} />
    </>
  )
}

function visitSections(model: VisitSheet): SheetSection[] {
  const { frame, scope, day, late, officer, key, seen, result, list, items, meters } = model
  const { occupied, care, handled, remark, photos, followed } = model
  const meterRows = meters.map((meter) => row(meter.meter, meterCells(meter)))
  return [
    {
      key: 'about',
      label: ['巡查'],
      rows: [
        factRow('who', [
          ['日期', [day, late].filter(Boolean).join('　')],
          ['巡查人', officer],
          ['钥匙编号', key],
        ]),
        factRow('what', [
          ['类别', scope],
          ['看法', seen],
          ['结果', result],
        ]),
      ],
    },
    ...(items.length === 0 ? [] : [{ key: 'items', label: ['项目'], rows: itemRows(items) }]),
    ...(meterRows.length === 0
      ? []
      : [{ key: 'meters', label: ['读数'], head: heads(METER_COLUMNS), rows: meterRows, keepTogether: true }]),
    {
      key: 'end',
      label: ['处理'],
      rows: [
        factRow('care', [
          ['私自占用', occupied],
          ['通风保洁', care],
          ['照片', photos],
        ]),
        factRow('words', [
          ['现场处理', handled],
          ['转办', followed],
        ]),
        factRow('remark', [
          ['备注', remark],
          ['检查项目', list],
        ]),
      ],
    },
    signed(frame),
  ]
}
