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
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
/** What is still to come is written on by hand. */
const BY_HAND = 'sheet-by-hand'

/** A row of pairs: label, its span, value, its span. */
function pairs(
  key: string,
  cells: readonly (readonly [string, number, string, number])[],
  className?: string,
): SheetRow {
  return row(
    key,
    cells.map(([label, labelSpan, text, span]) => [
      <LabelCell key={`${label}-label`} span={labelSpan}>
        {label}
      </LabelCell>,
      <ValueCell key={label} span={span} text={text} className={FIGURES} />,
    ]),
    className,
  )
}

function intakeSection(line: Line): SheetSection {
  return {
    key: 'intake',
    label: ['收存'],
    keepTogether: true,
    rows: [
      pairs('tag', [
        ['寄存牌号', 3, line.tag, 5],
        ['类别', 3, line.kind, 5],
        ['收存时间', 3, line.receivedAt, 5],
      ]),
      pairs('who', [
        ['寄存、收件人', 3, line.name, 9],
        ['房号', 3, line.unit, 3],
        ['电话', 2, line.phone, 4],
      ]),
      pairs('what', [
        ['物品名称', 3, line.what, 13],
        ['数量', 3, line.quantity, 5],
      ]),
      pairs('features', [['特征', 3, line.features, 21]]),
      pairs('packaging', [
        ['包装状况', 3, line.packaging, 13],
        ['申报价值', 3, line.declared, 5],
      ]),
      pairs('slot', [
        ['货架位', 3, line.slot, 5],
        ['保管期限', 3, line.keepUntil, 5],
        ['封条号', 3, line.sealNumber, 5],
      ]),
      pairs('told', [
        ['禁寄提示', 3, line.reminded, 5],
        ['照片', 3, line.photos, 5],
        ['经手人', 3, line.receivedBy, 5],
      ]),
      pairs('origin', [['快递、来源', 3, line.origin, 21]]),
      pairs('deposited', [
        ['寄存人签字', 3, line.depositorSigned, 9],
        ['备注', 3, line.remark, 9],
      ]),
    ],
  }
}

function foundSection(line: Line): SheetSection[] {
  if (line.counted === '' && line.announced === '' && line.asked === '') return []
  return [
    {
      key: 'found',
      label: ['拾获'],
      keepTogether: true,
      rows: [
        pairs('counted', [
          ['清点人（两名）', 4, line.counted, 10],
          ['公告时间', 4, line.announced, 6],
        ]),
        pairs('asked', [['认领人、证件尾号、描述核对', 4, line.asked, 20]]),
      ],
    },
  ]
}

function leavingSection(line: Line): SheetSection {
  return {
    key: 'leaving',
    label: ['领取', '送达'],
    keepTogether: true,
    rows: [
      pairs('notices', [['通知', 3, line.notices, 21]], BY_HAND),
      pairs('taker', [['领取人、授权', 3, line.taker, 21]], BY_HAND),
      pairs(
        'taken',
        [
          ['领取时间', 3, line.takenAt, 5],
          ['领取签字', 3, line.takerSigned, 5],
          ['经手人', 3, line.outBy, 5],
        ],
        BY_HAND,
      ),
      pairs(
        'delivered',
        [
          ['楼栋专员', 3, line.officer, 9],
          ['送达时间', 3, line.deliveredAt, 9],
        ],
        BY_HAND,
      ),
      pairs('irregular', [['异常', 3, line.irregular, 21]], BY_HAND),
    ],
  }
}

const COLUMNS = [
  { title: '牌号、类别\n货架位', span: 3 },
  { title: '收存时间、期限\n经手、寄存人签字', span: 4 },
  { title: '房号、寄存/收件人\n电话', span: 4 },
  { title: '物品、数量、特征\n包装、价值、提示、照片', span: 4 },
  { title: '快递单号、来源\n通知、异常', span: 4 },
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
      <LinesCell span={4} className={FIGURES} lines={[line.unit, line.name, line.phone]} />
      <LinesCell
        span={4}
        lines={[what, many([line.features, line.packaging]), facts, told('封条 ', line.sealNumber), line.remark]}
      />
      <LinesCell
        span={4}
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
  return { key: 'signatures', label: ['签署'], keepTogether: true, rows: note === '' ? [boxes] : [told, boxes] }
}

/** The sheet's sections from top to bottom. */
export function custodyRegisterSections(model: Model): SheetSection[] {
  const [only, ...more] = model.lines
  const isOne = only !== undefined && more.length === 0 && !model.byHand
  const body = isOne ? [intakeSection(only), ...foundSection(only), leavingSection(only)] : [registerSection(model)]
  return [...body, closingSection(model)]
}
