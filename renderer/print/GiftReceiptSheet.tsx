/**
 * 《入伙礼品签收单》, template version 1: gifts with their counts, signed for. Model, handbook R42: no paper of a company was reproduced; a company checks it
 * before it is enabled.
 */
import type { GiftSheet as Model } from '#shared/domain/move-in/handing/giftSheet.ts'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'
import './handedItemsPaper.css'

const FIGURES = 'sheet-figures'

/** The sheet's sections from top to bottom. */
export function giftReceiptSections({ frame, taker, lines }: Model): SheetSection[] {
  const home = row(
    'home',
    <>
      <LabelCell span={2}>房号</LabelCell>
      <ValueCell span={6} text={frame.unit} className={FIGURES} />
      <LabelCell span={2}>业主</LabelCell>
      <ValueCell span={6} text={frame.owner} className='sheet-strong' />
      <LabelCell span={3}>签收人</LabelCell>
      <ValueCell span={5} text={taker} />
    </>,
  )
  const gifts = listSection({
    key: 'gifts',
    label: ['礼品'],
    rows: lines,
    columns: [
      { title: '礼品', span: 14, text: ({ name }) => name },
      { title: '数量', span: 4, text: ({ count }) => count, className: FIGURES },
      { title: '备注', span: 6, text: () => '' },
    ],
  })
  return [
    { key: 'who', label: ['签收'], keepTogether: true, rows: [home] },
    { ...gifts, rows: gifts.rows.map((one) => ({ ...one, className: 'gift-line' })) },
    {
      key: 'signed',
      label: ['签字'],
      keepTogether: true,
      notAlone: true,
      rows: [row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')],
    },
  ]
}
