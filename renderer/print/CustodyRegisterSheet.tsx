/**
 * 《物品寄存登记表》, template version 1. Model, handbook 2.15, R104, R106: no paper of a company was reproduced; a company checks it before it is
 * enabled. One thing is a form with each field in its own cell; several are a register with a line each, signed where they are taken.
 */
import type {
  CustodyRegisterLine as Line,
  CustodyRegisterSheet as Model,
} from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import './custodyPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { custodyThingSections } from './CustodyThingSections.tsx'
import { ColumnCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

const COLUMNS = [
  { title: '牌号、类别\n货架位', span: 3 },
  { title: '收存时间、期限\n经手、寄存人签字', span: 4 },
  { title: '房号、姓名\n电话', span: 3 },
  { title: '物品、数量、特征\n包装、价值、提示、照片', span: 4 },
  { title: '快递单号、来源\n通知、异常', span: 5 },
  { title: '领取人、授权、时间\n签字、经手', span: 5 },
] as const

const many = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('，')
const told = (label: string, text: string): string => (text === '' ? '' : `${label}${text}`)

function lineCells(line: Line) {
  const what = line.quantity === '' ? line.what : `${line.what} × ${line.quantity}`
  const facts = many([line.declared, told('禁寄提示', line.reminded), told('照片 ', line.photos)])
  return (
    <>
      <td colSpan={3}>
        <span className='custody-line custody-tag-cell'>{line.tag}</span>
        <span className='custody-line'>{line.kind}</span>
        <span className='custody-line'>{line.slot}</span>
      </td>
      <LinesCell
        span={4}
        className={FIGURES}
        lines={[line.receivedAt, told('至 ', line.keepUntil), line.receivedBy, told('寄存人 ', line.depositorSigned)]}
      />
      <LinesCell span={3} className={FIGURES} lines={[line.unit, line.name, line.phone]} />
      <LinesCell
        span={4}
        lines={[what, many([line.features, line.packaging]), facts, told('封条 ', line.sealNumber), line.remark]}
      />
      <LinesCell
        span={5}
        className={FIGURES}
        lines={[
          line.origin,
          told('清点 ', line.counted),
          told('公告 ', line.announced),
          told('认领 ', line.asked),
          told('通知 ', line.notices),
          line.irregular,
        ]}
      />
      <LinesCell
        span={5}
        className={FIGURES}
        lines={[
          line.taker,
          line.takenAt,
          told('送达 ', many([line.officer, line.deliveredAt])),
          many([line.takerSigned, line.outBy]),
        ]}
      />
    </>
  )
}

function registerSection({ scope, lines, byHand }: Model): SheetSection {
  const titles = COLUMNS.map(({ title, span }) => (
    <ColumnCell key={title} span={span}>
      {title.split('\n').map((part) => (
        <span key={part} className='custody-line'>
          {part}
        </span>
      ))}
    </ColumnCell>
  ))
  const className = byHand ? 'custody-row custody-row-by-hand' : 'custody-row'
  return {
    key: 'lines',
    label: ['登记', ...(scope === '' ? [] : [scope])],
    head: row('head', titles),
    rows: lines.map((line, index) => row(String(index), lineCells(line), className)),
  }
}

function closingSection({ note, frame }: Model): SheetSection {
  const told = row(
    'note',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {note}
    </td>,
  )
  const boxes = row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')
  const rows = note === '' ? [boxes] : [told, boxes]
  return { key: 'signatures', label: ['签署'], keepTogether: true, notAlone: true, rows }
}

/** The sheet's sections from top to bottom. */
export function custodyRegisterSections(model: Model): SheetSection[] {
  const [only, ...more] = model.lines
  const isOne = only !== undefined && more.length === 0 && !model.byHand
  const body = isOne ? custodyThingSections(only) : [registerSection(model)]
  return [...body, closingSection(model)]
}
