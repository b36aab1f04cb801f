/** One clause of the version that is being written. */
import { Button, Checkbox, Select, Textarea, TextInput } from '@mantine/core'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { readOneClause } from '#shared/domain/decoration/review/clauseVersions.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { isClauseLine } from './clauseDraft.ts'
import { reviewRefusalWords } from './reviewWords.ts'

interface ClauseFormProps {
  readonly clause: Clause
  /** Number of the version that is being written. */
  readonly next: number
  /** Codes of the others. */
  readonly taken: readonly string[]
  readonly onChange: (clause: Clause) => void
  readonly onRemove?: () => void
  readonly onLeave: () => void
}

export function ClauseForm({ clause, next, taken, onChange, onRemove, onLeave }: ClauseFormProps) {
  const t = useText()
  const entry = useEntryForm<Clause & Record<string, unknown>>({
    initialValues: { ...clause, per: clause.per === '' ? 'each' : clause.per },
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey: `clauses/next/${next}/${clause.code || 'new'}`,
    isValues: (values): values is Clause & Record<string, unknown> => isClauseLine(values),
    missing: ({ code, text }) =>
      [
        { field: 'code', label: t('decorationReview.clauses.code'), missing: code.trim() === '' },
        { field: 'text', label: t('decorationReview.clauses.text'), missing: text.trim() === '' },
      ].filter((one) => one.missing),
  })
  const { form } = entry
  const submit = async (values: Clause): Promise<EntryOutcome> => {
    const read = readOneClause(values, taken)
    if (!read.ok) return refusedEntry(read.error, reviewRefusalWords)
    onChange(read.value)
    return ok(undefined)
  }
  const isNew = clause.code === ''
  return (
    <EntryForm
      entry={entry}
      title={
        isNew ? t('decorationReview.clauses.addOne') : t('decorationReview.clauses.editOne', { code: clause.code })
      }
      submitLabel={t('decorationReview.clauses.apply')}
      submitKey='Ctrl+Enter'
      onSubmit={submit}
      onDone={() => undefined}
      onLeave={onLeave}
    >
      <EntrySection title={t('decorationReview.clauses.columns.text')}>
        <TextInput
          label={t('decorationReview.clauses.code')}
          autoComplete='off'
          key={form.key('code')}
          {...form.getInputProps('code')}
        />
        <Textarea
          label={t('decorationReview.clauses.text')}
          autosize
          minRows={3}
          maxRows={8}
          key={form.key('text')}
          {...form.getInputProps('text')}
        />
        <MoneyInput
          label={t('decorationReview.clauses.amount')}
          placeholder={t('decorationReview.clauses.amountHint')}
          key={form.key('amountFen')}
          defaultValue={form.getValues().amountFen === 0 ? null : (form.getValues().amountFen as Fen)}
          error={form.errors.amountFen}
          onChange={(amount) => form.setFieldValue('amountFen', amount ?? 0)}
        />
        <Select
          label={t('decorationReview.clauses.per')}
          data={(['each', 'once'] as const).map((value) => ({
            value,
            label: t(`decorationReview.clauses.pers.${value}`),
          }))}
          allowDeselect={false}
          key={form.key('per')}
          {...form.getInputProps('per')}
        />
        <Checkbox
          label={t('decorationReview.clauses.withDamages')}
          key={form.key('withDamages')}
          {...form.getInputProps('withDamages', { type: 'checkbox' })}
        />
        <TextInput
          label={t('decorationReview.clauses.further')}
          autoComplete='off'
          key={form.key('further')}
          {...form.getInputProps('further')}
        />
        {onRemove !== undefined && (
          <div>
            <Button type='button' size='xs' variant='default' onClick={onRemove}>
              {t('decorationReview.clauses.remove')}
            </Button>
          </div>
        )}
      </EntrySection>
    </EntryForm>
  )
}
