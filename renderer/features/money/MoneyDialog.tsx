/** The frame of a money form over the case: keys of the screen below sleep; Escape is the form's own. */
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import './money.css'

interface MoneyDialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function MoneyDialog({ title, onClose, children }: MoneyDialogProps) {
  const t = useText()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size='46rem'
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      {/* Named here: the modal itself names a dialog by its own title only. */}
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <DialogKeys onClose={onClose} label={t('common.close')} />
          <div className='money-dialog'>{children}</div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Before the form, whose own keys lie above. */
function DialogKeys({ onClose, label }: { readonly onClose: () => void; readonly label: string }) {
  useHotKeys([{ id: 'close', label, keys: 'Escape', run: onClose }], { exclusive: true })
  return null
}
