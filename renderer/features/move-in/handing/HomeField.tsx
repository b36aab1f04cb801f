/** The home of a form, found by a few figures of its number. */
import { Autocomplete } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'

interface HomeFieldProps<Values extends { unitCode: string } & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
}

export function HomeField<Values extends { unitCode: string } & Record<string, unknown>>({
  entry,
}: HomeFieldProps<Values>) {
  const t = useText()
  // A form type is invariant in its values; this part touches its own field only.
  const form = entry.form as unknown as UseFormReturnType<{ unitCode: string }>
  const { suggestions } = useUnitChoice(form.useWatchValue('unitCode') as string)
  return (
    <Autocomplete
      label={t('moveInHanding.form.unit')}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      comboboxProps={{ transitionProps: { duration: 0 } }}
      autoComplete='off'
      openOnFocus={false}
      key={form.key('unitCode')}
      {...form.getInputProps('unitCode')}
    />
  )
}
