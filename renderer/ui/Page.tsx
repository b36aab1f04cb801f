/** The frame of every screen: title, what can be done, content that scrolls inside itself. */
import type { ReactNode } from 'react'
import { ActionButton } from './ActionButton.tsx'
import { divideActions } from './divideActions.ts'
import type { DeskAction } from './keys/deskAction.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import { MoreActions } from './MoreActions.tsx'
import './page.css'

interface PageProps {
  readonly title: string
  /** Shown in place of the title, e.g. with a name that can be covered. */
  readonly heading?: ReactNode
  /** One quiet line beside the title: counts, a date. */
  readonly note?: ReactNode
  /** Left to right; the first is the main one. What an eye cannot take in at once waits under 更多. */
  readonly actions?: readonly DeskAction[]
  /** Filters, under the title. */
  readonly filters?: ReactNode
  readonly side?: ReactNode
  readonly children: ReactNode
}

const noActions: readonly DeskAction[] = []

export function Page({ title, heading, note, actions = noActions, filters, side, children }: PageProps) {
  useHotKeys(actions)
  const { shown, rest } = divideActions(actions)
  return (
    <section className='page' aria-label={title}>
      <header className='page-head'>
        <h1>{heading ?? title}</h1>
        {note !== undefined && <span className='quiet page-note'>{note}</span>}
        <div className='page-actions'>
          {shown.map((action, index) => (
            <ActionButton key={action.id} action={action} main={index === 0} />
          ))}
          {rest.length > 0 && <MoreActions actions={rest} />}
        </div>
      </header>
      {filters !== undefined && <div className='page-filters'>{filters}</div>}
      <div className='page-body'>
        <div className='page-content'>{children}</div>
        {side}
      </div>
    </section>
  )
}
