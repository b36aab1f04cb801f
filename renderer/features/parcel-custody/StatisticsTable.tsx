/** Numbers as a table of the page. */
import type { NumberTable } from './statisticsTables.ts'

interface StatisticsTableProps {
  readonly table: NumberTable
  /** The last line is the sum of those above. */
  readonly hasTotal?: true
}

export function StatisticsTable({ table: { title, columns, rows }, hasTotal }: StatisticsTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it is scrolled by keys.
    <div className='statistics-scroll' tabIndex={0}>
      <table className='settings-table statistics-table' aria-label={title}>
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope='col'>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...numbers], index) => (
            <tr key={String(name)} data-total={hasTotal && index === rows.length - 1}>
              <th scope='row'>{name}</th>
              {numbers.map((number, column) => (
                <td key={columns[column + 1]} className={number === 0 ? 'quiet' : ''}>
                  {number}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
