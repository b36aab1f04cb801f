/** The frame of a step's form over the register or the case: keys of the screen below sleep; Escape is the form's own. */
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import './faults.css'

interface FaultDialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

export function FaultDialog({ title, onClose, children }: FaultDialogProps) {
  const t = useText()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size='44rem'
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      {/* Named here: the modal itself names a dialog by its own title only. */}
      <Modal.Content aria-label={title}>
        <Modal.Body>
          <DialogKeys onClose={onClose} label={t('common.close')} />
          <div className='house-fault-dialog'>{children}</div>
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
