/** The totals of a preview in one line of words, and what the clerk should know of the file. */
import { useText } from '#renderer/text/text.ts'
import type { ImportStep } from './useRosterImport.ts'

const COUNTED = ['newPeople', 'changedPeople', 'samePeople', 'keptPeople', 'newUnits', 'changedUnits'] as const

export function PreviewTotals({ at }: { readonly at: ImportStep & { readonly step: 'preview' } }) {
  const t = useText()
  const { preview, reading, wishes } = at
  const { skipped } = reading
  const passed = skipped.blank + skipped.totals + skipped.headers + skipped.examples
  const more = { bad: skipped.bad, skipped: passed, merged: reading.merged }
  return (
    <div className='roster-totals' role='status'>
      <span className='quiet'>
        {t('roster.preview.summary', { rows: reading.rows, units: wishes.units.length, people: wishes.people })}
      </span>
      {COUNTED.filter((name) => preview.counts[name] > 0).map((name) => (
        <strong key={name}>{t(`roster.preview.totals.${name}`, { count: preview.counts[name] })}</strong>
      ))}
      {(['bad', 'skipped', 'merged'] as const)
        .filter((name) => more[name] > 0)
        .map((name) => (
          <span key={name} data-state={name === 'bad' ? 'due' : undefined}>
            {t(`roster.preview.totals.${name}`, { count: more[name] })}
          </span>
        ))}
      {wishes.sharedNumbers.length > 0 && (
        <span data-state='due'>{t('roster.preview.sharedNumber', { count: wishes.sharedNumbers.length })}</span>
      )}
    </div>
  )
}
