/**
 * 业主档案封面 and 卷内目录, template version 1: a cover to be read from across the room, then every paper of the case. Model, handbook R47: no paper
 * of a company was reproduced; a company checks it before it is enabled.
 */
import type { BinderEntry, BinderSheet as Model } from '#shared/domain/move-in/packet/binderSheet.ts'
import './moveInPacketPaper.css'
import { listSection } from './listSection.tsx'
import { LabelCell, ValueCell } from './SheetCells.tsx'
import { SignatureCells } from './SignatureCells.tsx'
import { GRID_COLUMNS, row, type SheetRow, type SheetSection } from './sheetSection.ts'

const FIGURES = 'sheet-figures'

function coverSection({
  frame,
  community,
  area,
  deliveredDay,
  volume,
  box,
  filedDay,
  filedBy,
  ...sums
}: Model): SheetSection {
  return {
    key: 'cover',
    label: ['封', '面'],
    keepTogether: true,
    rows: [
      large('community', community, 'binder-name'),
      large('unit', frame.unit, 'binder-unit'),
      large('owner', frame.owner, 'binder-name'),
      pair('home', ['建筑面积', area], ['交付日期', deliveredDay]),
      pair('place', ['案卷号', volume], ['盒号', box]),
      pair('filed', ['归档日期', filedDay], ['归档人', filedBy]),
      pair('sums', ['卷内件数', sums.count], ['完整性', sums.missing]),
      row('boxes', <SignatureCells frame={frame} />, 'sheet-signatures'),
    ],
  }
}

function large(key: string, text: string, className: string): SheetRow {
  const cell = (
    <td className={className} colSpan={GRID_COLUMNS}>
      {text}
    </td>
  )
  return row(key, cell, 'binder-large')
}

type Labelled = readonly [label: string, text: string]

function pair(key: string, [left, leftText]: Labelled, [right, rightText]: Labelled): SheetRow {
  const cells = (
    <>
      <LabelCell span={4}>{left}</LabelCell>
      <ValueCell span={8} text={leftText} className={FIGURES} />
      <LabelCell span={4}>{right}</LabelCell>
      <ValueCell span={8} text={rightText} className={FIGURES} />
    </>
  )
  return row(key, cells, 'binder-pair')
}

/** Kept apart from the cover: together it stands on pages of its own. */
function contentsSection({ contents }: Model): SheetSection {
  const rows = contents.map((entry, index) => ({ ...entry, index: String(index + 1) }))
  type Entry = BinderEntry & { readonly index: string }
  const section = listSection<Entry>({
    key: 'contents',
    label: ['卷内', '目录'],
    rows,
    columns: [
      { title: '序号', span: 2, text: ({ index }) => index, className: FIGURES },
      { title: '文件名称', span: 8, text: ({ name }) => name },
      { title: '编号', span: 5, text: ({ number }) => number, className: FIGURES },
      { title: '份数', span: 2, text: ({ copies }) => copies, className: FIGURES },
      { title: '情况', span: 4, text: ({ stand }) => stand },
      { title: '备注', span: 3, text: ({ remark }) => remark },
    ],
  })
  return { ...section, keepTogether: true }
}

/** The sheet's sections from top to bottom. */
export function moveInBinderSections(model: Model): SheetSection[] {
  return [coverSection(model), contentsSection(model)]
}
