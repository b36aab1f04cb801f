/** Nothing here, said plainly, with what to do about it. */
import type { ReactNode } from 'react'
import type { IconComponent } from './keys/deskAction.ts'
import './emptyState.css'

interface EmptyStateProps {
  readonly icon?: IconComponent
  readonly title: string
  readonly hint?: string
  /** Buttons. */
  readonly children?: ReactNode
}

export function EmptyState({ icon: Icon, title, hint, children }: EmptyStateProps) {
  return (
    <div className='empty-state'>
      {Icon !== undefined && <Icon size={36} stroke={1.25} />}
      <p className='empty-state-title'>{title}</p>
      {hint !== undefined && <p className='quiet'>{hint}</p>}
      {children !== undefined && <div className='empty-state-actions'>{children}</div>}
    </div>
  )
}
