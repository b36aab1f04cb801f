/** Giving back what was chosen in the register, all of it in one change: a courier fetches everything overdue at once. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { LeavingDialog } from './LeavingDialog.tsx'
import { PartingForm } from './PartingForm.tsx'
import { linesByIds } from './queries.ts'

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
    <LeavingDialog title={t('custodyOut.part.returnTitle')} onClose={onClose}>
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
    </LeavingDialog>
  )
}

/** Keeps the register's keys from what stands over it; before the form, whose own keys lie above. */
function DialogKeys({ onClose }: Pick<PartDialogProps, 'onClose'>) {
  const t = useText()
  useHotKeys([{ id: 'close', label: t('common.close'), keys: 'Escape', run: onClose }], { exclusive: true })
  return null
}
