/**
 * 《失物招领启事》, template version 1, in type that is read while walking by. Model, handbook D12, 2.15, 2.16: no paper of a company was reproduced;
 * a company checks it before it is enabled.
 */
import type { FoundNoticeSheet as Model } from '#shared/domain/parcel-custody/foundNoticeSheet.ts'
import './custodyPaper.css'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
/** So few things leave room for larger type. */
const FEW = 4

function thingsSection({ things }: Model): SheetSection {
  const head = row(
    'head',
    <>
      <ColumnCell span={3}>牌号</ColumnCell>
      <ColumnCell span={7}>拾获物品</ColumnCell>
      <ColumnCell span={7}>拾获日期</ColumnCell>
      <ColumnCell span={7}>拾获地点</ColumnCell>
    </>,
  )
  const rows = things.map((thing, index) =>
    row(
      String(index),
      <>
        <ValueCell span={3} text={thing.tag} className={FIGURES} />
        <ValueCell span={7} text={thing.what} />
        <ValueCell span={7} text={thing.foundOn} className={FIGURES} />
        <ValueCell span={7} text={thing.place} />
      </>,
      things.length <= FEW ? 'custody-notice-thing custody-notice-few' : 'custody-notice-thing',
    ),
  )
  return { key: 'things', label: ['拾获', '物品'], head, rows }
}

function claimSection({ body, claim, until, hotline, signedBy }: Model): SheetSection {
  const line = (key: string, label: string, text: string) =>
    row(
      key,
      <>
        <LabelCell span={5}>{label}</LabelCell>
        <ValueCell span={19} text={text} className={FIGURES} />
      </>,
      'custody-notice-claim',
    )
  return {
    key: 'claim',
    label: ['认领'],
    rows: [
      row('body', <td colSpan={GRID_COLUMNS}>{body}</td>, 'custody-notice-body'),
      line('where', '认领地点', claim),
      line('until', '认领期限', until === '' ? '　　　　年　　月　　日' : `截至 ${until}`),
      line('hotline', '联系电话', hotline),
      row('signed', <td colSpan={GRID_COLUMNS}>{signedBy}</td>, 'custody-notice-signed'),
    ],
  }
}

/** The notice's sections from top to bottom. */
export function foundNoticeSections(model: Model): SheetSection[] {
  return [thingsSection(model), claimSection(model)]
}
