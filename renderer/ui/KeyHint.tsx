/** A key cap beside the thing it does. Read out through `aria-keyshortcuts` of its control, so it is hidden here. */
import { formatCombo } from './keys/keyCombo.ts'
import './keyHint.css'

interface KeyHintProps {
  readonly combo: string
  /** On a filled button. */
  readonly onColor?: boolean
}

export function KeyHint({ combo, onColor = false }: KeyHintProps) {
  return (
    <span className='key-hint' data-on-color={onColor} aria-hidden='true'>
      {formatCombo(combo)}
    </span>
  )
}
