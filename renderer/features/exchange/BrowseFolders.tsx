/** Folders level by level, on hosts without a dialog: names of folders only. */
import { Button, UnstyledButton } from '@mantine/core'
import { IconFolder, IconFolderUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { Reply } from '#shared/ipc/contract.ts'
import { exchangeRefusalWords } from './exchangeWords.ts'

interface BrowseFoldersProps {
  readonly bridge: FrontDeskBridge
  readonly onUse: (path: string) => void
}

export function BrowseFolders({ bridge, onUse }: BrowseFoldersProps) {
  const t = useText()
  const [at, setAt] = useState<string | null>(null)
  const shown = useFolders(bridge, at)
  if (shown === undefined) return null
  if (!shown.ok) return <RefusalNote words={exchangeRefusalWords(shown.error.code)} />
  const { path, parent, folders } = shown.value
  return (
    <div>
      <Button size='xs' variant='default' onClick={() => onUse(path)}>
        {t('exchange.folder.here', { path })}
      </Button>
      <ul className='exchange-folders'>
        {parent !== null && (
          <li>
            <UnstyledButton onClick={() => setAt(parent)}>
              <IconFolderUp size={16} stroke={1.75} aria-hidden /> {t('exchange.folder.up')}
            </UnstyledButton>
          </li>
        )}
        {folders.map((name) => (
          <li key={name}>
            <UnstyledButton onClick={() => setAt(joined(path, name))}>
              <IconFolder size={16} stroke={1.75} aria-hidden /> {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {folders.length === 0 && <p className='quiet'>{t('exchange.folder.empty')}</p>}
    </div>
  )
}

/** As this system joins paths; a drive or a root ends in its separator already. */
function joined(path: string, name: string): string {
  const separator = path.includes('\\') ? '\\' : '/'
  return path.endsWith(separator) ? `${path}${name}` : `${path}${separator}${name}`
}

function useFolders(bridge: FrontDeskBridge, at: string | null): Reply<'folder:browse'> | undefined {
  const [shown, setShown] = useState<Reply<'folder:browse'>>()
  useEffect(() => {
    let gone = false
    void bridge.folder.browse({ path: at }).then((reply) => {
      if (!gone) setShown(reply)
    })
    return () => {
      gone = true
    }
  }, [bridge, at])
  return shown
}
