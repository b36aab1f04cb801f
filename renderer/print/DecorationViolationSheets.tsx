/**
 * 整改通知书, 停工通知单, 复工单 and the bundle of evidence, template version 1. Models, handbook 2.12, 2.17, 3.6: no paper of a company was reproduced; a
 * company checks them before they are enabled.
 */
import type { EvidencePhoto, EvidenceSheet } from '#shared/domain/decoration/violations/evidenceSheet.ts'
import type { SlipCell, SlipClause, ViolationSlip } from '#shared/domain/decoration/violations/slipModel.ts'
import './decorationViolation.css'
import { listSection } from './listSection.tsx'
import { LabelCell, TickCell, ValueCell } from './SheetCells.tsx'
import { SheetPicture } from './SheetPicture.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const LABEL_SPAN = 3

function cellsRow(key: string, cells: readonly SlipCell[]): SheetRow {
  const content = cells.map(({ label, value, span }) => (
    <FactCells key={label} label={label} value={value} span={span} />
  ))
  return row(key, content, cells.some(({ value }) => value === '') ? 'sheet-by-hand' : undefined)
}

function FactCells({ label, value, span }: SlipCell) {
  return (
    <>
      <LabelCell span={LABEL_SPAN}>{label}</LabelCell>
      <ValueCell span={span - LABEL_SPAN} text={value} />
    </>
  )
}

function wholeRow(key: string, text: string, className: string): SheetRow[] {
  if (text === '') return []
  return [
    row(
      key,
      <td className={className} colSpan={GRID_COLUMNS}>
        {text}
      </td>,
    ),
  ]
}

function passageRow(label: string, text: string): SheetRow {
  return row(
    label,
    <>
      <LabelCell span={LABEL_SPAN}>{label}</LabelCell>
      <td className='violation-words' colSpan={GRID_COLUMNS - LABEL_SPAN}>
        {text}
      </td>
    </>,
    text.trim() === '' || text.startsWith('\n') ? 'violation-by-hand' : undefined,
  )
}

function clauseSection(clauses: readonly SlipClause[]): SheetSection[] {
  if (clauses.length === 0) return []
  return [
    listSection({
      key: 'clauses',
      label: ['违反', '条款'],
      rows: clauses,
      columns: [
        { title: '条款', span: 3, text: ({ code }) => code, className: 'sheet-figures' },
        { title: '内容', span: 15, text: ({ text }) => text },
        { title: '协议约定违约金', span: 6, text: ({ sum }) => sum, className: 'sheet-figures' },
      ],
    }),
  ]
}

/** One slip from top to bottom, the same on every copy. */
export function violationSlipSections(model: ViolationSlip): SheetSection[] {
  const { frame, facts, passages, clauses, ticks, byHand, note } = model
  const stop = row(
    'stop',
    <>
      <LabelCell span={LABEL_SPAN}>停工与否</LabelCell>
      <TickCell span={GRID_COLUMNS - LABEL_SPAN} ticks={ticks} />
    </>,
  )
  return [
    {
      key: 'facts',
      label: ['事项'],
      keepTogether: true,
      rows: facts.map((cells, at) => cellsRow(`facts-${at}`, cells)),
    },
    {
      key: 'words',
      label: ['内容'],
      rows: [...passages.map(({ label, text }) => passageRow(label, text)), ...(ticks.length > 0 ? [stop] : [])],
    },
    ...clauseSection(clauses),
    ...byHand.map(({ label, rows }, at) => ({
      key: `hand-${at}`,
      label,
      keepTogether: true,
      rows: rows.map((cells, index) => cellsRow(`hand-${at}-${index}`, cells)),
    })),
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [
        row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
        ...wholeRow('note', note, 'sheet-notice'),
      ],
    },
  ]
}

/** Two photographs beside each other. */
function photoRows(photos: readonly EvidencePhoto[]): SheetRow[] {
  return Array.from({ length: Math.ceil(photos.length / 2) }, (_, index) => {
    const [left, right] = [photos[2 * index], photos[2 * index + 1]]
    return row(
      `photo-${index}`,
      <>
        <PhotoCell photo={left} />
        <PhotoCell photo={right} />
      </>,
      'evidence-photos',
    )
  })
}

function PhotoCell({ photo }: { readonly photo: EvidencePhoto | undefined }) {
  return (
    <td className='evidence-photo' colSpan={GRID_COLUMNS / 2}>
      {photo && (
        <>
          <SheetPicture hash={photo.hash} />
          <span className='sheet-caption'>{photo.caption}</span>
        </>
      )}
    </td>
  )
}

/** The bundle: what was found, each step with its paper, the photographs. */
export function evidenceSections(model: EvidenceSheet): SheetSection[] {
  const { frame, facts, found, clauses, steps, photos, noPhotos, note } = model
  const isByHand = frame.dateTime === ''
  const chain = listSection({
    key: 'steps',
    label: ['经过'],
    rows: steps,
    columns: [
      { title: '步骤', span: 3, text: ({ step }) => step },
      { title: '时间', span: 5, text: ({ time }) => time, className: 'sheet-figures' },
      { title: '内容', span: 9, text: ({ what }) => what },
      { title: '经办', span: 3, text: ({ by }) => by },
      { title: '文书编号', span: 4, text: ({ paper }) => paper, className: 'sheet-figures' },
    ],
  })
  return [
    {
      key: 'facts',
      label: ['事项'],
      keepTogether: true,
      rows: [...facts.map((cells, at) => cellsRow(`facts-${at}`, cells)), passageRow('违章事实', found)],
    },
    ...clauseSection(clauses),
    isByHand ? { ...chain, rows: chain.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) } : chain,
    { key: 'photos', label: ['照片'], rows: [...photoRows(photos), ...wholeRow('none', noPhotos, 'sheet-notice')] },
    {
      key: 'signatures',
      label: ['签署'],
      keepTogether: true,
      notAlone: true,
      rows: [
        row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
        ...wholeRow('note', note, 'sheet-notice'),
      ],
    },
  ]
}
