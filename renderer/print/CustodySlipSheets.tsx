/**
 * 《物品拒收单》 and 《物品领取单》, template version 1: two copies on one page of A4 with a line to cut between them. Models, handbook R100, R106, D13,
 * 2.15: no paper of a company was reproduced; a company checks them before they are enabled.
 */
import type { CollectionReceiptSheet } from '#shared/domain/parcel-custody/collectionReceiptSheet.ts'
import type { RefusalSlipSheet } from '#shared/domain/parcel-custody/refusalSlipSheet.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function noteRow(note: string): SheetRow[] {
  if (note === '') return []
  return [
    row(
      'note',
      <td className='sheet-notice' colSpan={GRID_COLUMNS}>
        {note}
      </td>,
    ),
  ]
}

/** A blank is written on by hand: it has no day yet. */
function byHand({ frame }: Pick<RefusalSlipSheet, 'frame'>, rows: readonly SheetRow[]): SheetRow[] {
  return rows.map((one) => (frame.dateTime === '' ? { ...one, className: 'sheet-by-hand' } : one))
}

/** 《物品拒收单》 from top to bottom. */
export function refusalSlipSections(model: RefusalSlipSheet): SheetSection[] {
  const rows = [
    row(
      'what',
      <>
        <LabelCell span={3}>类别</LabelCell>
        <ValueCell span={4} text={model.kind} />
        <LabelCell span={3}>物品</LabelCell>
        <ValueCell span={14} text={model.what} />
      </>,
    ),
    row(
      'waybill',
      <>
        <LabelCell span={3}>快递、单号</LabelCell>
        <ValueCell span={13} text={model.waybill} className={FIGURES} />
        <LabelCell span={3}>照片</LabelCell>
        <ValueCell span={5} text={model.photos} className={FIGURES} />
      </>,
    ),
    row(
      'who',
      <>
        <LabelCell span={3}>收件、寄存人</LabelCell>
        <ValueCell span={13} text={model.name} />
        <LabelCell span={3}>电话</LabelCell>
        <ValueCell span={5} text={model.phone} className={FIGURES} />
      </>,
    ),
  ]
  const reasons = row('reasons', <TickCell span={GRID_COLUMNS} ticks={model.reasons} />)
  const remark = row(
    'remark',
    <>
      <LabelCell span={3}>说明</LabelCell>
      <ValueCell span={21} text={model.remark} />
    </>,
    'sheet-by-hand',
  )
  const boxes = row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')
  return [
    { key: 'thing', label: ['物品'], keepTogether: true, rows: byHand(model, rows) },
    { key: 'reasons', label: ['拒收', '原因'], keepTogether: true, rows: [reasons, remark] },
    { key: 'signatures', label: ['签署'], keepTogether: true, rows: [...noteRow(model.note), boxes] },
  ]
}

/** 《物品领取单》 from top to bottom. */
export function collectionReceiptSections(model: CollectionReceiptSheet): SheetSection[] {
  const taker = row(
    'taker',
    <>
      <LabelCell span={3}>领取人</LabelCell>
      <ValueCell span={7} text={model.taker} className='sheet-strong' />
      <TickCell span={6} ticks={model.takers} />
      <LabelCell span={3}>电话</LabelCell>
      <ValueCell span={5} text={model.phone} className={FIGURES} />
    </>,
  )
  const proof = row(
    'proof',
    <>
      <LabelCell span={3}>收件、寄存人</LabelCell>
      <ValueCell span={7} text={model.owner} />
      <LabelCell span={3}>授权方式</LabelCell>
      <ValueCell span={6} text={model.authority} />
      <LabelCell span={2}>证件尾号</LabelCell>
      <ValueCell span={3} text={model.idLast4} className={FIGURES} />
    </>,
  )
  const signing = [model.signed, model.remark].filter((part) => part !== '').join('；')
  const signed = row(
    'signed',
    <>
      <LabelCell span={3}>签字、备注</LabelCell>
      <ValueCell span={21} text={signing} />
    </>,
  )
  const boxes = row('boxes', <SignatureCells frame={model.frame} />, 'sheet-signatures')
  const things = listSection({
    key: 'things',
    label: ['物品'],
    rows: model.things,
    columns: [
      { title: '序', span: 1, text: (one) => one.number, className: FIGURES },
      { title: '牌号', span: 3, text: (one) => one.tag, className: FIGURES },
      { title: '类别', span: 3, text: (one) => one.kind },
      { title: '物品', span: 7, text: (one) => one.what },
      { title: '数量', span: 2, text: (one) => one.quantity, className: FIGURES },
      { title: '快递、单号', span: 8, text: (one) => one.waybill, className: FIGURES },
    ],
  })
  return [
    { key: 'taker', label: ['领取'], keepTogether: true, rows: byHand(model, [taker, proof]) },
    { ...things, rows: byHand(model, things.rows) },
    { key: 'signatures', label: ['签署'], keepTogether: true, rows: [signed, ...noteRow(model.note), boxes] },
  ]
}
