/**
 * Papers that are mostly words, template version 1: 管理服务协议, 承诺书, 告知书, 邻里告知, 审图意见单; of move-in 合同签署页, 授权委托书, 装修办理告知单. Models, handbook 2.5, 2.8, 2.16 and order 110
 * art. 15, 16: no paper of a company was reproduced; a company checks and words them before they are enabled.
 */
import type { PaperCell, PaperHead, WordedPaper } from '#shared/domain/sheets/wordedPaper.ts'
import './decorationReviewPaper.css'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

const LABEL_SPAN = 3

function factsSections({ facts, frame }: WordedPaper): SheetSection[] {
  if (facts.length === 0) return []
  const rows = facts.map((cells, index) =>
    row(
      `facts-${index}`,
      cells.map((cell) => <FactCells key={cell.label} {...cell} />),
      frame.dateTime === '' ? 'sheet-by-hand' : undefined,
    ),
  )
  return [{ key: 'facts', label: ['事项'], keepTogether: true, rows }]
}

function FactCells({ label, value, span }: PaperCell) {
  return (
    <>
      <LabelCell span={LABEL_SPAN}>{label}</LabelCell>
      <ValueCell span={span - LABEL_SPAN} text={value} />
    </>
  )
}

function tableSections({ table, frame }: WordedPaper): SheetSection[] {
  if (table === null) return []
  const columns = table.columns.map(({ title, span }, index) => ({
    title,
    span,
    text: (cells: readonly string[]) => cells[index] ?? '',
  }))
  const section = listSection({ key: 'lines', label: table.label, rows: table.rows, columns })
  // Engineering writes into it by hand, on a blank and on a round without an answer.
  const isToWrite = frame.dateTime === '' || table.rows.some((cells) => cells.includes(''))
  if (!isToWrite) return [section]
  return [{ ...section, rows: section.rows.map((one) => ({ ...one, className: 'sheet-by-hand' })) }]
}

/** Each line is a row of its own, so that a long head goes on on the next page. */
function headSection({ key, label, lines, isTicked }: PaperHead, isPosted: boolean): SheetSection {
  const name = isPosted ? 'review-line review-posted' : 'review-line'
  const rows = lines.map((line, index) =>
    row(
      String(index),
      <td colSpan={GRID_COLUMNS} className={line === '' ? `${name} review-open` : name}>
        {isTicked && <span className='sheet-box' />}
        <p>{line}</p>
      </td>,
      isTicked ? 'review-ticked' : undefined,
    ),
  )
  return { key, label, rows }
}

/** One paper from top to bottom, the same on every copy. */
export function reviewPaperSections(model: WordedPaper): SheetSection[] {
  const { frame, heads, isPosted } = model
  const signed: SheetSection = {
    key: 'signatures',
    label: ['签署'],
    keepTogether: true,
    notAlone: true,
    rows: [row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures')],
  }
  return [
    ...factsSections(model),
    ...tableSections(model),
    ...heads.map((head) => headSection(head, isPosted)),
    ...(isPosted ? [] : [signed]),
  ]
}
