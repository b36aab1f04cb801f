/** Says what was just done and takes it back by one key: undo beats confirm (architecture 9). */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type Undoable, useLastAct } from '#renderer/stores/useLastAct.ts'
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

/** Shows the notice; a newer one takes its place, because one key can only mean the last act. */
export function showUndo(done: Undoable): void {
  notifications.hide(NOTICE_ID)
  makeRoom()
  useLastAct.getState().tell(done)
  notifications.show({
    id: NOTICE_ID,
    // A key of its own: acts that were begun before it was told are not waited for.
    message: <UndoNotice key={useLastAct.getState().told} {...done} onDone={() => notifications.hide(NOTICE_ID)} />,
    autoClose: NOTICE_MS,
    withCloseButton: false,
    role: 'status',
  })
}

/**
 * The key that was pressed while an act is under way means that act: it waits until the act is told, and takes back nothing where it is not.
 * The act before it stays, whose notice may still stand.
 */
async function takeBackNext(others: Promise<unknown>): Promise<void> {
  const before = useLastAct.getState().act
  await others
  const { act } = useLastAct.getState()
  if (act === undefined || act === before) return
  notifications.hide(NOTICE_ID)
  await act.undo()
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
  useHotKeys([{ id: 'undo', label: t('common.undo'), keys: UNDO_KEY, run: takeBack, early: takeBackNext }])
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
