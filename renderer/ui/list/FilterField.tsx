/** The field over a list: typing narrows it, ↓ goes into it, Enter opens its first row, Esc clears. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import './list.css'

const FILTER_KEY = 'Ctrl+F'

interface FilterFieldProps {
  readonly value: string
  readonly placeholder: string
  readonly onChange: (value: string) => void
  readonly onEnter: () => void
}

export function FilterField({ value, placeholder, onChange, onEnter }: FilterFieldProps) {
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  useHotKeys([{ id: 'filter', label: t('lists.filter'), keys: FILTER_KEY, run: () => field.current?.select() }])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event)) return
    if (event.key === 'Escape' && value !== '') onChange('')
    else if (event.key === 'ArrowDown') document.querySelector<HTMLElement>('.virtual-table [role=grid]')?.focus()
    else if (event.key === 'Enter' && value.trim() !== '') onEnter()
    else return
    event.preventDefault()
  }
  return (
    <TextInput
      ref={field}
      className='list-filter-field'
      aria-label={t('lists.filter')}
      placeholder={placeholder}
      leftSection={<IconSearch size={16} stroke={1.75} />}
      rightSection={<KeyHint combo={FILTER_KEY} />}
      rightSectionWidth='4rem'
      // The list is what this screen is for: typing finds at once.
      autoFocus
      autoComplete='off'
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
