/** A row of choices for one key each: `1` to `9` pick, ←→ walk, and picking leads on. A plain radio group underneath. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'

/** One choice. */
export interface Pick {
  readonly value: string
  readonly label: string
}

interface PicksProps {
  readonly label: ReactNode
  readonly picks: readonly Pick[]
  readonly defaultValue?: string | undefined
  readonly onChange?: (value: string) => void
  /** After a digit or Enter: the cursor goes on. */
  readonly onPicked?: () => void
  readonly error?: ReactNode
  readonly autoFocus?: boolean
}

export function Picks({ label, picks, defaultValue = '', onChange, onPicked, error, autoFocus = false }: PicksProps) {
  const id = useId()
  const [chosen, setChosen] = useState(defaultValue)
  const pick = (value: string): void => {
    setChosen(value)
    onChange?.(value)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || isReactComposing(event)) return
    const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.nativeEvent.code)?.[1]
    const picked = digit === undefined ? undefined : picks[Number(digit) - 1]
    if (picked !== undefined) pick(picked.value)
    if (picked === undefined && !(event.key === 'Enter' && onPicked !== undefined)) return
    event.preventDefault()
    if (!event.repeat) onPicked?.()
  }
  // Where nothing is chosen yet the first one hears the keys.
  const hears = picks.some(({ value }) => value === chosen) ? chosen : picks[0]?.value
  return (
    <fieldset
      className='picks'
      data-invalid={error === undefined || error === null ? undefined : true}
      onKeyDown={onKeyDown}
    >
      <legend className='visually-hidden'>{label}</legend>
      <div className='picks-row'>
        <span className='picks-label' aria-hidden='true'>
          {label}
        </span>
        {picks.map(({ value, label: words }, index) => (
          <label key={value} className='pick' data-chosen={value === chosen}>
            <input
              type='radio'
              name={id}
              value={value}
              checked={value === chosen}
              // biome-ignore lint/a11y/noAutofocus: a form that was opened hears its keys at once.
              autoFocus={autoFocus && value === hears}
              onChange={() => pick(value)}
            />
            {index < 9 && <KeyHint combo={String(index + 1)} />}
            <span>{words}</span>
          </label>
        ))}
      </div>
      {error !== undefined && error !== null && <p className='picks-error'>{error}</p>}
    </fieldset>
  )
}
