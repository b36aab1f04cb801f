/** The pages of a printed list: head with title and filter, ruled rows, foot with who printed it and page x/y. */
import type { ListSheet } from '#shared/domain/lists/listSheet.ts'
import type { PagePlan } from './paginate.ts'
import './listPages.css'

interface ListPagesProps {
  readonly sheet: ListSheet
  /** From `paginate`, after measuring. */
  readonly plan: PagePlan
}

export function ListPages({ sheet, plan }: ListPagesProps) {
  return (
    <article className='sheet-document'>
      {plan.map((parts, index) => (
        <section key={`${parts[0]?.section}-${parts[0]?.from}`} className='sheet-page' data-paper='A4' data-size='full'>
          <div className='sheet-copy-page'>
            <header className='list-head'>
              <h1>{sheet.title}</h1>
              <p>{sheet.community}</p>
              {sheet.filter === '' ? null : <p className='list-filter'>{sheet.filter}</p>}
            </header>
            <div className='sheet-body'>
              {parts.map(({ section, from, to }) =>
                section === 0 ? (
                  <ListTable key={section} sheet={sheet} from={from} to={to} />
                ) : (
                  <Signers key={section} signers={sheet.signers ?? []} />
                ),
              )}
            </div>
            <footer className='list-foot'>
              <span>{sheet.printedBy}</span>
              <span>
                第 {index + 1} 页 / 共 {plan.length} 页
              </span>
            </footer>
          </div>
        </section>
      ))}
    </article>
  )
}

function Signers({ signers }: { readonly signers: readonly string[] }) {
  return (
    <div className='list-signers'>
      {signers.map((title) => (
        <span key={title}>{title}</span>
      ))}
    </div>
  )
}

function ListTable({ sheet, from, to }: { readonly sheet: ListSheet; readonly from: number; readonly to: number }) {
  const { columns, rows } = sheet
  const whole = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <table className='list-table'>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ inlineSize: `${(100 * width) / whole}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, numeric }) => (
            <th key={title} scope='col' data-numeric={numeric}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(from, to).map((cells, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed row has no other identity and never moves
          <tr key={index}>
            {cells.map((cell, place) => (
              <td key={columns[place]?.title} data-numeric={columns[place]?.numeric}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
