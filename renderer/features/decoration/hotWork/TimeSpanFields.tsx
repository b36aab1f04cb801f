/** Two days and two times. */
import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { TimeSpanValues } from './timeSpan.ts'

interface TimeSpanFieldsProps<Values extends TimeSpanValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
  readonly note?: string
}

export function TimeSpanFields<Values extends TimeSpanValues & Record<string, unknown>>({
  entry,
  note,
}: TimeSpanFieldsProps<Values>) {
  const t = useText()
  // A form type is invariant in its values; this part touches its own four fields only.
  const form = entry.form as unknown as UseFormReturnType<TimeSpanValues>
  const time = (name: 'fromTime' | 'toTime') => (
    <TextInput
      label={t(`decorationHotWork.form.${name}`)}
      placeholder={t('decorationHotWork.form.timeHint')}
      inputMode='numeric'
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <EntrySection title={t('decorationHotWork.form.time')}>
      <DayInput label={t('decorationHotWork.form.from')} key={form.key('fromDay')} {...form.getInputProps('fromDay')} />
      {time('fromTime')}
      <DayInput label={t('decorationHotWork.form.to')} key={form.key('toDay')} {...form.getInputProps('toDay')} />
      {time('toTime')}
      {note !== undefined && <p className='quiet site-note'>{note}</p>}
    </EntrySection>
  )
}
