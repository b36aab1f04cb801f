/** The detail beside a list: the list keeps its place, Escape goes back to it. */
import { CloseButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import './sidePanel.css'

interface SidePanelProps {
  readonly title: string
  readonly children: ReactNode
  /** Without it the panel stays. */
  readonly onClose?: () => void
  /** Stays at the bottom while the content scrolls. */
  readonly foot?: ReactNode
}

export function SidePanel({ title, children, onClose, foot }: SidePanelProps) {
  const t = useText()
  useHotKeys([{ id: 'close-side-panel', label: t('common.close'), keys: 'Escape', run: () => onClose?.() }], {
    enabled: onClose !== undefined,
  })
  return (
    <aside className='side-panel' aria-label={title}>
      <header className='side-panel-head'>
        <h2>{title}</h2>
        {onClose !== undefined && <CloseButton aria-label={t('common.close')} onClick={onClose} />}
      </header>
      <div className='side-panel-body'>{children}</div>
      {foot !== undefined && <footer className='side-panel-foot'>{foot}</footer>}
    </aside>
  )
}
