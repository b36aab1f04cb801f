/** A unit by its code, with what the typed part may mean. */
import { Autocomplete } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'

interface UnitFieldProps {
  readonly label: ReactNode
  /** What stands in the field now. */
  readonly typed: string
  readonly defaultValue?: string
  readonly error?: ReactNode
  readonly onChange?: (typed: string) => void
  readonly autoFocus?: boolean
}

export function UnitField({ typed, ...input }: UnitFieldProps) {
  const { suggestions } = useUnitChoice(typed)
  return (
    <Autocomplete
      {...input}
      data={suggestions.map(({ code }) => code)}
      filter={({ options }) => options}
      autoComplete='off'
      openOnFocus={false}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
