/** One signature: who, their PIN, Enter. The PIN never leaves this line. */
import { Button, NativeSelect, PasswordInput } from '@mantine/core'
import { type KeyboardEvent, useRef, useState } from 'react'
import { PIN_LENGTH } from '#renderer/app/firstRunChecks.ts'
import type { SignInRefusal } from '#renderer/app/staffChoice.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Signature } from '#renderer/db/store.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { verifyPin } from './verifyPin.ts'
import './signing.css'

export interface Signer {
  readonly id: string
  readonly name: string
}

interface PinSignatureProps {
  readonly title: string
  /** One person, or the colleagues to choose from. */
  readonly people: readonly Signer[]
  readonly onSigned: (signature: Signature) => Promise<unknown>
  readonly hint?: string
  readonly autoFocus?: true
}

export function PinSignature({ title, people, onSigned, hint, autoFocus }: PinSignatureProps) {
  const t = useText()
  const shown = useShownName()
  const [chosen, setChosen] = useState(people.length === 1 ? (people[0]?.id ?? '') : '')
  const { pin, setPin, sign, busy, fault } = usePinSign(chosen, onSigned)
  const field = useRef<HTMLInputElement>(null)
  const [only] = people
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void sign()
  }
  return (
    <section className='pin-signature' aria-label={title}>
      <h3>{title}</h3>
      <div className='pin-signature-line'>
        {people.length === 1 && only !== undefined ? (
          <span className='pin-signature-who'>{shown(only.name)}</span>
        ) : (
          <NativeSelect
            aria-label={title}
            value={chosen}
            autoFocus={autoFocus}
            onChange={(event) => {
              setChosen(event.currentTarget.value)
              setPin('')
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              field.current?.focus()
            }}
            data={[
              { value: '', label: t('shifts.choosePerson') },
              ...people.map(({ id, name }) => ({ value: id, label: shown(name) })),
            ]}
          />
        )}
        <PasswordInput
          ref={field}
          aria-label={`${title} ${t('shifts.pin')}`}
          placeholder={t('shifts.pin')}
          inputMode='numeric'
          autoComplete='off'
          value={pin}
          disabled={chosen === ''}
          error={fault !== undefined}
          {...(autoFocus && people.length === 1 ? { autoFocus } : {})}
          onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, PIN_LENGTH.to))}
          onKeyDown={onKeyDown}
        />
        <Button disabled={busy || pin.length < PIN_LENGTH.from} onClick={() => void sign()}>
          {t('shifts.signNow')}
        </Button>
      </div>
      {fault !== undefined && (
        <p role='alert' className='pin-signature-fault'>
          {faultWords(fault, t)}
        </p>
      )}
      {hint !== undefined && <p className='quiet'>{hint}</p>}
    </section>
  )
}

function usePinSign(staffId: string, onSigned: PinSignatureProps['onSigned']) {
  const { store } = useDesk()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<SignInRefusal>()
  const sign = async (): Promise<void> => {
    if (busy || staffId === '' || pin.length < PIN_LENGTH.from) return
    setBusy(true)
    const checked = await verifyPin(store, staffId, pin)
    setPin('')
    setFault(checked.ok ? undefined : checked.error)
    if (checked.ok) await onSigned(checked.value)
    setBusy(false)
  }
  return { pin, setPin, sign, busy, fault }
}

function faultWords(fault: SignInRefusal, t: Text): string {
  if (fault.code === 'wait') return t('shifts.waitPin', { count: fault.seconds })
  return fault.triesLeft === undefined ? t('shifts.wrongPin') : t('shifts.wrongPinLeft', { count: fault.triesLeft })
}

/** Everybody who may sign, without those named. */
export function signersOf(names: ReadonlyMap<string, string>, without: readonly string[] = []): readonly Signer[] {
  return [...names].filter(([id]) => !without.includes(id)).map(([id, name]) => ({ id, name }))
}
