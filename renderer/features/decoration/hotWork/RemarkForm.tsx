/** A step on site with one line of words. */
import { TextInput } from '@mantine/core'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { LateEntry } from '#shared/domain/lateEntry.ts'
import { SiteStepForm, type StepDone } from './SiteStepForm.tsx'

interface RemarkFormProps {
  readonly title: string
  readonly intro: string
  readonly submitLabel: string
  readonly message: string
  /** The line, by the name that a refusal gives it. */
  readonly line: { readonly field: 'remark' | 'reason'; readonly label: string; readonly isOptional?: true }
  /** 补录 as the form opens; a step of the desk alone has none. */
  readonly start?: LateEntryValues
  readonly wordsOf: (code: string) => RefusalWords
  readonly onStep: (words: string, late: LateEntry | undefined) => Promise<StepDone>
  readonly onClose: () => void
}

type RemarkValues = LateEntryValues & { remark: string; reason: string }

export function RemarkForm({ line: { field, label, isOptional }, start, onStep, ...rest }: RemarkFormProps) {
  const t = useText()
  const entry = useEntryForm<RemarkValues>({
    initialValues: { remark: '', reason: '', ...(start ?? NO_LATE_ENTRY) },
    validate: () => ({}),
    missing: (values) => (isOptional === true || values[field].trim() !== '' ? [] : [{ field, label }]),
  })
  return (
    <SiteStepForm
      {...rest}
      {...(start === undefined ? { isAtDesk: true } : {})}
      entry={entry}
      onStep={(values, late) => onStep(values[field], late)}
    >
      <EntrySection title={label}>
        <TextInput
          label={label}
          placeholder={isOptional === true ? t('common.optional') : ''}
          data-autofocus
          autoComplete='off'
          key={entry.form.key(field)}
          {...entry.form.getInputProps(field)}
        />
      </EntrySection>
    </SiteStepForm>
  )
}
