/** One fault where it was seen: in words, who answers for it, the day that was agreed, photographs. A demand that nobody owes is recorded too (R45). */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { HousePhotos } from './HousePhotos.tsx'
import type { InspectValues } from './inspectValues.ts'

interface FaultFieldsProps {
  readonly form: UseFormReturnType<InspectValues>
  /** `room/item`. */
  readonly path: string
  /** 厨房 给水龙头. */
  readonly name: string
  readonly responsible: readonly string[]
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
  /** Enter in the words: the walk goes on. */
  readonly onNext: () => void
}

export function FaultFields({ form, path, name, responsible, photos, onPhotos, onNext }: FaultFieldsProps) {
  const t = useText()
  const at = `faults.${path}`
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.ctrlKey || isReactComposing(event)) return
    event.preventDefault()
    onNext()
  }
  return (
    <div className='house-fault'>
      <TextInput
        className='house-fault-what'
        label={t('moveInInspection.fault.what', { place: name })}
        autoComplete='off'
        data-what={path}
        key={form.key(`${at}.what`)}
        {...form.getInputProps(`${at}.what`)}
        onKeyDown={onKeyDown}
      />
      <NativeSelect
        label={t('moveInInspection.fault.responsible')}
        data={[
          ...responsible.map((value) => ({ value, label: value })),
          { value: '', label: t('moveInInspection.fault.demand') },
        ]}
        key={form.key(`${at}.responsible`)}
        {...form.getInputProps(`${at}.responsible`)}
      />
      <DayInput
        label={t('moveInInspection.fault.dueOn')}
        key={form.key(`${at}.dueOn`)}
        {...form.getInputProps(`${at}.dueOn`)}
      />
      <HousePhotos of={name} photos={photos} onChange={onPhotos} />
    </div>
  )
}
