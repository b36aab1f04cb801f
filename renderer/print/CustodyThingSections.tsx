/** One thing in the 《物品寄存登记表》: each field in its own cell. Model, handbook 2.15, R104, R106. */
import type { CustodyRegisterLine as Line } from '#shared/domain/parcel-custody/custodyRegisterModel.ts'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { row, type SheetRow, type SheetSection } from './sheetSection.ts'

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

/** The thing from its intake to where it went. */
export function custodyThingSections(line: Line): SheetSection[] {
  return [intakeSection(line), ...foundSection(line), leavingSection(line)]
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
