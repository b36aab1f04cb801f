/** Fields that several forms of a fault have: a line, a department, who did it, when it was. */
import { Input, Radio, Select, TextInput, type TextInputProps } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { PhotoField } from '#renderer/features/vacant-inspections/photos/PhotoField.tsx'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

interface LineProps<Values> extends Omit<TextInputProps, 'form'> {
  readonly form: UseFormReturnType<Values>
  readonly field: keyof Values & string
}

export function FaultLineField<Values extends Record<string, unknown>>({ form, field, ...more }: LineProps<Values>) {
  return <TextInput autoComplete='off' {...more} key={form.key(field)} {...form.getInputProps(field)} />
}

interface ChoiceProps<Values> {
  readonly form: UseFormReturnType<Values>
  readonly field: keyof Values & string
  readonly label: string
}

interface RadiosProps<Values> extends ChoiceProps<Values> {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly isFirst?: true
}

/** A choice that is seen whole: arrow keys walk it. */
export function FaultRadios<Values extends Record<string, unknown>>(props: RadiosProps<Values>) {
  const { form, field, label, choices, isFirst } = props
  const chosen = form.getValues()[field]
  // Where nothing is chosen yet the first one hears the keys.
  const hears = choices.some(({ value }) => value === chosen) ? chosen : choices[0]?.value
  return (
    <Radio.Group label={label} key={form.key(field)} {...form.getInputProps(field)}>
      <div className='fault-choices'>
        {choices.map((one) => (
          <Radio key={one.value} {...one} {...(isFirst && one.value === hears ? { 'data-autofocus': true } : {})} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface WhoProps<Values> extends ChoiceProps<Values> {
  readonly staff: readonly { readonly id: string; readonly name: string }[]
}

export function FaultWho<Values extends Record<string, unknown>>({ form, field, label, staff }: WhoProps<Values>) {
  return (
    <Select
      label={label}
      data={staff.map(({ id, name }) => ({ value: id, label: name }))}
      searchable
      comboboxProps={{ withinPortal: false }}
      key={form.key(field)}
      {...form.getInputProps(field)}
    />
  )
}

interface PhotosProps {
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
}

/** Photographs in the column of the fields. */
export function FaultPhotos(props: PhotosProps) {
  const t = useText()
  return (
    <Input.Wrapper label={t('vacantFaults.card.photos')} labelElement='div'>
      <PhotoField {...props} />
    </Input.Wrapper>
  )
}

/** When a step was, as it is typed: nothing means now. Fields are named as the refusals name them. */
export type WhenValues = { day: Day | null; at: string }

export function WhenFields<Values extends WhenValues & Record<string, unknown>>({
  form,
}: {
  readonly form: UseFormReturnType<Values>
}) {
  const t = useText()
  return (
    <>
      <DayInput label={t('vacantFaults.when.day')} key={form.key('day')} {...form.getInputProps('day')} />
      <TextInput
        autoComplete='off'
        inputMode='numeric'
        label={t('vacantFaults.when.time')}
        placeholder={t('vacantFaults.when.timeHint')}
        key={form.key('at')}
        {...form.getInputProps('at')}
      />
    </>
  )
}

/** The instant; empty = now. What cannot be read, and another day without a time, is `?`: the decision refuses it. */
export function whenOf(
  { day, at }: WhenValues,
  { today, zone }: { readonly today: Day; readonly zone: string },
): string {
  if (at.trim() === '' && (day === null || day === today)) return ''
  const minutes = parseTypedTime(at)
  return minutes === undefined ? '?' : zonedInstant(day ?? today, minutes, zone)
}
