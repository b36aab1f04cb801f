/** What the ticked items bring, live under them: papers, drawings, what to mind (handbook section 4 item 2). */
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { requirementsOf } from '#shared/domain/decoration/cases/requirements.ts'
import type { ApplyValues } from './applyValues.ts'
import { drawingWords, itemWords, paperWords } from './caseWords.ts'
import { WarningList } from './WarningList.tsx'

export function RequirementList({ entry: { form } }: { readonly entry: EntryFormState<ApplyValues> }) {
  const t = useText()
  const balcony = useSetting('decoration.balcony') === 'uniform' ? 'uniform' : 'forbidden'
  const applicant = form.useWatchValue('applicant') as string
  const workBy = form.useWatchValue('workBy') as string
  const declared = form.useWatchValue('declared') as readonly string[]
  const needed = requirementsOf({ applicant, workBy, declared }, { balcony })
  const items = (named: readonly string[]): string => named.map((item) => itemWords(item)).join('、')
  return (
    <section className='case-needs' aria-label={t('decorationCases.form.needs')} aria-live='polite'>
      {needed.forbidden.length > 0 && (
        <p className='case-needs-stop'>{t('decorationCases.form.forbidden', { items: items(needed.forbidden) })}</p>
      )}
      {needed.needsCompany.length > 0 && (
        <p className='case-needs-stop'>
          {t('decorationCases.form.needsCompany', { items: items(needed.needsCompany) })}
        </p>
      )}
      <dl>
        <dt>{t('decorationCases.form.needPapers')}</dt>
        <dd>
          {needed.papers.map(({ kind, isOutside }) => (
            <span key={kind} className='case-need' data-outside={isOutside || undefined}>
              {paperWords(kind)}
            </span>
          ))}
        </dd>
        <dt>{t('decorationCases.form.needDrawings')}</dt>
        <dd>
          {needed.drawings.map(({ kind }) => (
            <span key={kind} className='case-need'>
              {drawingWords(kind)}
            </span>
          ))}
        </dd>
        {needed.warnings.length > 0 && <dt>{t('decorationCases.form.needWarnings')}</dt>}
        {needed.warnings.length > 0 && (
          <dd>
            <WarningList warnings={needed.warnings} />
          </dd>
        )}
      </dl>
    </section>
  )
}
