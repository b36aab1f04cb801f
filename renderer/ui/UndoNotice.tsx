/** Says what was just done and takes it back by one key: undo beats confirm (architecture 9). */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import { useHotKeys } from './keys/useHotKeys.tsx'
import { makeRoom } from './notice.ts'
import './undoNotice.css'

/** How long the notice stays. */
const NOTICE_MS = 12_000
/** F8: no browser and no input method wants it, and it works while typing. */
const UNDO_KEY = 'F8'
const NOTICE_ID = 'undo'

interface Undoable {
  /** What was done, in the screen language. */
  readonly message: string
  readonly undo: () => void | Promise<void>
}

/** Shows the notice; a newer one takes its place, because one key can only mean the last act. */
export function showUndo(done: Undoable): void {
  notifications.hide(NOTICE_ID)
  makeRoom()
  notifications.show({
    id: NOTICE_ID,
    message: <UndoNotice {...done} onDone={() => notifications.hide(NOTICE_ID)} />,
    autoClose: NOTICE_MS,
    withCloseButton: false,
    role: 'status',
  })
}

interface UndoNoticeProps extends Undoable {
  readonly onDone: () => void
}

export function UndoNotice({ message, undo, onDone }: UndoNoticeProps) {
  const t = useText()
  // The message names somebody; it may be covered while it stands there.
  const covered = usePrivacy((state) => state.covered)
  const takeBack = async (): Promise<void> => {
    onDone()
    await undo()
  }
  useHotKeys([{ id: 'undo', label: t('common.undo'), keys: UNDO_KEY, run: takeBack }])
  return (
    <div className='undo-notice'>
      <span>{covered ? '••••' : message}</span>
      <Button
        size='xs'
        variant='default'
        rightSection={<KeyHint combo={UNDO_KEY} />}
        aria-keyshortcuts={UNDO_KEY}
        onClick={() => void takeBack()}
      >
        {t('common.undo')}
      </Button>
    </div>
  )
}
