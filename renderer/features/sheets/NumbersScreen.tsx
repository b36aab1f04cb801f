/** `/papers/numbers`: the numbers of each desk and form, which are missing and which are void (handbook section 4 item 22). */

import { formTitle } from '#renderer/papers/paperWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type ShownRun, useNumberRuns } from './queriesRegister.ts'
import { RegisterTabs } from './RegisterTabs.tsx'
import './papers.css'

export function NumbersScreen() {
  const t = useText()
  const runs = useNumberRuns()
  if (runs === undefined) return null
  const missing = runs.reduce((sum, run) => sum + run.missing.reduce((all, { count }) => all + count, 0), 0)
  return (
    <Page
      title={t('papers.numbers.title')}
      note={missing === 0 ? t('papers.numbers.whole') : t('papers.numbers.gaps', { count: missing })}
      filters={<RegisterTabs shown='numbers' />}
    >
      {runs.length === 0 ? (
        <EmptyState title={t('papers.emptyTitle')} hint={t('papers.emptyHint')} />
      ) : (
        // Scrolls by the keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by the keyboard.
        <section className='number-runs' tabIndex={0} aria-label={t('papers.numbers.title')}>
          <table>
            <thead>
              <tr>
                {(['form', 'span', 'count', 'missing', 'void'] as const).map((key) => (
                  <th key={key} scope='col'>
                    {t(`papers.numbers.columns.${key}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunRow key={run.stem} run={run} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Page>
  )
}

function RunRow({ run }: { readonly run: ShownRun }) {
  const t = useText()
  const between = t('common.listSeparator')
  return (
    <tr>
      <th scope='row'>{formTitle(run.form)}</th>
      <td className='number-run'>
        {run.first} – {run.last.slice(run.stem.length)}
      </td>
      <td>{run.count}</td>
      <td>
        {run.missing.length === 0 ? (
          <StateBadge state='done' words={t('papers.numbers.none')} />
        ) : (
          <>
            <StateBadge state={run.isOwn ? 'late' : 'due'} words={run.missing.map(spanWords).join(between)} />
            <p className='quiet'>{t(run.isOwn ? 'papers.numbers.ownGap' : 'papers.numbers.otherGap')}</p>
          </>
        )}
      </td>
      <td>{run.voided.join(between)}</td>
    </tr>
  )
}

const spanWords = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} – ${to}`
