/** The folders of this machine, step by step: a click goes in and says where one is. Shows nothing where the host has none to tell. */
import { UnstyledButton } from '@mantine/core'
import { IconFolder, IconFolderUp } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import './folderSteps.css'

interface Browsed {
  readonly path: string
  readonly parent: string | null
  readonly folders: readonly string[]
}

interface FolderStepsProps {
  readonly bridge: Pick<FrontDeskBridge, 'folder'>
  /** Hears where one is after every step, not where it begins. */
  readonly onPick: (path: string) => void
}

export function FolderSteps({ bridge, onPick }: FolderStepsProps) {
  const t = useText()
  const [here, setHere] = useState<Browsed>()
  const [isClosed, setClosed] = useState(false)
  const go = async (path: string) => {
    const found = await bridge.folder.browse({ path })
    setClosed(!found.ok)
    if (!found.ok) return
    setHere(found.value)
    onPick(found.value.path)
  }
  useEffect(() => {
    let isGone = false
    void bridge.folder.browse({ path: null }).then((found) => {
      if (found.ok && !isGone) setHere(found.value)
    })
    return () => {
      isGone = true
    }
  }, [bridge])
  if (here === undefined) return null
  const { path, parent, folders } = here
  return (
    <section className='folder-steps' aria-label={t('common.folders.inside')}>
      <p className='quiet'>
        {t('common.folders.inside')} <span className='folder-steps-path'>{path}</span>
      </p>
      <ul>
        {parent !== null && (
          <li>
            <UnstyledButton onClick={() => void go(parent)}>
              <IconFolderUp size={16} stroke={1.75} aria-hidden /> {t('common.folders.up')}
            </UnstyledButton>
          </li>
        )}
        {folders.map((name) => (
          <li key={name}>
            <UnstyledButton onClick={() => void go(joined(path, name))}>
              <IconFolder size={16} stroke={1.75} aria-hidden /> {name}
            </UnstyledButton>
          </li>
        ))}
        {folders.length === 0 && <li className='folder-steps-none quiet'>{t('common.folders.empty')}</li>}
      </ul>
      {isClosed && <p role='status'>{t('common.folders.cannot')}</p>}
    </section>
  )
}

/** As this system joins paths; a drive or a root ends in its separator already. */
function joined(path: string, name: string): string {
  const separator = path.includes('\\') ? '\\' : '/'
  return path.endsWith(separator) ? `${path}${name}` : `${path}${separator}${name}`
}
