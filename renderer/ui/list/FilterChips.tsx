/** The conditions that are in force, each to be taken away by one click or key. */
import { IconX } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import './list.css'

export interface FilterChip {
  readonly facet: string
  /** In the screen language. */
  readonly label: string
}

interface FilterChipsProps {
  readonly chips: readonly FilterChip[]
  readonly onRemove: (facet: string) => void
  readonly onClear: () => void
}

export function FilterChips({ chips, onRemove, onClear }: FilterChipsProps) {
  const t = useText()
  if (chips.length === 0) return null
  return (
    <ul className='filter-chips' aria-label={t('lists.filters')}>
      {chips.map(({ facet, label }) => (
        <li key={facet}>
          <button type='button' aria-label={t('lists.removeChip', { name: label })} onClick={() => onRemove(facet)}>
            {label}
            <IconX size={12} stroke={2} aria-hidden />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type='button' className='filter-clear' onClick={onClear}>
            {t('lists.clearFilters')}
          </button>
        </li>
      )}
    </ul>
  )
}
