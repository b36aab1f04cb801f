/** Leaving the shared folder, in one sentence: what stops, and what stays. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { exchangeRefusalWords } from './exchangeWords.ts'
import { unbindFolder } from './folderCommands.ts'

interface UnbindFolderProps {
  readonly opened: boolean
  readonly path: string
  readonly onClose: () => void
}

export function UnbindFolder({ opened, path, onClose }: UnbindFolderProps) {
  const t = useText()
  const desk = useDesk()
  const unbind = async (): Promise<void> => {
    const done = await unbindFolder(desk)
    if (done.ok) showNotice(t('exchange.unbind.done'))
    else showNotice(<RefusalNote words={exchangeRefusalWords(done.error.code)} />, { autoClose: false, role: 'alert' })
    onClose()
  }
  return (
    <ConfirmSentence
      opened={opened}
      title={t('exchange.unbind.title')}
      sentence={t('exchange.unbind.sentence', { path })}
      action={t('exchange.unbind.action')}
      onConfirm={() => void unbind()}
      onCancel={onClose}
    />
  )
}
