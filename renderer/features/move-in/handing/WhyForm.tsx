/** One act that asks for a reason, and for a count where pieces come back. */
import { TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { handingRefusalWords } from './handingWords.ts'
import { countOf } from './thingValues.ts'

interface WhyFormProps {
  readonly title: string
  /** Pieces that were given, where more than one may come back. */
  readonly count?: number | undefined
  readonly hint?: string
  readonly onSubmit: (
    why: string,
    count: number,
  ) => Promise<{ readonly ok: boolean; readonly error?: { readonly code: string; readonly field?: string } }>
  readonly onClose: () => void
}

export function WhyForm({ title, count, hint, onSubmit, onClose }: WhyFormProps) {
  const t = useText()
  const entry = useEntryForm<{ why: string; count: string }>({
    initialValues: { why: '', count: String(count ?? 1) },
    validate: () => ({}),
  })
  const submit = async (values: { why: string; count: string }): Promise<EntryOutcome> => {
    const done = await onSubmit(values.why, countOf(values.count))
    return done.error === undefined ? ok(undefined) : refusedEntry(done.error, handingRefusalWords)
  }
  return (
    <aside className='side-panel handing-form' aria-label={title}>
      <EntryForm entry={entry} title={title} submitLabel={title} onSubmit={submit} onDone={onClose} onLeave={onClose}>
        {count !== undefined && count > 1 && (
          <TextInput
            label={t('moveInHanding.form.count')}
            inputMode='numeric'
            autoComplete='off'
            key={entry.form.key('count')}
            {...entry.form.getInputProps('count')}
          />
        )}
        <TextInput
          label={t('moveInHanding.form.why')}
          {...(hint === undefined ? {} : { description: hint })}
          autoComplete='off'
          key={entry.form.key('why')}
          {...entry.form.getInputProps('why')}
        />
      </EntryForm>
    </aside>
  )
}
