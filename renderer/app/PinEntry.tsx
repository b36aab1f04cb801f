/** The PIN, by keyboard or on the pad; a wrong one says how many tries are left or how long to wait. */
import { Button } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import type { Result } from '#shared/kernel/result.ts'
import { PIN_LENGTH } from './firstRunChecks.ts'
import type { SignInRefusal, StaffChoice } from './staffChoice.ts'

interface PinEntryProps {
  readonly person: StaffChoice
  readonly onBack: () => void
  readonly onSubmit: (pin: string) => Promise<Result<unknown, SignInRefusal>>
}

const noActions: [] = []
const pad = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function PinEntry({ person, onBack, onSubmit }: PinEntryProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  // Exclusive: a locked desk below hears no keys.
  useHotKeys(noActions, { exclusive: true })
  const { pin, setPin, submit, refusal, secondsLeft, checking } = usePin(onSubmit)
  const add = (digit: string): void => {
    setPin((typed) => (typed + digit).slice(0, PIN_LENGTH.to))
    field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onBack()
    if (event.key === 'Enter') {
      event.preventDefault()
      void submit()
    }
  }
  const waiting = secondsLeft > 0
  return (
    <div className='pin-entry'>
      <label htmlFor='pin'>{t('signIn.pinOf', { name: person.name })}</label>
      <input
        ref={field}
        id='pin'
        type='password'
        inputMode='numeric'
        autoComplete='off'
        // biome-ignore lint/a11y/noAutofocus: the person was just picked; the PIN is all there is to type.
        autoFocus
        className='pin-field'
        value={pin}
        disabled={waiting}
        aria-invalid={refusal !== undefined}
        aria-describedby='pin-note'
        onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, PIN_LENGTH.to))}
        onKeyDown={onKeyDown}
      />
      <p id='pin-note' role='status' className='pin-note' data-wrong={refusal !== undefined || undefined}>
        {waiting ? t('signIn.wait', { count: secondsLeft }) : <PinNote refusal={refusal} />}
      </p>
      <div className='pin-pad'>
        {pad.map((digit) => (
          <Button key={digit} variant='default' size='md' tabIndex={-1} disabled={waiting} onClick={() => add(digit)}>
            {digit}
          </Button>
        ))}
        <Button variant='default' size='md' tabIndex={-1} onClick={() => setPin('')}>
          {t('signIn.clear')}
        </Button>
        <Button variant='default' size='md' tabIndex={-1} disabled={waiting} onClick={() => add('0')}>
          0
        </Button>
        <Button size='md' disabled={waiting || checking} onClick={() => void submit()}>
          {t('signIn.enter')}
        </Button>
      </div>
      <Button variant='subtle' rightSection={<KeyHint combo='Escape' />} aria-keyshortcuts='Escape' onClick={onBack}>
        {t('signIn.someoneElse')}
      </Button>
    </div>
  )
}

function PinNote({ refusal }: { readonly refusal: SignInRefusal | undefined }) {
  const t = useText()
  if (refusal?.code !== 'wrong-pin') return t('signIn.pinHint', PIN_LENGTH)
  return refusal.triesLeft === undefined ? t('signIn.wrong') : t('signIn.wrongLeft', { count: refusal.triesLeft })
}

function usePin(onSubmit: PinEntryProps['onSubmit']) {
  const [pin, setPin] = useState('')
  const [refusal, setRefusal] = useState<SignInRefusal>()
  const [secondsLeft, setSecondsLeft] = useState(0)
  const [checking, setChecking] = useState(false)
  const waiting = secondsLeft > 0
  useEffect(() => {
    if (!waiting) return undefined
    const tick = setInterval(() => setSecondsLeft((left) => left - 1), 1000)
    return () => clearInterval(tick)
  }, [waiting])
  const submit = async (): Promise<void> => {
    if (checking || waiting || pin.length < PIN_LENGTH.from) return
    setChecking(true)
    const answer = await onSubmit(pin)
    setChecking(false)
    if (answer.ok) return
    setPin('')
    setRefusal(answer.error)
    setSecondsLeft(answer.error.code === 'wait' ? answer.error.seconds : 0)
  }
  return { pin, setPin, submit, refusal, secondsLeft, checking }
}
