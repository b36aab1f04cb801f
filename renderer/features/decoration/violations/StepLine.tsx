/** One line of text of a step's form; a path is named as the refusals name it. */
import { TextInput, type TextInputProps } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'

interface StepLineProps<Values> extends Omit<TextInputProps, 'form'> {
  readonly form: UseFormReturnType<Values>
  readonly field: keyof Values & string
}

export function StepLine<Values extends Record<string, unknown>>({ form, field, ...more }: StepLineProps<Values>) {
  return <TextInput autoComplete='off' {...more} key={form.key(field)} {...form.getInputProps(field)} />
}
