/** A small whole number: copies, blanks. Enter is the main action of the screen, as in any form. */
import { NumberInput } from '@mantine/core'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'

interface CountInputProps {
  readonly label: string
  readonly description: string
  readonly value: number
  readonly max: number
  /** Beside the field, when the number cannot be used. */
  readonly error: string
  /** NaN while the field is empty. */
  readonly onChange: (count: number) => void
  readonly onEnter: () => void
}

/** Whether a typed count can be used. */
export function isCount(count: number, max: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= max
}

export function CountInput({ label, description, value, max, error, onChange, onEnter }: CountInputProps) {
  return (
    <NumberInput
      label={label}
      description={description}
      size='sm'
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      min={1}
      max={max}
      allowDecimal={false}
      allowNegative={false}
      value={Number.isNaN(value) ? '' : value}
      error={isCount(value, max) ? undefined : error}
      onChange={(typed) => onChange(typed === '' ? Number.NaN : Number(typed))}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isReactComposing(event)) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
