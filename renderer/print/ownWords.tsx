/** The company's own clause and body on a sheet (architecture 9). */
import type { SheetFrame } from '#shared/domain/sheets/sheetModel.ts'
import { GRID_COLUMNS, row, type SheetSection } from './sheetSection.ts'

/** A line of a clause is a row, so that a long clause may go on on the next page. */
function clauseSection(clause: string): SheetSection {
  const rows = clause.split('\n').map((line, index) =>
    row(
      String(index),
      <td className='sheet-notice sheet-clause' colSpan={GRID_COLUMNS}>
        <p>{line}</p>
      </td>,
    ),
  )
  return { key: 'clause', label: ['说明'], rows }
}

/** Says that the body is the company's own PDF, which follows. */
const OWN_BODY: SheetSection = {
  key: 'own-body',
  label: ['正文'],
  rows: [row('where', <td colSpan={GRID_COLUMNS}>正文为公司文本，见后附各页；每页页脚印有本单编号。</td>)],
}

/**
 * The sections of a sheet as the company words it: its clause before the first section that is signed, at the end where none is; with an own PDF
 * for a body, only that and what is signed.
 */
export function withOwnWords(
  all: readonly SheetSection[],
  { clause = '', ownPdfs }: SheetFrame,
): readonly SheetSection[] {
  const sections = ownPdfs === undefined || ownPdfs.body === '' ? all : [OWN_BODY, ...all.filter(isSignedSection)]
  if (clause === '') return sections
  const signed = sections.findIndex(isSignedSection)
  const at = signed < 0 ? sections.length : signed
  return [...sections.slice(0, at), clauseSection(clause), ...sections.slice(at)]
}

function isSignedSection({ key, rows }: SheetSection): boolean {
  return key.startsWith('sign') || rows.some(isSigned)
}

function isSigned({ className = '' }: SheetSection['rows'][number]): boolean {
  return className.includes('sheet-signatures')
}
