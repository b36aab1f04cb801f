/** The frame of what things leave by, and of telling people to come: over the screen at once, left by its own keys, never by a slip beside it. */
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import './handOut.css'

interface LeavingDialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function LeavingDialog({ title, onClose, children }: LeavingDialogProps) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      // A signature is drawn right to the edge: a slip beside the pad must not throw it away.
      closeOnClickOutside={false}
      title={title}
      size='46rem'
      yOffset='2vh'
      className='hand-out'
      transitionProps={{ duration: 0 }}
      overlayProps={{ transitionProps: { duration: 0 } }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {children}
    </Modal>
  )
}
