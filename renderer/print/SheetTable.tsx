/** The ruled table of a page: some rows of some sections, each section with its label at the left. */
import type { PagePart } from './paginate.ts'
import { GRID_COLUMNS, type SheetRow, type SheetSection } from './sheetSection.ts'

interface PartProps {
  readonly section: SheetSection
  readonly part: PagePart
}

function SectionLabel({ section, part, span }: PartProps & { readonly span: number }) {
  const lines = part.from > 0 ? [...section.label, '（续）'] : section.label
  return (
    <th className='sheet-section' rowSpan={span} scope='rowgroup'>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </th>
  )
}

/** A function, not a component of the table: rows must be direct children of their `tbody`. */
function PartBody({ section, part }: PartProps) {
  const rows = section.rows.slice(part.from, part.to)
  const all: readonly SheetRow[] = section.head ? [section.head, ...rows] : rows
  return (
    <tbody data-section={part.section}>
      {all.map((row, index) => (
        <tr key={row.key} className={row.className}>
          {index === 0 ? <SectionLabel section={section} part={part} span={all.length} /> : null}
          {row.cells}
        </tr>
      ))}
    </tbody>
  )
}

export interface SheetTableProps {
  readonly sections: readonly SheetSection[]
  readonly parts: readonly PagePart[]
}

/** The rows that `parts` names. A row of class `sheet-stretch` takes up what is left of its page. */
export function SheetTable({ sections, parts }: SheetTableProps) {
  return (
    <table className='sheet-table'>
      <colgroup>
        <col className='sheet-section-column' />
        <col span={GRID_COLUMNS} />
      </colgroup>
      {parts.map((part) => {
        const section = sections[part.section]
        return section ? <PartBody key={section.key} section={section} part={part} /> : null
      })}
    </table>
  )
}
