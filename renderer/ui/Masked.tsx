/** A phone or identity number: covered, shown by one key for a while, covered again (architecture 6). */
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import { useHotKeys, useShownKey } from './keys/useHotKeys.tsx'
import './masked.css'

/** How long a revealed value stays (architecture 6). */
export const REVEAL_SECONDS = 30

interface MaskedProps {
  /** What it is, in the screen language: 电话. */
  readonly label: string
  /** `138****5678`. */
  readonly masked: string
  /** Gives the value and logs who looked; `undefined` when it was refused. Absent: it cannot be revealed here. */
  readonly onReveal?: () => Promise<string | undefined>
  /** The key that reveals it. */
  readonly keys?: string
}

export function Masked({ label, masked, onReveal, keys }: MaskedProps) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const { value, secondsLeft, show, hide } = useReveal(onReveal, covered)
  const toggle = value === undefined ? show : hide
  const combo = useShownKey(keys === undefined ? {} : { keys })
  const name = value === undefined ? t('kit.reveal', { label }) : t('kit.hideNow', { label })
  useHotKeys(
    keys === undefined || onReveal === undefined ? [] : [{ id: `reveal-${label}`, label: name, keys, run: toggle }],
  )
  return (
    <span className='masked'>
      <span className='masked-value'>{covered ? '••••' : (value ?? masked)}</span>
      {onReveal !== undefined && (
        <button
          type='button'
          className='masked-button'
          aria-label={name}
          title={covered ? t('kit.coverOn') : name}
          disabled={covered}
          onClick={toggle}
        >
          {value === undefined ? <IconEye size={15} stroke={1.75} /> : <IconEyeOff size={15} stroke={1.75} />}
          {value === undefined ? (
            combo !== undefined && <KeyHint combo={combo} />
          ) : (
            <span aria-hidden='true'>{secondsLeft}</span>
          )}
        </button>
      )}
      <span role='status' className='visually-hidden'>
        {value === undefined ? '' : t('kit.revealFor', { label, count: REVEAL_SECONDS })}
      </span>
    </span>
  )
}

function useReveal(onReveal: MaskedProps['onReveal'], covered: boolean) {
  const [value, setValue] = useState<string>()
  const [secondsLeft, setSecondsLeft] = useState(0)
  const hide = useCallback(() => setValue(undefined), [])
  useEffect(() => {
    if (covered && value !== undefined) hide()
  }, [covered, value, hide])
  useEffect(() => {
    if (value === undefined) return undefined
    const tick = setInterval(() => setSecondsLeft((left) => left - 1), 1000)
    const end = setTimeout(hide, REVEAL_SECONDS * 1000)
    return () => {
      clearInterval(tick)
      clearTimeout(end)
    }
  }, [value, hide])
  const show = useCallback(async () => {
    if (covered) return
    const revealed = await onReveal?.()
    setSecondsLeft(REVEAL_SECONDS)
    setValue(revealed)
  }, [covered, onReveal])
  return { value, secondsLeft, show, hide }
}
