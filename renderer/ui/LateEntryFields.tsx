/** 补录 in an entry form: a switch with its key, then day and time on the paper and the number of the blank (handbook section 4 item 11). */
import { Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from './DayInput.tsx'
import { EntrySection } from './EntrySection.tsx'
import { KeyHint } from './KeyHint.tsx'
import { useHotKeys } from './keys/useHotKeys.tsx'
import type { LateEntryValues } from './lateEntryValues.ts'
import type { EntryFormState } from './useEntryForm.ts'

const KEY = 'Alt+J'

interface LateEntryFieldsProps<Values extends LateEntryValues & Record<string, unknown>> {
  readonly entry: EntryFormState<Values>
}

/** A section of its own: stands last in the form. */
export function LateEntryFields<Values extends LateEntryValues & Record<string, unknown>>({
  entry,
}: LateEntryFieldsProps<Values>) {
  const t = useText()
  const today = useToday()
  // A form type is invariant in its values; this part touches its own four fields only.
  const form = entry.form as unknown as UseFormReturnType<LateEntryValues>
  const isLate = form.useWatchValue('isLate') as boolean
  const time = useRef<HTMLInputElement>(null)
  const turn = (on: boolean): void => {
    form.setFieldValue('isLate', on)
    if (on && form.getValues().lateDay === null) form.setFieldValue('lateDay', today)
    // The fields come with the next paint.
    if (on) setTimeout(() => time.current?.focus())
  }
  const take = useLateStart((state) => state.take)
  const startFrom = useEffectEvent((paperNumber: string) => {
    form.setValues({ isLate: true, lateDay: today, paperNumber })
  })
  // Opened for a paper: the cursor stays at the head of the form, where the paper begins too.
  useEffect(() => {
    const paperNumber = take()
    if (paperNumber !== undefined) startFrom(paperNumber)
  }, [take])
  useHotKeys([{ id: 'late-entry', label: t('lateEntry.title'), keys: KEY, run: () => turn(!form.getValues().isLate) }])
  return (
    <EntrySection title={t('lateEntry.title')}>
      <Switch
        label={
          <>
            {t('lateEntry.switch')} <KeyHint combo={KEY} />
          </>
        }
        checked={isLate}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {isLate && <DayInput label={t('lateEntry.day')} key={form.key('lateDay')} {...form.getInputProps('lateDay')} />}
      {isLate && (
        <TextInput
          label={t('lateEntry.time')}
          placeholder={t('lateEntry.timeHint')}
          inputMode='numeric'
          autoComplete='off'
          key={form.key('lateAt')}
          {...form.getInputProps('lateAt')}
          ref={time}
        />
      )}
      {isLate && (
        <TextInput
          label={t('lateEntry.paperNumber')}
          description={t('lateEntry.paperNumberHint')}
          autoComplete='off'
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          key={form.key('paperNumber')}
          {...form.getInputProps('paperNumber')}
        />
      )}
    </EntrySection>
  )
}
