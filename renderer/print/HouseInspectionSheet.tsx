/**
 * 《房屋验收表》, template version 1: items two abreast, faults, start readings, signatures, the second look. Model, handbook 2.3: no paper of a
 * company was reproduced; a company checks it before it is enabled.
 */
import type { HouseSheetItem, HouseSheet as Model } from '#shared/domain/move-in/inspection/inspectionSheet.ts'
import './houseInspectionPaper.css'
import { listSection } from './listSection.tsx'
import { ColumnCell, LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function headSection({ area, inspectedOn, inspector, companions }: Model): SheetSection {
  return {
    key: 'home',
    label: ['验收'],
    keepTogether: true,
    rows: [
      row(
        'when',
        <>
          <LabelCell span={3}>验收日期</LabelCell>
          <ValueCell span={5} text={inspectedOn} className={FIGURES} />
          <LabelCell span={2}>面积</LabelCell>
          <ValueCell span={4} text={area} className={FIGURES} />
          <LabelCell span={3}>验房人</LabelCell>
          <ValueCell span={7} text={inspector} />
        </>,
      ),
      row(
        'who',
        <>
          <LabelCell span={3}>参与人</LabelCell>
          <ValueCell span={21} text={companions} />
        </>,
      ),
    ],
  }
}

/** Items in two halves beside each other, each read downwards. */
function itemSection({ items }: Model): SheetSection {
  const half = Math.ceil(items.length / 2)
  const titles = ['left', 'right'].map((side) => <ItemTitles key={side} />)
  return {
    key: 'items',
    label: ['逐项', '查验'],
    head: row('head', titles),
    rows: items.slice(0, half).map((item, index) =>
      row(
        String(index),
        <>
          <ItemCells item={item} before={items[index - 1]} />
          <ItemCells item={items[half + index]} before={index === 0 ? undefined : items[half + index - 1]} />
        </>,
        'house-item-row',
      ),
    ),
  }
}

function ItemTitles() {
  return (
    <>
      <ColumnCell span={3}>房间</ColumnCell>
      <ColumnCell span={5}>项目</ColumnCell>
      <ColumnCell span={4}>结果</ColumnCell>
    </>
  )
}

interface ItemCellsProps {
  readonly item: HouseSheetItem | undefined
  /** The one above: the room is said once. */
  readonly before: HouseSheetItem | undefined
}

function ItemCells({ item, before }: ItemCellsProps) {
  const { room = '', item: name = '', result = '' } = item ?? {}
  return (
    <>
      <ValueCell span={3} text={room === before?.room ? '' : room} className='house-item-room' />
      <ValueCell span={5} text={name} />
      <ValueCell
        span={4}
        text={item !== undefined && result === '' ? '□合格 □不合格 □无' : result}
        className='house-item-result'
      />
    </>
  )
}

function faultSection({ faults }: Model, isByHand: boolean): SheetSection {
  const list = listSection({
    key: 'faults',
    label: ['问题'],
    rows: faults,
    columns: [
      { title: '序', span: 1, text: ({ no }) => no, className: FIGURES },
      { title: '位置', span: 4, text: ({ place }) => place },
      { title: '问题', span: 7, text: ({ what }) => what },
      { title: '责任单位', span: 3, text: ({ responsible }) => responsible },
      { title: '约定完成日', span: 3, text: ({ due }) => due, className: FIGURES },
      { title: '照片', span: 2, text: ({ photos }) => photos, className: FIGURES },
      { title: '复验结果、日期', span: 4, text: () => '' },
    ],
  })
  return isByHand ? { ...list, rows: list.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) } : list
}

function meterSection({ meters }: Model): SheetSection {
  const list = listSection({
    key: 'meters',
    label: ['底数'],
    rows: meters,
    columns: [
      { title: '表', span: 3, text: ({ meter }) => meter },
      { title: '表号', span: 6, text: ({ number }) => number, className: FIGURES },
      { title: '底数', span: 5, text: ({ figure }) => figure, className: FIGURES },
      { title: '单位', span: 2, text: ({ unit }) => unit },
      { title: '说明', span: 8, text: ({ remark }) => remark },
    ],
  })
  return { ...list, keepTogether: true, rows: list.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) }
}

function remarkSection(remark: string): SheetSection {
  const words = <ValueCell span={GRID_COLUMNS} text={remark} />
  return { key: 'remark', label: ['备注'], rows: [row('remark', words, 'sheet-by-hand')] }
}

/** 二次验收 (handbook 2.3): written by hand when everything was mended. */
function secondSection(): SheetSection {
  return {
    key: 'second',
    label: ['二次', '验收'],
    keepTogether: true,
    rows: [
      row(
        'second',
        <>
          <LabelCell span={2}>结论</LabelCell>
          <ValueCell span={7} text='□全部合格　□仍有不合格' className='house-item-result' />
          <LabelCell span={3}>业主签字</LabelCell>
          <ValueCell span={4} text='' />
          <LabelCell span={2}>工程</LabelCell>
          <ValueCell span={2} text='' />
          <LabelCell span={2}>日期</LabelCell>
          <ValueCell span={2} text='' />
        </>,
        'house-second-row',
      ),
    ],
  }
}

/** The form from top to bottom. */
export function houseInspectionSections(model: Model): SheetSection[] {
  const { frame, faults, remark, note, inspectedOn } = model
  const told = row(
    'note',
    <td className='sheet-notice' colSpan={GRID_COLUMNS}>
      {note}
    </td>,
  )
  const isByHand = inspectedOn === ''
  return [
    headSection(model),
    itemSection(model),
    ...(faults.length === 0 ? [] : [faultSection(model, isByHand)]),
    meterSection(model),
    ...(remark === '' && !isByHand ? [] : [remarkSection(remark)]),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'), ...(note === '' ? [] : [told])],
    },
    secondSection(),
  ]
}
