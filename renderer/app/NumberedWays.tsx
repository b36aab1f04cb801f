/** A few ways of which one is taken: by its number, by arrow keys and Enter, or by a click. */
import { UnstyledButton } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useLayoutEffect } from 'react'
import { ScreenSwitches } from './ScreenSwitches.tsx'
import './startUp.css'

/** One of them. */
export interface NumberedWay {
  readonly id: string
  readonly title: string
  readonly hint?: ReactNode
  /** Stays on screen with its reason in `hint`. */
  readonly isOff?: boolean
  readonly onTake: () => void
}

interface NumberedWaysProps {
  readonly title: string
  readonly intro: string
  readonly ways: readonly NumberedWay[]
}

/** Keys count to nine. */
const NUMBERS = 9

export function NumberedWays({ title, intro, ways }: NumberedWaysProps) {
  useNumbers(ways)
  return (
    <main className='centre'>
      <section className='welcome first-choice' aria-labelledby='first-choice' onKeyDown={moveFocus}>
        <h1 id='first-choice'>{title}</h1>
        <p className='quiet'>{intro}</p>
        {ways.map(({ id, title: name, hint, isOff = false, onTake }, index) => (
          <UnstyledButton
            key={id}
            className='first-choice-way'
            disabled={isOff}
            autoFocus={index === 0}
            onClick={onTake}
          >
            {index < NUMBERS && <kbd>{index + 1}</kbd>}
            <span>
              <strong>{name}</strong>
              {hint !== undefined && <span className='quiet'>{hint}</span>}
            </span>
          </UnstyledButton>
        ))}
      </section>
      <ScreenSwitches />
    </main>
  )
}

/** Before the screen is painted: who sees the numbers may press one. */
function useNumbers(ways: readonly NumberedWay[]): void {
  useLayoutEffect(() => {
    const take = ({ key, ctrlKey, altKey, metaKey }: globalThis.KeyboardEvent): void => {
      if (ctrlKey || altKey || metaKey || !/^[1-9]$/.test(key)) return
      const way = ways[Number(key) - 1]
      if (way?.isOff !== true) way?.onTake()
    }
    document.addEventListener('keydown', take)
    return () => document.removeEventListener('keydown', take)
  }, [ways])
}

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key]
  if (step === undefined) return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  buttons.at((at + step) % buttons.length)?.focus()
  event.preventDefault()
}
