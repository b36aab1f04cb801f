/** Filters under a name, as buttons: those that come with the program and those that were saved at a desk. */
import { Button } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useText } from '#renderer/text/text.ts'
import './list.css'

export interface QuickFilter {
  readonly id: string
  /** In the screen language, or as the desk named it. */
  readonly name: string
  readonly inForce: boolean
  readonly count?: number
  /** Absent: it came with the program and stays. */
  readonly onRemove?: () => void
  readonly onPick: () => void
}

export function QuickFilters({ filters }: { readonly filters: readonly QuickFilter[] }) {
  const t = useText()
  return (
    <fieldset className='quick-filters'>
      <legend className='visually-hidden'>{t('lists.quick')}</legend>
      {filters.map(({ id, name, inForce, count, onPick, onRemove }) => (
        <span key={id} className='quick-filter'>
          <Button
            size='compact-sm'
            variant={inForce ? 'light' : 'subtle'}
            {...(inForce ? {} : { color: 'gray' })}
            aria-pressed={inForce}
            leftSection={onRemove === undefined ? undefined : <IconBookmark size={13} stroke={1.75} aria-hidden />}
            rightSection={count === undefined ? undefined : <span className='facet-count'>{count}</span>}
            onClick={onPick}
          >
            {name}
          </Button>
          {inForce && onRemove !== undefined && (
            <Button
              size='compact-sm'
              variant='subtle'
              color='gray'
              aria-label={t('lists.removeSaved', { name })}
              onClick={onRemove}
            >
              <IconX size={13} stroke={2} aria-hidden />
            </Button>
          )}
        </span>
      ))}
    </fieldset>
  )
}
