/** Asked when a form with typed text is left: staying is the default, a draft is kept where drafts are. */
import { Button, Modal } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import './confirmSentence.css'

interface LeaveDialogProps {
  readonly opened: boolean
  readonly entry: { readonly keepsDrafts: boolean; readonly dropDraft: () => void }
  readonly onStay: () => void
  readonly onLeave: () => void
}

const noActions: [] = []

export function LeaveDialog({ opened, entry, onStay, onLeave }: LeaveDialogProps) {
  const t = useText()
  useHotKeys(noActions, { exclusive: true, enabled: opened })
  return (
    <Modal opened={opened} onClose={onStay} title={t('kit.leaveTitle')} withCloseButton={false} size='md'>
      <p className='confirm-sentence'>{entry.keepsDrafts ? t('kit.leaveSentenceDraft') : t('kit.leaveSentence')}</p>
      <div className='confirm-buttons'>
        <Button data-autofocus onClick={onStay}>
          {t('kit.stay')}
        </Button>
        {entry.keepsDrafts && (
          <Button variant='default' onClick={onLeave}>
            {t('kit.leaveWithDraft')}
          </Button>
        )}
        <Button
          variant='default'
          onClick={() => {
            entry.dropDraft()
            onLeave()
          }}
        >
          {t('kit.discard')}
        </Button>
      </div>
    </Modal>
  )
}
