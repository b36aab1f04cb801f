/** The parts of the report: its figures, a chart with the table behind it, the breached homes. */
import { lazy, Suspense } from 'react'
import type { MonthReport } from '#renderer/features/vacant-inspections/queries/monthReport.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { ReportChartId } from './ReportCharts.tsx'
import { breachedTable, dayTable, groupTable, type ReportTable, shareWords, trendTable } from './reportTables.ts'

// The chart library is larger than the rest of the desk: start-up does not pay for it.
const ReportChart = lazy(() => import('./ReportCharts.tsx').then((part) => ({ default: part.ReportChart })))

interface ReportProps {
  readonly report: MonthReport
}

const TILES = [
  ...(['homes', 'kept', 'breached', 'open', 'visits', 'unable'] as const),
  ...(['faultsFound', 'faultsClosed', 'faultsOverdue', 'drifts'] as const),
] as const
/** What an eye should stop at where there is any. */
const BAD: ReadonlySet<string> = new Set(['breached', 'faultsOverdue', 'drifts'])

export function ReportFigures({ report }: ReportProps) {
  const t = useText()
  const { total } = report.numbers
  return (
    <dl className='report-figures'>
      <div className='report-figure-main'>
        <dt>{t('vacantReport.figures.share')}</dt>
        <dd>{shareWords(total, t)}</dd>
      </div>
      {TILES.map((figure) => (
        <div key={figure} data-bad={(BAD.has(figure) && total[figure] > 0) || undefined}>
          <dt>{t(`vacantReport.figures.${figure}`)}</dt>
          <dd>{total[figure]}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A part of the report: a chart with its numbers; officers have no chart, whose names no curtain could cover. */
type PartId = ReportChartId | 'officers'

/** Of buildings and officers the table stands open, of the others it is folded behind. */
export function ReportPart({ id, report }: ReportProps & { readonly id: PartId }) {
  const t = useText()
  const table = tableOf(id, report, t)
  if (table.rows.length === 0) return null
  const isOpen = id === 'buildings' || id === 'officers'
  return (
    <section className='report-part' data-part={id} aria-label={table.title}>
      <h2>{table.title}</h2>
      {id !== 'officers' && (
        <Suspense fallback={<div className='report-chart' />}>
          <ReportChart id={id} report={report} />
        </Suspense>
      )}
      {isOpen ? (
        <NumberTable table={table} />
      ) : (
        <details>
          <summary>{t('vacantReport.numbers')}</summary>
          <NumberTable table={table} />
        </details>
      )}
    </section>
  )
}

function tableOf(id: PartId, report: MonthReport, t: ReturnType<typeof useText>): ReportTable {
  if (id === 'days') return dayTable(report, t)
  return id === 'trend' ? trendTable(report, t) : groupTable(id, report, t)
}

/** More lines than a screen holds are in the file. */
const MOST_BREACHED = 200

export function BreachedPart({ report }: ReportProps) {
  const t = useText()
  const table = breachedTable(report, t)
  const count = table.rows.length
  return (
    <section className='report-part' data-part='breached' aria-label={table.title}>
      <h2>
        {table.title} <span className='quiet'>{count}</span>
      </h2>
      {count === 0 ? (
        <p className='quiet'>{t('vacantReport.noBreach')}</p>
      ) : (
        <NumberTable table={{ ...table, rows: table.rows.slice(0, MOST_BREACHED) }} />
      )}
      {count > MOST_BREACHED && <p className='quiet'>{t('vacantReport.more', { count: count - MOST_BREACHED })}</p>}
    </section>
  )
}

function NumberTable({ table: { title, columns, rows, people } }: { readonly table: ReportTable }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wider than a phone, it is scrolled by keys.
    <div className='report-scroll' tabIndex={0}>
      <table className='settings-table report-table' aria-label={title}>
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
          {rows.map(([name, ...cells], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may have one name, and none moves
            <tr key={index}>
              <th scope='row'>
                <Cell value={name} isPerson={people?.includes(0)} />
              </th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]} className={numberClass(cell)}>
                  <Cell value={cell} isPerson={people?.includes(column + 1)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Cell({
  value,
  isPerson,
}: {
  readonly value: string | number | undefined
  readonly isPerson: boolean | undefined
}) {
  return isPerson === true && value !== '' ? <PersonName name={String(value)} /> : value
}

function numberClass(cell: string | number): string {
  if (typeof cell !== 'number') return ''
  return cell === 0 ? 'report-number quiet' : 'report-number'
}
