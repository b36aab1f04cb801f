/** 「整批」: carrier and time said once for a whole delivery. */
import { Select, Switch, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useLateStart } from '#renderer/stores/useLateStart.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { carrierNames } from '#shared/domain/parcel-custody/carriers.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { WholeDelivery } from './useIntakeCourier.ts'

const KEY = 'F6'

export interface WholeDeliveryForm extends WholeDelivery {
  readonly isOn: boolean
  readonly turn: (on: boolean) => void
  readonly setCarrier: (carrier: string) => void
  readonly day: Day | null
  readonly setDay: (day: Day | null) => void
  readonly time: string
  readonly setTime: (time: string) => void
  readonly paperNumber: string
  readonly setPaperNumber: (paperNumber: string) => void
}

export function useWholeDelivery(): WholeDeliveryForm {
  const { zone } = useDeskClock()
  const today = useToday()
  const [isOn, turn] = useState(false)
  const [carrier, setCarrier] = useState('')
  const [day, setDay] = useState<Day | null>(today)
  const [time, setTime] = useState('')
  const [paperNumber, setPaperNumber] = useState('')
  const take = useLateStart((state) => state.take)
  // Opened for a paper that was written by hand: the whole delivery is from it.
  useEffect(() => {
    const number = take()
    if (number === undefined) return
    setPaperNumber(number)
    turn(true)
  }, [take])
  const minutes = parseTypedTime(time)
  const isTold = time.trim() !== '' || day !== today || paperNumber.trim() !== ''
  // What cannot be read is refused with the parcel, not taken for now.
  const at = day === null || minutes === undefined ? '' : zonedInstant(day, minutes, zone)
  const isLate = day !== today || paperNumber.trim() !== ''
  return {
    ...{ isOn, turn, setCarrier, day, setDay, time, setTime, paperNumber, setPaperNumber },
    carrier: isOn ? carrier : '',
    at: isOn && isTold && !isLate ? at : undefined,
    late: isOn && isLate ? { at, paperNumber, form: 'custody-register' } : undefined,
  }
}

export function IntakeBatch({ whole }: { readonly whole: WholeDeliveryForm }) {
  const t = useText()
  const names = carrierNames(useSetting('custody.carriers'))
  useHotKeys([
    { id: 'intake-batch', label: t('custodyIntake.batch.switch'), keys: KEY, run: () => whole.turn(!whole.isOn) },
  ])
  return (
    <div className='intake-batch'>
      <Switch
        label={
          <>
            {t('custodyIntake.batch.switch')} <KeyHint combo={KEY} />
          </>
        }
        checked={whole.isOn}
        onChange={(event) => whole.turn(event.currentTarget.checked)}
      />
      {whole.isOn && (
        <>
          <Select
            aria-label={t('custodyIntake.batch.carrier')}
            placeholder={t('custodyIntake.batch.carrier')}
            searchable
            clearable
            data={names}
            value={whole.carrier === '' ? null : whole.carrier}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(name) => whole.setCarrier(name ?? '')}
          />
          <DayInput
            className='intake-batch-paper'
            aria-label={t('custodyIntake.batch.day')}
            defaultValue={whole.day}
            onChange={whole.setDay}
          />
          <TextInput
            className='intake-batch-time'
            aria-label={t('custodyIntake.batch.time')}
            placeholder={t('custodyIntake.batch.timeHint')}
            inputMode='numeric'
            autoComplete='off'
            maxLength={8}
            value={whole.time}
            onChange={(event) => whole.setTime(event.currentTarget.value)}
          />
          <TextInput
            className='intake-batch-paper'
            aria-label={t('custodyIntake.batch.paperNumber')}
            placeholder={t('custodyIntake.batch.paperHint')}
            autoComplete='off'
            maxLength={40}
            value={whole.paperNumber}
            onChange={(event) => whole.setPaperNumber(event.currentTarget.value)}
          />
        </>
      )}
    </div>
  )
}
