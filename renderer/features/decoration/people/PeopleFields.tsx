/** Fields of the forms of people: a line of text, a day. */
import { TextInput } from '@mantine/core'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'

interface FieldProps<Values extends Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly name: keyof Values & string
  readonly label: string
  readonly hint?: string
  readonly isFirst?: boolean
}

export function LineField<Values extends Record<string, unknown>>({
  entry,
  name,
  label,
  hint,
  isFirst,
}: FieldProps<Values>) {
  const { form } = entry
  return (
    <TextInput
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete='off'
      autoFocus={isFirst === true}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
}

export function DayField<Values extends Record<string, unknown>>({ entry, name, label, hint }: FieldProps<Values>) {
  const { form } = entry
  return (
    <DayInput
      label={label}
      {...(hint === undefined ? {} : { description: hint })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
}
