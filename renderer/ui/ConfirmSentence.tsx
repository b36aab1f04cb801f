/** One clear sentence of what will happen, for what cannot be undone; Cancel is the default (architecture 9). */
import { Button, Modal } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from './keys/useHotKeys.tsx'
import './confirmSentence.css'

interface ConfirmSentenceProps {
  readonly opened: boolean
  readonly title: string
  /** What will happen, whole: 退还王晓梅装修押金 3,000.00 元，收据 No. 0012 作废。 */
  readonly sentence: string
  /** The verb on the button: 退还. */
  readonly action: string
  readonly danger?: boolean
  readonly onConfirm: () => void
  readonly onCancel: () => void
}

const noActions: [] = []

export function ConfirmSentence({
  opened,
  title,
  sentence,
  action,
  danger = false,
  onConfirm,
  onCancel,
}: ConfirmSentenceProps) {
  const t = useText()
  useHotKeys(noActions, { exclusive: true, enabled: opened })
  return (
    <Modal opened={opened} onClose={onCancel} title={title} withCloseButton={false} size='md'>
      <p className='confirm-sentence'>{sentence}</p>
      <div className='confirm-buttons'>
        <Button variant='default' data-autofocus onClick={onCancel}>
          {t('common.cancel')}
        </Button>
        <Button {...(danger ? { color: 'var(--state-late-ink)' } : {})} onClick={onConfirm}>
          {action}
        </Button>
      </div>
    </Modal>
  )
}
