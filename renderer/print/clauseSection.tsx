/** The company's own clause (architecture 9): before the signatures, because people sign under it. */
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

/** The sections of a sheet with its clause among them: before the first one that is signed, at the end where none is. */
export function withClause(sections: readonly SheetSection[], { clause = '' }: SheetFrame): readonly SheetSection[] {
  if (clause === '') return sections
  const signed = sections.findIndex(({ key, rows }) => key.startsWith('sign') || rows.some(isSigned))
  const at = signed < 0 ? sections.length : signed
  return [...sections.slice(0, at), clauseSection(clause), ...sections.slice(at)]
}

function isSigned({ className = '' }: SheetSection['rows'][number]): boolean {
  return className.includes('sheet-signatures')
}
