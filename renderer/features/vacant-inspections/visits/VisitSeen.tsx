/** How the home was seen, by a tap or a digit, and why nobody got in. */
import { SegmentedControl } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { UNABLE_REASONS, WAYS_SEEN } from '#shared/domain/vacant-inspections/kinds.ts'
import type { InspectionScope } from '#shared/domain/vacant-inspections/plan/scope.ts'
import type { VisitValues } from './visitValues.ts'

interface VisitSeenProps {
  readonly entry: EntryFormState<VisitValues>
  readonly scope: InspectionScope
}

export function VisitSeen({ entry: { form }, scope }: VisitSeenProps) {
  const t = useText()
  const seen = form.useWatchValue('seen') as string
  const isOutsideOnly = scope.depth === 'outside'
  const ways = WAYS_SEEN.filter((way) => way !== 'inside' || !isOutsideOnly)
  return (
    <EntrySection title={t('vacantVisits.seen.label')}>
      <SegmentedControl
        onKeyDown={chooseByDigit(ways)}
        fullWidth
        size='md'
        aria-label={t('vacantVisits.seen.label')}
        data={ways.map((value, index) => ({ value, label: `${index + 1} ${t(`vacantVisits.seen.${value}`)}` }))}
        key={form.key('seen')}
        {...form.getInputProps('seen')}
      />
      {isOutsideOnly && <p className='quiet walk-line'>{t('vacantVisits.seen.outsideOnly')}</p>}
      {seen === 'unable' && (
        <SegmentedControl
          onKeyDown={chooseByDigit(UNABLE_REASONS)}
          className='walk-unable'
          fullWidth
          size='md'
          aria-label={t('vacantVisits.unable.label')}
          data={UNABLE_REASONS.map((value, index) => ({
            value,
            label: `${index + 1} ${t(`vacantVisits.unable.${value}`)}`,
          }))}
          key={form.key('unable')}
          {...form.getInputProps('unable')}
        />
      )}
      <FieldError error={form.errors.seen ?? form.errors.unable} />
    </EntrySection>
  )
}

/** The choice itself is pressed: a value set from outside would draw the choices anew, and the cursor would be gone. */
function chooseByDigit(values: readonly string[]) {
  return (event: KeyboardEvent<HTMLElement>): void => {
    const value = values[Number(event.key) - 1]
    if (value === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    const choice = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${value}"]`)
    choice?.focus()
    choice?.click()
  }
}

/** A refusal of what has no field of its own. */
export function FieldError({ error }: { readonly error: unknown }) {
  if (typeof error !== 'string') return null
  return (
    <p className='walk-error' role='alert'>
      {error}
    </p>
  )
}
