/** 《交房安排表》, template version 1. Model, handbook R36: no paper of a company was reproduced; a company checks it before it is enabled. */
import type { HandoverListLine, HandoverListSheet as Model } from '#shared/domain/move-in/days/handoverListSheet.ts'
import './handoverListPaper.css'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { row, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'
/** Ticked or signed by hand while the power is out, or while the owner goes from table to table. */
const BY_HAND = ['到场', '缴费', '验房', '钥匙'] as const
const nothing = (): string => ''

/** The sheet's sections from top to bottom. */
export function handoverListSections(model: Model): SheetSection[] {
  const { day, place, count, lines } = model
  const about = (
    <>
      <LabelCell span={3}>交房日期</LabelCell>
      <ValueCell span={6} text={day} className='sheet-strong' />
      <LabelCell span={2}>地点</LabelCell>
      <ValueCell span={9} text={place} />
      <ValueCell span={4} text={count} className={FIGURES} />
    </>
  )
  const { rows, ...section } = listSection<HandoverListLine>({
    key: 'homes',
    label: ['各户'],
    rows: lines,
    columns: [
      { title: '时段', span: 3, text: ({ slot }) => slot, className: FIGURES },
      { title: '房号', span: 3, text: ({ unit }) => unit, className: 'sheet-strong' },
      { title: '业主', span: 3, text: ({ owner }) => owner },
      { title: '电话', span: 3, text: ({ phone }) => phone, className: FIGURES },
      { title: '排队号', span: 2, text: ({ number }) => number, className: FIGURES },
      ...BY_HAND.map((title) => ({ title, span: 1, text: nothing })),
      { title: '签字', span: 3, text: nothing },
      { title: '备注', span: 3, text: nothing },
    ],
  })
  return [
    { key: 'about', label: ['交房'], rows: [row('about', about)] },
    { ...section, rows: rows.map((one) => ({ ...one, className: 'handover-list-row' })) },
    {
      key: 'signed',
      label: ['签字'],
      keepTogether: true,
      notAlone: true,
      rows: [row('signed', <SignatureCells frame={model.frame} />, 'sheet-signatures')],
    },
  ]
}
