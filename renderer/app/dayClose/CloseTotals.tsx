/** The totals of the day (handbook R1), and what goes along on paper. */
import { useText } from '#renderer/text/text.ts'
import type { CloseDraft } from './closeDraft.ts'

const COLUMNS = ['registered', 'done', 'open', 'late', 'missing'] as const

export function CloseTotals({ draft }: { readonly draft: CloseDraft }) {
  const t = useText()
  return (
    <section className='close-totals' aria-label={t('dayClose.totals')}>
      <h2>{t('dayClose.totals')}</h2>
      {draft.totals.length === 0 ? (
        <p className='quiet'>{t('dayClose.totalsNone')}</p>
      ) : (
        <table className='plain-table'>
          <thead>
            <tr>
              <th scope='col'>{t('dayClose.totalsColumns.kind')}</th>
              {COLUMNS.map((column) => (
                <th key={column} scope='col' data-numeric>
                  {t(`dayClose.totalsColumns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {draft.totals.map((line) => (
              <tr key={line.kind}>
                <th scope='row'>{line.kind}</th>
                {COLUMNS.map((column) => (
                  <td key={column} data-numeric data-alarm={ALARMS.has(column) && line[column] > 0}>
                    {line[column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className='quiet'>
        {[
          t('dayClose.recordLines', { count: draft.lines.length }),
          ...(draft.visitBacks.length === 0 ? [] : [t('dayClose.visitBacks', { count: draft.visitBacks.length })]),
          t('dayClose.missingHint'),
        ].join(' · ')}
      </p>
    </section>
  )
}

const ALARMS: ReadonlySet<string> = new Set(['late', 'missing'])
