/** 补录 in an entry form: a switch with its key, then day and time on the paper and the number of the blank (handbook section 4 item 11). */
import { Switch, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react'
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
  /** Beside the number, where it is not that of a blank alone. */
  readonly numberHint?: string
}

/** A form type is invariant in its values; these parts touch their own four fields only. */
function ownFields<Values extends LateEntryValues & Record<string, unknown>>({ form }: EntryFormState<Values>) {
  return form as unknown as UseFormReturnType<LateEntryValues>
}

/** A section of its own: stands last in the form. */
export function LateEntryFields<Values extends LateEntryValues & Record<string, unknown>>({
  entry,
  numberHint,
}: LateEntryFieldsProps<Values>) {
  const t = useText()
  const today = useToday()
  const form = ownFields(entry)
  const take = useLateStart((state) => state.take)
  const startFrom = useEffectEvent((paperNumber: string) => {
    form.setValues({ isLate: true, lateDay: today, paperNumber })
  })
  // Opened for a paper: the cursor stays at the head of the form, where the paper begins too.
  useEffect(() => {
    const paperNumber = take()
    if (paperNumber !== undefined) startFrom(paperNumber)
  }, [take])
  return (
    <LateTimeFields entry={entry}>
      <TextInput
        label={t('lateEntry.paperNumber')}
        description={numberHint ?? t('lateEntry.paperNumberHint')}
        autoComplete='off'
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        key={form.key('paperNumber')}
        {...form.getInputProps('paperNumber')}
      />
    </LateTimeFields>
  )
}

interface LateTimeFieldsProps<Values extends LateEntryValues & Record<string, unknown>>
  extends LateEntryFieldsProps<Values> {
  /** What else the paper says while the switch is on. */
  readonly children?: ReactNode
}

/** Day and time only: a step that was signed on a paper which is entered already. */
export function LateTimeFields<Values extends LateEntryValues & Record<string, unknown>>({
  entry,
  children,
}: LateTimeFieldsProps<Values>) {
  const t = useText()
  const today = useToday()
  const form = ownFields(entry)
  const isLate = form.useWatchValue('isLate') as boolean
  const time = useRef<HTMLInputElement>(null)
  const turn = (on: boolean): void => {
    form.setFieldValue('isLate', on)
    if (on && form.getValues().lateDay === null) form.setFieldValue('lateDay', today)
    // The fields come with the next paint.
    if (on) setTimeout(() => time.current?.focus())
  }
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
      {isLate && children}
    </EntrySection>
  )
}
