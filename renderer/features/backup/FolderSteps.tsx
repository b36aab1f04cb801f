/** The folders of this machine, step by step: a click goes in and says where one is. Shows nothing where the host has none to tell. */
import { Button } from '@mantine/core'
import { IconCornerLeftUp, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import './backup.css'

interface Browsed {
  readonly path: string
  readonly parent: string | null
  readonly folders: readonly string[]
}

/** The folders below one: a click goes in and fills the field. */
export function FolderSteps({
  bridge,
  onPick,
}: {
  readonly bridge: FrontDeskBridge
  readonly onPick: (path: string) => void
}) {
  const t = useText()
  const [here, setHere] = useState<Browsed>()
  const go = async (path: string | null, isPicked: boolean) => {
    const found = await bridge.folder.browse({ path })
    if (!found.ok) return
    setHere(found.value)
    if (isPicked) onPick(found.value.path)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once.
  useEffect(() => void go(null, false), [bridge])
  if (here === undefined) return null
  const below = (name: string) => `${here.path}${here.path.includes('\\') ? '\\' : '/'}${name}`.replace('//', '/')
  return (
    <fieldset className='backup-folders'>
      <legend>
        {t('backup.folder.inside')} <span className='backup-path'>{here.path}</span>
      </legend>
      {here.parent !== null && (
        <Button
          size='compact-sm'
          variant='default'
          leftSection={<IconCornerLeftUp size={15} />}
          onClick={() => void go(here.parent, true)}
        >
          {t('backup.folder.up')}
        </Button>
      )}
      {here.folders.map((name) => (
        <Button
          key={name}
          size='compact-sm'
          variant='subtle'
          leftSection={<IconFolder size={15} />}
          onClick={() => void go(below(name), true)}
        >
          {name}
        </Button>
      ))}
      {here.folders.length === 0 && <span className='quiet'>{t('backup.folder.empty')}</span>}
    </fieldset>
  )
}
