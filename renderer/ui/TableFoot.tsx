/** The foot of a virtual table: how many rows, how many of them selected, and the way to select none. */
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { type ListSelection, NOTHING_SELECTED, selectedCount } from './listSelection.ts'

interface TableFootProps {
  readonly count: number
  readonly selection: ListSelection | undefined
  readonly onSelection: ((selection: ListSelection) => void) | undefined
  /** At the right: what can be done with the rows. */
  readonly children?: ReactNode
}

export function TableFoot({ count, selection = NOTHING_SELECTED, onSelection, children }: TableFootProps) {
  const t = useText()
  const selected = selectedCount(selection, count)
  return (
    <div className='virtual-table-foot quiet'>
      <span role='status'>
        {t('kit.rows', { count })}
        {selected > 0 && ` · ${t('kit.selected', { count: selected })}`}
      </span>
      {selected > 0 && (
        <button type='button' className='virtual-table-clear' onClick={() => onSelection?.(NOTHING_SELECTED)}>
          {t('kit.selectNone')}
        </button>
      )}
      {children}
    </div>
  )
}
