/** Giving back what was chosen in the register, all of it in one change: a courier fetches everything overdue at once. */
import { Modal } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PartingForm } from './PartingForm.tsx'
import { linesByIds } from './queries.ts'
import './handOut.css'

interface PartDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
  /** After the things are gone, e.g. to give a selection up. */
  readonly onDone: () => void
}

export function PartDialog({ ids, onClose, onDone }: PartDialogProps) {
  const t = useText()
  const { store } = useDesk()
  const asked = ids.join('\n')
  const lines = useLiveAnswer(() => linesByIds(store, asked.split('\n')), [store, asked])
  if (lines === undefined) return null
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnEscape={false}
      // A signature is drawn right to the edge: a slip beside the pad must not throw it away.
      closeOnClickOutside={false}
      title={t('custodyOut.part.returnTitle')}
      size='46rem'
      yOffset='2vh'
      className='hand-out'
      transitionProps={{ duration: 0 }}
      overlayProps={{ transitionProps: { duration: 0 } }}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <DialogKeys onClose={onClose} />
      <PartingForm
        lines={lines}
        act='returnItem'
        onLeave={onClose}
        onDone={() => {
          onDone()
          onClose()
        }}
      />
    </Modal>
  )
}

/** Keeps the register's keys from what stands over it; before the form, whose own keys lie above. */
function DialogKeys({ onClose }: Pick<PartDialogProps, 'onClose'>) {
  const t = useText()
  useHotKeys([{ id: 'close', label: t('common.close'), keys: 'Escape', run: onClose }], { exclusive: true })
  return null
}
