/** 「整批」: carrier and time said once for a whole delivery. */
import { Select, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'
import { carrierNames } from '#shared/domain/parcel-custody/carriers.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { WholeDelivery } from './useIntakeCourier.ts'

const KEY = 'F6'

export interface WholeDeliveryForm extends WholeDelivery {
  readonly isOn: boolean
  readonly turn: (on: boolean) => void
  readonly setCarrier: (carrier: string) => void
  readonly time: string
  readonly setTime: (time: string) => void
}

export function useWholeDelivery(): WholeDeliveryForm {
  const { zone } = useDeskClock()
  const today = useToday()
  const [isOn, turn] = useState(false)
  const [carrier, setCarrier] = useState('')
  const [time, setTime] = useState('')
  const minutes = parseTypedTime(time)
  // What cannot be read is refused with the parcel, not taken for now.
  const told = time.trim() === '' ? undefined : minutes === undefined ? '' : zonedInstant(today, minutes, zone)
  return {
    isOn,
    turn,
    carrier: isOn ? carrier : '',
    setCarrier,
    time,
    setTime,
    at: isOn ? told : undefined,
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
          <TextInput
            aria-label={t('custodyIntake.batch.time')}
            placeholder={`${t('custodyIntake.batch.time')} ${t('custodyIntake.batch.timeHint')}`}
            inputMode='numeric'
            autoComplete='off'
            maxLength={8}
            value={whole.time}
            onChange={(event) => whole.setTime(event.currentTarget.value)}
          />
        </>
      )}
    </div>
  )
}
