/** Fields that several forms of a fault have: a choice seen whole, who did it, when it was, photographs. */
import { Input, Radio, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { FaultFormStart } from '#renderer/features/move-in/queries/faults.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { PhotoField } from '#renderer/ui/PhotoField.tsx'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

interface FieldProps<Values> {
  readonly form: UseFormReturnType<Values>
  readonly field: string
  readonly label: string
}

interface RadiosProps<Values> extends FieldProps<Values> {
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly first?: string | undefined
}

/** A choice that is seen whole: arrow keys walk it. `first` = the answer that hears the keys when the form opens. */
export function FaultRadios<Values extends Record<string, unknown>>(props: RadiosProps<Values>) {
  const { form, field, label, choices, first } = props
  return (
    <Radio.Group label={label} key={form.key(field)} {...form.getInputProps(field)}>
      <div className='house-fault-choices'>
        {choices.map((one) => (
          <Radio key={one.value} {...one} {...(one.value === first ? { 'data-autofocus': true } : {})} />
        ))}
      </div>
    </Radio.Group>
  )
}

interface WhoProps<Values> extends FieldProps<Values> {
  readonly staff: FaultFormStart['staff']
  /** A choice before the staff: somebody outside. */
  readonly outside?: { readonly value: string; readonly label: string }
}

export function FaultWho<Values extends Record<string, unknown>>(props: WhoProps<Values>) {
  const { form, field, label, staff, outside } = props
  const here = staff.filter(({ isHere }) => isHere).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Select
      label={label}
      data={outside === undefined ? here : [outside, ...here]}
      searchable
      comboboxProps={{ withinPortal: false }}
      key={form.key(field)}
      {...form.getInputProps(field)}
    />
  )
}

interface PhotosProps {
  readonly label: string
  readonly photos: readonly Uint8Array[]
  readonly onChange: (photos: readonly Uint8Array[]) => void
}

/** Photographs in the column of the fields. */
export function FaultPhotoField({ label, photos, onChange }: PhotosProps) {
  const t = useText()
  const { info } = useDesk()
  const words = {
    cannotKeep: t('moveInFaults.photo.cannotKeep'),
    take: { words: t('moveInFaults.photo.take'), name: `${t('moveInFaults.photo.take')} ${label}` },
    choose: t('moveInFaults.photo.choose'),
    ready: (count: number) => t('moveInFaults.photo.ready', { count }),
    unreadable: {
      what: t('moveInFaults.photo.unreadable.what'),
      saved: t('moveInFaults.photo.unreadable.saved'),
      now: t('moveInFaults.photo.unreadable.now'),
    },
  }
  return (
    <Input.Wrapper label={t('moveInFaults.look.photos')} labelElement='div'>
      <PhotoField photos={photos} onChange={onChange} canKeep={info.capabilities?.blobs === true} words={words} />
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
    <div className='house-fault-pair'>
      <DayInput label={t('moveInFaults.when.day')} key={form.key('day')} {...form.getInputProps('day')} />
      <TextInput
        autoComplete='off'
        inputMode='numeric'
        label={t('moveInFaults.when.time')}
        placeholder={t('moveInFaults.when.timeHint')}
        key={form.key('at')}
        {...form.getInputProps('at')}
      />
    </div>
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
