/** The one shape of every form of money: the command runs, its refusal stands where it belongs, done closes the dialog. */
import { SegmentedControl, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { PAY_METHODS } from '#shared/domain/money/kinds.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { methodWords, moneyRefusalWords } from './moneyWords.ts'

interface MoneyFormProps<Values extends Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly title: string
  readonly intro?: string
  readonly submitLabel: string
  readonly run: (values: Values) => Promise<Result<unknown, { readonly code: string; readonly field?: string }>>
  readonly onClose: () => void
  readonly children: ReactNode
}

export function MoneyForm<Values extends Record<string, unknown>>({ run, onClose, ...parts }: MoneyFormProps<Values>) {
  return (
    <EntryForm
      {...parts}
      onSubmit={async (values) => {
        const done = await run(values)
        return done.ok ? ok(undefined) : refusedEntry(done.error, moneyRefusalWords)
      }}
      onDone={onClose}
      onLeave={onClose}
    />
  )
}

interface FieldProps<Values extends Record<string, unknown>> {
  readonly form: UseFormReturnType<Values>
  readonly name: keyof Values & string
}

interface TextFieldProps<Values extends Record<string, unknown>> extends FieldProps<Values> {
  readonly label: string
  readonly hint?: string
  readonly isOptional?: boolean
  /** Where the cursor begins. */
  readonly isFirst?: boolean
}

/** One line of text. */
export function MoneyText<Values extends Record<string, unknown>>(props: TextFieldProps<Values>) {
  const { form, name, label, hint, isOptional, isFirst } = props
  const t = useText()
  return (
    <TextInput
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      {...(isOptional ? { placeholder: t('decorationMoney.collect.optional') } : {})}
      {...(isFirst ? { 'data-autofocus': true } : {})}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
}

/** One of a few words side by side. */
export function MoneyChoice<Values extends Record<string, unknown>>({
  form,
  name,
  label,
  choices,
  words,
}: FieldProps<Values> & {
  readonly label: string
  readonly choices: readonly string[]
  readonly words: (choice: string) => string
}) {
  return (
    <SegmentedControl
      aria-label={label}
      data={choices.map((one) => ({ value: one, label: words(one) }))}
      value={form.useWatchValue(name) as string}
      onChange={(value) => form.setFieldValue(name, value as never)}
    />
  )
}

/** 现金、刷卡、扫码、转账. */
export function MethodChoice<Values extends Record<string, unknown>>(props: FieldProps<Values>) {
  const t = useText()
  return (
    <MoneyChoice {...props} label={t('decorationMoney.collect.method')} choices={PAY_METHODS} words={methodWords} />
  )
}
