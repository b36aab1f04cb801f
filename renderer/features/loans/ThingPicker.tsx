/** Chooses one line by its digit, by ↑↓, or by typing part of its name; Enter belongs to the form around it. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'

/** One thing to choose. */
export interface PickLine {
  readonly id: string
  readonly title: string
  readonly note: string
}

interface ThingPickerProps {
  readonly label: string
  readonly hint: string
  readonly lines: readonly PickLine[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
  readonly error?: React.ReactNode
}

/** More are found by typing. */
const MOST_SHOWN = 9

export function ThingPicker({ label, hint, lines, chosen, onChoose, error }: ThingPickerProps) {
  const [typed, setTyped] = useState('')
  const shown = linesLike(lines, typed).slice(0, MOST_SHOWN)
  const at = shown.findIndex(({ id }) => id === chosen)
  const go = (index: number): void => {
    const line = shown[Math.max(0, Math.min(shown.length - 1, index))]
    if (line) onChoose(line.id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event) || event.altKey || event.ctrlKey) return
    const digit = typed === '' && /^[1-9]$/.test(event.key) ? Number(event.key) : undefined
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (digit === undefined && step === undefined) return
    event.preventDefault()
    go(digit === undefined ? at + (step ?? 0) : digit - 1)
  }
  return (
    <div className='loan-picker'>
      <TextInput
        label={label}
        placeholder={hint}
        autoComplete='off'
        autoFocus
        data-autofocus
        value={typed}
        error={error}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const next = event.currentTarget.value
          setTyped(next)
          const [first] = linesLike(lines, next)
          if (first) onChoose(first.id)
        }}
      />
      <ul className='loan-picks' aria-label={label}>
        {shown.map(({ id, title, note }, index) => (
          <li key={id}>
            <button type='button' tabIndex={-1} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
              <kbd>{index + 1}</kbd>
              <span className='loan-pick-title'>{title}</span>
              <span className='quiet'>{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function linesLike(lines: readonly PickLine[], typed: string): readonly PickLine[] {
  const words = typed.trim().toLowerCase()
  return words === '' ? lines : lines.filter(({ title, note }) => `${title} ${note}`.toLowerCase().includes(words))
}
