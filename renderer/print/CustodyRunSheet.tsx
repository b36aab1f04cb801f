/**
 * 《代收物品送达签收单》, template version 1: homes in walking order, each with a place to sign. Model, handbook R105, R106, 2.15: no paper of a
 * company was reproduced; a company checks it before it is enabled.
 */
import type { DeliveryRunSheet as Model } from '#shared/domain/parcel-custody/deliveryRunSheet.ts'
import './custodyPaper.css'
import { LinesCell } from './CustodyCells.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

const COLUMNS = [
  ['序', 1],
  ['房号', 3],
  ['收件人、电话', 4],
  ['牌号、物品', 6],
  ['件数', 1],
  ['送达时间', 2],
  ['签收人签字', 4],
  ['未送达原因', 3],
] as const

function stopsSection({ stops }: Model): SheetSection {
  const titles = COLUMNS.map(([title, span]) => (
    <ColumnCell key={title} span={span}>
      {title}
    </ColumnCell>
  ))
  return {
    key: 'stops',
    label: ['送达'],
    head: row('head', titles),
    rows: stops.map((stop) =>
      row(
        stop.number,
        <>
          <ValueCell span={1} text={stop.number} className={FIGURES} />
          <LinesCell span={3} lines={[stop.unit]} className={`${FIGURES} custody-unit`} />
          <LinesCell span={4} lines={[stop.name, stop.phone]} className={FIGURES} />
          <LinesCell span={6} lines={[stop.tags, stop.what]} className={FIGURES} />
          <ValueCell span={1} text={stop.count} className={FIGURES} />
          <td colSpan={2} />
          <td colSpan={4} />
          <td colSpan={3} />
        </>,
        'custody-stop',
      ),
    ),
  }
}

/** The sheet's sections from top to bottom. */
export function deliveryRunSections(model: Model): SheetSection[] {
  const carrier = row(
    'carrier',
    <>
      <LabelCell span={3}>送达人</LabelCell>
      <ValueCell span={7} text={model.officer} className='sheet-strong' />
      <LabelCell span={3}>户数、件数</LabelCell>
      <ValueCell span={5} text={model.summary} className={FIGURES} />
      <LabelCell span={3}>收回时间</LabelCell>
      <td colSpan={3} />
    </>,
  )
  const note = row(
    'note',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {model.note}
    </td>,
  )
  const boxes = row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')
  return [
    { key: 'carrier', label: ['送件'], rows: [carrier] },
    stopsSection(model),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: model.note === '' ? [boxes] : [note, boxes],
    },
  ]
}
