/**
 * 《公区巡查表》《每日工作巡查表》, template version 1: items down, places across, faults in words below. Model, handbook R31, R89: no paper of a
 * company was reproduced; a company checks it before it is enabled.
 */
import {
  type PatrolListSheet as Model,
  type PatrolListColumn,
  PLACES_ACROSS,
} from '#shared/domain/vacant-inspections/lists/listSheet.ts'
import './custodyPaper.css'
import './patrolListPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const NAME = 8
/** Items that lie on one page with their head and foot. */
const MOST_TOGETHER = 24
const MARK = (GRID_COLUMNS - NAME) / PLACES_ACROSS

/** The sheet's sections from top to bottom. */
export function patrolListSections(model: Model): SheetSection[] {
  const { scope, version, columns, faults, legend, frame } = model
  const about = row(
    'about',
    <>
      <LabelCell span={3}>日期</LabelCell>
      <ValueCell span={9} text={scope} className='sheet-strong' />
      <LabelCell span={4}>项目版本</LabelCell>
      <ValueCell span={8} text={version} />
    </>,
  )
  const blocks = Array.from({ length: Math.ceil(columns.length / PLACES_ACROSS) }, (_, at) =>
    columns.slice(at * PLACES_ACROSS, (at + 1) * PLACES_ACROSS),
  )
  const told = row(
    'legend',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {legend}
    </td>,
  )
  return [
    { key: 'about', label: ['巡查'], rows: [about] },
    ...blocks.map((block, at) => blockSection(model, block, at)),
    ...(faults.length === 0 ? [] : [faultSection(model)]),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [told, row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')],
    },
  ]
}

function blockSection({ items, byHand }: Model, block: readonly PatrolListColumn[], at: number): SheetSection {
  // One place has room for its words: the rest of the line stays one cell.
  const rest = PLACES_ACROSS - block.length
  const cells = (key: string, render: (column: PatrolListColumn) => string | readonly string[]) => (
    <>
      {block.map((column, place) => {
        const lines = render(column)
        return (
          <LinesCell
            // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed sheet have no other identity and never move
            key={`${key}-${place}`}
            span={MARK}
            className='patrol-list-mark'
            lines={typeof lines === 'string' ? [lines] : lines}
          />
        )
      })}
      {rest > 0 && <td colSpan={rest * MARK} />}
    </>
  )
  const head = row(
    'head',
    <>
      <ColumnCell span={NAME}>项目</ColumnCell>
      {block.map(({ place, day }, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns of a printed sheet have no other identity and never move
        <ColumnCell key={column} span={MARK}>
          <span className='custody-line'>{place}</span>
          {day !== '' && <span className='custody-line patrol-list-day'>{day}</span>}
        </ColumnCell>
      ))}
      {rest > 0 && <ColumnCell span={rest * MARK}>{byHand ? '备注' : ''}</ColumnCell>}
    </>,
  )
  const line = (key: string, name: string, render: Parameters<typeof cells>[1], className: string): SheetRow =>
    row(
      key,
      <>
        <LabelCell span={NAME}>{name}</LabelCell>
        {cells(key, render)}
      </>,
      className,
    )
  const marked = byHand ? 'patrol-list-row patrol-list-by-hand' : 'patrol-list-row'
  return {
    key: `block-${at}`,
    label: ['项目'],
    head,
    keepTogether: items.length <= MOST_TOGETHER,
    rows: [
      ...items.map((item, index) =>
        line(`item-${index}`, `${index + 1} ${item}`, ({ marks }) => marks[index] ?? '', marked),
      ),
      line('time', '时间', ({ time }) => time.split('\n'), 'patrol-list-foot'),
      line('officer', '巡查人', ({ officer }) => officer, 'patrol-list-foot'),
    ],
  }
}

function faultSection({ faults, byHand }: Model): SheetSection {
  const titles = [
    ['地方', 3],
    ['项目', 5],
    ['情况', 8],
    ['处理、照片、工作单', 8],
  ] as const
  return {
    key: 'faults',
    label: ['异常'],
    head: row(
      'head',
      titles.map(([title, span]) => (
        <ColumnCell key={title} span={span}>
          {title}
        </ColumnCell>
      )),
    ),
    rows: faults.map(({ place, item, words, handled }, at) =>
      row(
        String(at),
        <>
          <ValueCell span={3} text={place} />
          <ValueCell span={5} text={item} />
          <ValueCell span={8} text={words} />
          <ValueCell span={8} text={handled} />
        </>,
        byHand ? 'patrol-list-row patrol-list-by-hand' : 'patrol-list-row',
      ),
    ),
  }
}
