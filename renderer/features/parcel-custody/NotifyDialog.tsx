/** Telling people to come (D15): a message for each household or each building's group to copy, a list to call by; Enter notes all as told. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconCopy, IconPhone } from '@tabler/icons-react'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { CoveredWords } from '#renderer/ui/CoveredWords.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { NOTICE_WAYS, type NoticeWay } from '#shared/domain/parcel-custody/schema.ts'
import { wayWords } from './custodyWords.ts'
import { notifyMany } from './keepingCommands.ts'
import { LeavingDialog } from './LeavingDialog.tsx'
import { messagesFor, type ReadyMessage, type ReadyMessages } from './noticeMessages.ts'
import { printCallList } from './printCallList.ts'
import { tellDone, tellRefusal } from './stepNotices.tsx'
import './notify.css'

interface NotifyDialogProps {
  readonly ids: readonly string[]
  readonly onClose: () => void
  /** After all of them are noted as told, e.g. to give a selection up. */
  readonly onDone?: () => void
}

export function NotifyDialog({ ids, onClose, onDone }: NotifyDialogProps) {
  const t = useText()
  const { store } = useDesk()
  const asked = ids.join('\n')
  const ready = useLiveAnswer(() => messagesFor(store, asked.split('\n')), [store, asked])
  if (ready === undefined) return null
  return (
    <LeavingDialog
      title={`${t('custodyOut.notify.title')} · ${t('custodyOut.notify.count', { count: ready.ids.length })}`}
      onClose={onClose}
    >
      <Telling
        ready={ready}
        onClose={onClose}
        onDone={() => {
          onDone?.()
          onClose()
        }}
      />
    </LeavingDialog>
  )
}

type View = 'byHousehold' | 'byBuilding'

interface TellingProps {
  readonly ready: ReadyMessages
  readonly onClose: () => void
  readonly onDone: () => void
}

function Telling({ ready, onClose, onDone }: TellingProps) {
  const t = useText()
  const desk = useDesk()
  const [view, setView] = useState<View>(ready.households.length > 1 ? 'byBuilding' : 'byHousehold')
  const [way, setWay] = useState<NoticeWay>('group')
  const [copied, setCopied] = useState<{ readonly key: string; readonly done: boolean }>()
  const messages = view === 'byHousehold' ? ready.households : ready.buildings
  const copy = async ({ key, message }: ReadyMessage): Promise<void> =>
    setCopied({ key, done: await toClipboard(message) })
  const mark = async (): Promise<void> => {
    const told = await notifyMany(desk, ready.ids, way)
    if (!told.ok) return tellRefusal(told.error.code)
    tellDone(desk, text('custodyOut.done.notified', { count: ready.ids.length }), told.value.undo)
    onDone()
  }
  const [first] = messages
  const actions: readonly DeskAction[] = [
    { id: 'mark', label: t('custodyOut.notify.mark'), keys: 'Enter', run: mark },
    {
      id: 'copy',
      label: t('custodyOut.notify.copy'),
      icon: IconCopy,
      keys: 'F4',
      isAvailable: first !== undefined,
      run: () => (first === undefined ? undefined : copy(first)),
    },
    {
      id: 'call-list',
      label: t('custodyOut.notify.callList'),
      icon: IconPhone,
      keys: 'F6',
      run: () => {
        setWay('phone')
        return printCallList(desk, ready.ids)
      },
    },
  ]
  useHotKeys([...actions, { id: 'close', label: t('common.close'), keys: 'Escape', run: onClose }], { exclusive: true })
  return (
    <div className='notify' tabIndex={-1} data-autofocus>
      {ready.households.length > 1 && (
        <SegmentedControl
          aria-label={t('custodyOut.notify.message')}
          data={(['byBuilding', 'byHousehold'] as const).map((one) => ({
            value: one,
            label: t(`custodyOut.notify.${one}`),
          }))}
          value={view}
          onChange={(chosen) => setView(chosen as View)}
        />
      )}
      <ul className='notify-messages' aria-label={t('custodyOut.notify.message')}>
        {messages.map((one) => (
          <MessageLine key={one.key} message={one} onCopy={() => void copy(one)} copied={copied} />
        ))}
      </ul>
      <SegmentedControl
        aria-label={t('custodyOut.notify.way')}
        data={NOTICE_WAYS.map((one) => ({ value: one, label: wayWords(one) }))}
        value={way}
        onChange={(chosen) => setWay(chosen as NoticeWay)}
      />
      <div className='notify-acts'>
        {actions.toReversed().map((action) => (
          <ActionButton key={action.id} action={action} main={action.id === 'mark'} />
        ))}
      </div>
    </div>
  )
}

interface MessageLineProps {
  readonly message: ReadyMessage
  readonly onCopy: () => void
  readonly copied: { readonly key: string; readonly done: boolean } | undefined
}

function MessageLine({ message, onCopy, copied }: MessageLineProps) {
  const t = useText()
  const isThis = copied?.key === message.key
  return (
    <li>
      <div className='notify-head'>
        <strong>
          {message.title} {message.who !== undefined && <CoveredWords words={message.who} />}
        </strong>
        <span className='quiet'>{t('custodyOut.notify.count', { count: message.ids.length })}</span>
        <Button size='compact-xs' variant='default' onClick={onCopy}>
          {t('custodyOut.notify.copy')}
        </Button>
      </div>
      <p>
        <CoveredWords words={message.message} />
      </p>
      {isThis && (
        <p role='status' className='quiet'>
          {t(copied.done ? 'custodyOut.notify.copied' : 'custodyOut.notify.notCopied')}
        </p>
      )}
    </li>
  )
}

/** False where the clipboard is refused: by the browser, or because the page has lost the focus. */
async function toClipboard(said: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(said)
    return true
  } catch {
    return false
  }
}
